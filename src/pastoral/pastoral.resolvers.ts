import { incidentResolvers } from './incidents/incidents';

export const pastoralResolvers = [...incidentResolvers] as const;
