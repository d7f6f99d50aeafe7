import { standsInChronology } from '../../people';
import { incidentPolicy, restrictiveInterventionPolicy } from './incident.policies';

standsInChronology(incidentPolicy, { on: 'happenedOn', what: 'Something happened at school', told: ['kind', 'place', 'whatHappened', 'forFamily'], impact: 'consequence' });
standsInChronology(restrictiveInterventionPolicy, { on: 'usedOn', what: 'Restrained or secluded at school', told: ['means', 'minutes', 'whyNecessary', 'forFamily'], impact: 'injuries' });
