import { incidentEntities } from './incidents/incidents';

export const pastoralEntities = [...incidentEntities] as const;
