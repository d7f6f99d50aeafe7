import type { Request } from '../../access';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import type { KindOfPlan } from './kind-of-plan';
import { plansByKind } from './kinds';
import type { PlanKind } from './plan-kind';

/** Whether plans of a kind can be begun here: one that no law has made, only where it is tried out. */
export const canBeBegun = ({ ground }: Request, { onTrialAs }: KindOfPlan): boolean => onTrialAs === undefined || (ground.trials ?? []).includes(onTrialAs);

/** Why no plan of a kind can be begun here; nothing where it can. */
export function whyNotBegun(request: Request, kind: PlanKind): InvalidInput | undefined {
  const { name, source } = plansByKind[kind];
  return canBeBegun(request, plansByKind[kind]) ? undefined : invalid('kind', `the ${name} is not tried out here. ${source}`);
}
