import { incidentResolvers } from './incidents/incidents';
import { pastoralPlanResolvers } from './plans/plans';

export const pastoralResolvers = [...pastoralPlanResolvers, ...incidentResolvers] as const;
