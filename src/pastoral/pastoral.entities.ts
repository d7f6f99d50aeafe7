import { incidentEntities } from './incidents/incidents';
import { pastoralPlanEntities } from './plans/plans';

export const pastoralEntities = [...pastoralPlanEntities, ...incidentEntities] as const;
