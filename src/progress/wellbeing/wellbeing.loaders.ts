import { byForeignKey, byId } from '../../access';
import { takenMeasurePolicy } from './taken-measure.policy';

export const measureById = byId(takenMeasurePolicy);
export const measuresOfChild = byForeignKey(takenMeasurePolicy, 'childId', { by: 't.taken_on, t.recorded_at, t.id' });
export const correctionsOf = byForeignKey(takenMeasurePolicy, 'correctsId');
