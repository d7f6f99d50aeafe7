import { incidentEntities } from './incidents/incidents';
import { pastoralPlanEntities } from './plans/plans';
import { suspensionEntities } from './suspensions/suspensions';

export const pastoralEntities = [...pastoralPlanEntities, ...incidentEntities, ...suspensionEntities] as const;
