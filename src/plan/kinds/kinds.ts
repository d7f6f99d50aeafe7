import { behaviourImprovement } from './behaviour-improvement';
import { ehcPlan } from './ehc-plan';
import { individualSupport } from './individual-support';
import type { KindOfPlan } from './kind-of-plan';
import { pastoralSupport } from './pastoral-support';
import { PlanKind } from './plan-kind';
import { senSupport } from './sen-support';

/** Every kind of plan that the hub knows. A new kind, or a new edition of the law, is a new row. */
export const plansByKind: Readonly<Record<PlanKind, KindOfPlan>> = {
  [PlanKind.EHC_PLAN]: ehcPlan,
  [PlanKind.SEN_SUPPORT]: senSupport,
  [PlanKind.INDIVIDUAL_SUPPORT]: individualSupport,
  [PlanKind.PASTORAL_SUPPORT]: pastoralSupport,
  [PlanKind.BEHAVIOUR_IMPROVEMENT]: behaviourImprovement,
};
