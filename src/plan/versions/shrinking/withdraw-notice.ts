import { deed } from '../../../access';
import { ChangedMeanwhile, NotNow } from '../../../platform/graphql/problem';
import { ReductionNoticeWithdrawn } from '../versions.events';
import { noticeAfter } from './notice.states';
import type { ReductionNotice } from './reduction-notice.entity';
import { withdrawReductionNoticeShape, type WithdrawReductionNoticeInput } from './shrinking.inputs';
import { reductionNoticePolicy } from './shrinking.policy';

/** Takes a notice back that nothing was issued with yet. */
export const withdrawReductionNotice = deed<WithdrawReductionNoticeInput, ReductionNotice, ReductionNotice>({
  may: reductionNoticePolicy.may.withdraw,
  input: withdrawReductionNoticeShape,
  about: [reductionNoticePolicy, (input) => input.reductionNoticeId],
  async act(notice, { version, reason }, { tx, emit }) {
    const state = noticeAfter(notice.state, 'withdraw');
    if (!state) return new NotNow('Only a notice that nothing was issued with, and that stands, can be taken back.', notice.state);
    const withdrawn = await tx.change(reductionNoticePolicy, { id: notice.id, version }, { state, withdrawnReason: reason.trim() });
    if (!withdrawn) return new ChangedMeanwhile(notice, reason);
    emit(ReductionNoticeWithdrawn, withdrawn, { planId: notice.planId });
    return withdrawn;
  },
});
