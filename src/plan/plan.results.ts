import { resultOf } from '../platform/graphql/problem';
import { Aspiration } from './aspiration.entity';
import { Need } from './need.entity';
import { NothingToIssue } from './nothing-to-issue';
import { Outcome } from './outcome.entity';
import { PlanInclusion } from './plan-inclusion.entity';
import { PlanVersion } from './plan-version.entity';
import { Plan } from './plan.entity';
import { Provision } from './provision.entity';
import { ThreadLink } from './thread-link.entity';

export const PlanResult = resultOf('PlanResult', 'The plan, or what stands in the way.', Plan);
export const AspirationResult = resultOf('AspirationResult', 'The aspiration, or what stands in the way.', Aspiration);
export const NeedResult = resultOf('NeedResult', 'The need, or what stands in the way.', Need);
export const OutcomeResult = resultOf('OutcomeResult', 'The outcome, or what stands in the way.', Outcome);
export const ProvisionResult = resultOf('ProvisionResult', 'The provision, or what stands in the way.', Provision);
export const ThreadLinkResult = resultOf('ThreadLinkResult', 'The link, or what stands in the way.', ThreadLink);
export const PlanInclusionResult = resultOf('PlanInclusionResult', 'The place in the plan, or what stands in the way.', PlanInclusion);
export const PlanVersionResult = resultOf('PlanVersionResult', 'The issued version, or what stands in the way.', PlanVersion, NothingToIssue);
