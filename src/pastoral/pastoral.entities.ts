import { pastoralPlanEntities } from './plans/plans';

export const pastoralEntities = [...pastoralPlanEntities] as const;
