import { deed, type Tools } from '../../access';
import { organisationOf, OrganisationKind } from '../../people';
import { invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import type { AmendmentRepresentation } from './amendment-representation.entity';
import { outOfOrder } from './days-in-order';
import { RepresentationGiven } from './review.events';
import { representOnAmendmentsShape, type RepresentOnAmendmentsInput } from './review.inputs';
import { amendmentRepresentationPolicy } from './review-parts.policy';
import type { Review } from './review.entity';
import { reviewPolicy } from './review.policy';
import { ReviewState } from './review.states';

/** Hears the family on proposed amendments: what it thinks, which setting it asks for, whether it wants to meet. Heard until the plan is final. */
export const representOnAmendments = deed<RepresentOnAmendmentsInput, Review, AmendmentRepresentation>({
  may: amendmentRepresentationPolicy.may.give,
  input: representOnAmendmentsShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, input, tools) {
    if (review.state !== ReviewState.AMENDING) return new NotNow('No amendments are proposed that wait for the family', review.state);
    const refused = (await wrong(input, review, tools));
    if (refused) return refused;
    const { text, settingAskedForId, asksToMeet, writtenDownFor, receivedOn } = input;
    const said = await tools.tx.insert(amendmentRepresentationPolicy, {
      childId: review.childId, reviewId: review.id, receivedOn: receivedOn ?? tools.today, text: text.trim(), settingAskedForId: settingAskedForId ?? null, asksToMeet,
      writtenDownFor: writtenDownFor?.trim() || null,
    });
    tools.emit(RepresentationGiven, said, { reviewId: review.id, planId: review.planId });
    return said;
  },
});

async function wrong({ settingAskedForId, writtenDownFor, receivedOn }: RepresentOnAmendmentsInput, { noticeOn }: Review, { tx, viewer, today }: Tools): Promise<InvalidInput | undefined> {
  const isFamily = viewer.actingFor === viewer.personId;
  if (!isFamily && !writtenDownFor?.trim()) return invalid('writtenDownFor', 'say who of the family said it');
  if (isFamily && receivedOn && receivedOn !== today) return invalid('receivedOn', 'what you send now is received today');
  const late = outOfOrder('receivedOn', receivedOn ?? today, { today, before: { 'the notice was served': noticeOn } });
  if (late || !settingAskedForId) return late;
  const setting = await organisationOf(tx.connection, settingAskedForId);
  if (setting?.kind !== OrganisationKind.SCHOOL) return invalid('settingAskedForId', 'there is no such school or institution');
  return setting.closedOn && setting.closedOn <= today ? invalid('settingAskedForId', `${setting.name} closed on ${setting.closedOn}`) : undefined;
}
