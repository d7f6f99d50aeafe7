import { deed, grant, Kind } from '../../access';
import { childPolicy, type Child } from '../../people';
import { trimmed } from '../../platform/trimmed';
import { dueFrom, soonest } from '../due';
import { actingAs } from '../originator.audiences';
import { whyNotReceived } from './receiver';
import { ReferralState } from './referral-words';
import type { Referral } from './referral.entity';
import { ReferralMade } from './referral.events';
import { makeReferralShape, type MakeReferralInput } from './referral.inputs';
import { referralPolicy, referrers } from './referral.policy';

/** Refers a child to social care. From then on its social workers know the child by the referral, and both clocks run: S1 and S2. */
export const makeReferral = deed<MakeReferralInput, Child, Referral>({
  may: referralPolicy.may.make,
  input: makeReferralShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const { tx, viewer, today, emit } = tools;
    const unreceived = await whyNotReceived(tx.connection, input);
    if (unreceived) return unreceived;
    const { toOrganisationId, toPersonId = null, familyTold } = input;
    const due = dueFrom(today, ['S1', 'S2']);
    const referral = await tx.insert(referralPolicy, {
      childId: child.id, recordedAs: await actingAs(child.id, referrers, tools), toOrganisationId, toPersonId, familyTold, receivedOn: today, state: ReferralState.MADE,
      worries: input.worries.trim(), strengths: trimmed(input.strengths), familyToldReason: trimmed(input.familyToldReason), due, dueOn: soonest(due),
      decision: null, decisionReason: null, decidedOn: null, outcome: null, closedOn: null,
    });
    await grant(tx.connection, viewer, [
      { childId: child.id, personId: toPersonId, actingFor: toOrganisationId, kind: Kind.SOCIAL_WORKER, source: 'Referral', sourceId: referral.id, reason: 'a referral', keptFromFamily: true },
    ]);
    emit(ReferralMade, referral);
    return referral;
  },
});
