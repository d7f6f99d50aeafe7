import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { openMattersToParentShape, type OpenMattersToParentInput } from './matters.inputs';
import { openTo, parentOf } from './open-matters';
import { OpenedBy, type OpenedMatters } from './opened-matters.entity';

/** Lets a parent into matters of a young person by the young person's own consent (Children and Families Act 2014 s.83; Code of practice 8.13 to 8.18). */
export const openMattersToParent = deed<OpenMattersToParentInput, Child, OpenedMatters>({
  may: childPolicy.may.openMattersToParent,
  input: openMattersToParentShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { familyMemberId, matters, untilOn }, tools) {
    if (untilOn && untilOn < tools.today) return invalid('untilOn', 'that day is past');
    const parent = await parentOf(child, familyMemberId, tools);
    if ('code' in parent) return parent;
    const consent = { openedBy: OpenedBy.CONSENT, assessedOn: null, assessedBy: null, finding: null, untilOn: untilOn ?? null };
    return openTo(parent, { ...consent, matters, reason: 'the young person’s consent' }, tools);
  },
});
