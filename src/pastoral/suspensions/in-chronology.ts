import { standsInChronology } from '../../people';
import { suspensionPolicy } from './suspension.policy';

standsInChronology(suspensionPolicy, { on: 'startsOn', what: 'Suspended or excluded from school', told: ['category', 'words'] });
standsInChronology(suspensionPolicy, { on: 'backOn', what: 'Could come back to school', told: ['state', 'cancelledReason'] });
