import { standsInChronology } from '../../people';
import { takenMeasurePolicy } from './taken-measure.policy';

standsInChronology(takenMeasurePolicy, { on: 'takenOn', what: 'A standard measure was taken', told: ['instrument', 'note'] });
