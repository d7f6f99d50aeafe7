import { incidentResolvers } from './incidents/incidents';
import { pastoralPlanResolvers } from './plans/plans';
import { suspensionResolvers } from './suspensions/suspensions';

export const pastoralResolvers = [...pastoralPlanResolvers, ...incidentResolvers, ...suspensionResolvers] as const;
