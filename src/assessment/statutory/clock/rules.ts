import { assessmentRules } from './rules/assessment-rules';
import { disputeRules } from './rules/dispute-rules';
import { graduatedRules } from './rules/graduated-rules';
import { moveRules } from './rules/move-rules';
import { orderRules } from './rules/order-rules';
import { phaseTransferRules } from './rules/phase-transfer-rules';
import { reassessmentRules } from './rules/reassessment-rules';
import { reviewRules } from './rules/review-rules';
import type { CourseKind } from '../steps';
import type { Rule } from './rule';

/** Every limit that the hub watches. A rule that changes is a further row with the same id: what began before keeps the version of its day. */
export const statutoryRules: readonly Rule[] = [
  ...assessmentRules, ...reassessmentRules, ...reviewRules, ...phaseTransferRules, ...moveRules, ...disputeRules, ...orderRules, ...graduatedRules,
];

export const rulesOf = (course: CourseKind): readonly Rule[] => statutoryRules.filter(({ courses }) => courses.includes(course));
export const ruleNamed = (id: string): Rule | undefined => statutoryRules.findLast((rule) => rule.id === id);

/** Of several versions of one rule the one that was the law on a day; of a day before all of them, the first. */
export function versionInForce(id: string, on: string): Rule {
  const versions = statutoryRules.filter((rule) => rule.id === id).toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));
  return versions.findLast(({ inForceFrom }) => inForceFrom <= on) ?? versions[0]!;
}
