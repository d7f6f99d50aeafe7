import { deed } from '../../access';
import { daysAfter } from '../../platform/clock';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { capacityTerms } from './capacity-terms';
import { openMattersByCapacityShape, type OpenMattersByCapacityInput } from './matters.inputs';
import { openTo, parentOf } from './open-matters';
import { OpenedBy, type OpenedMatters } from './opened-matters.entity';

function complaintAboutDays({ assessedOn, reviewOn }: OpenMattersByCapacityInput, today: string): InvalidInput | undefined {
  if (assessedOn > today) return invalid('assessedOn', 'capacity cannot have been assessed on a day to come');
  if (reviewOn <= today) return invalid('reviewOn', 'name a day to come, by which it is assessed again');
  const latest = daysAfter(assessedOn, capacityTerms.mostDaysToReview);
  return reviewOn > latest ? invalid('reviewOn', `what was found on ${assessedOn} is assessed again by ${latest} at the latest`) : undefined;
}

/** Gives a parent a part in one matter that the young person was found not to be able to decide now, until it is assessed again. */
export const openMattersByCapacity = deed<OpenMattersByCapacityInput, Child, OpenedMatters>({
  may: childPolicy.may.openMattersByCapacity,
  input: openMattersByCapacityShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const complaint = complaintAboutDays(input, tools.today);
    if (complaint) return complaint;
    const parent = await parentOf(child, input.familyMemberId, tools);
    if ('code' in parent) return parent;
    const { matter, assessedOn, assessedBy, finding, reviewOn } = input;
    const decision = { openedBy: OpenedBy.CAPACITY, assessedOn, assessedBy: assessedBy.trim(), finding: finding.trim(), untilOn: reviewOn };
    return openTo(parent, { ...decision, matters: [matter], reason: 'a decision on capacity' }, tools);
  },
});
