import { deed, endGrants } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { ReferralDecision, ReferralState } from './referral-words';
import type { Referral } from './referral.entity';
import { ReferralDecided } from './referral.events';
import { decideReferralShape, type DecideReferralInput } from './referral.inputs';
import { referralPolicy } from './referral.policy';

/** Says what follows from a referral: the answer that its referrer is owed within one working day. Where nothing follows, social care's rights end. */
export const decideReferral = deed<DecideReferralInput, Referral, Referral>({
  may: referralPolicy.may.decide,
  input: decideReferralShape,
  about: [referralPolicy, ({ referralId }) => referralId],
  async act(referral, { version, decision, reason }, { tx, today, emit }) {
    if (referral.state !== ReferralState.MADE) return new NotNow('Social care has decided on this referral already.', referral.state);
    const isOver = decision === ReferralDecision.NO_FURTHER_ACTION;
    const assessment = referral.due.find(({ clock }) => clock.startsWith('S2 '));
    const decided = await tx.change(referralPolicy, { id: referral.id, version }, {
      decision, decisionReason: reason.trim(), decidedOn: today,
      ...(isOver ? { state: ReferralState.CLOSED, closedOn: today, dueOn: null } : { state: ReferralState.DECIDED, dueOn: assessment?.dueOn ?? null }),
    });
    if (!decided) return new ChangedMeanwhile(referral, reason);
    emit(ReferralDecided, decided);
    if (isOver) await endGrants(tx.connection, decided.id);
    return decided;
  },
});
