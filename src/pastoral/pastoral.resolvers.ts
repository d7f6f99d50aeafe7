import { pastoralPlanResolvers } from './plans/plans';

export const pastoralResolvers = [...pastoralPlanResolvers] as const;
