import { deed, endGrants } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { ReferralState } from './referral-words';
import type { Referral } from './referral.entity';
import { ReferralClosed } from './referral.events';
import { closeReferralShape, type CloseReferralInput } from './referral.inputs';
import { referralPolicy } from './referral.policy';

/** Says what came of a referral. Whoever knows the child by the referral alone knows the child no more. */
export const closeReferral = deed<CloseReferralInput, Referral, Referral>({
  may: referralPolicy.may.close,
  input: closeReferralShape,
  about: [referralPolicy, ({ referralId }) => referralId],
  async act(referral, { version, outcome }, { tx, today, emit }) {
    if (referral.state !== ReferralState.DECIDED) return new NotNow('Social care has to decide on it first, and closes it once.', referral.state);
    const closed = await tx.change(referralPolicy, { id: referral.id, version }, { state: ReferralState.CLOSED, outcome: outcome.trim(), closedOn: today, dueOn: null });
    if (!closed) return new ChangedMeanwhile(referral, outcome);
    emit(ReferralClosed, closed);
    await endGrants(tx.connection, closed.id);
    return closed;
  },
});
