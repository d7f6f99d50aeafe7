import { deed } from '../../../access';
import { ReductionNoticeSeen } from '../versions.events';
import type { NoticeSeen } from './notice-seen.entity';
import type { ReductionNotice } from './reduction-notice.entity';
import type { SeeReductionNoticeInput } from './shrinking.inputs';
import { noticeSeenPolicy, reductionNoticePolicy } from './shrinking.policy';

/** Notes that somebody of the family has seen a notice; seen again, it is as it was. */
export const seeReductionNotice = deed<SeeReductionNoticeInput, ReductionNotice, NoticeSeen>({
  may: noticeSeenPolicy.may.note,
  about: [reductionNoticePolicy, (input) => input.reductionNoticeId],
  async act({ id: noticeId, childId, planId }, _, { tx, viewer, find, emit }) {
    const [known] = await tx.connection.query<{ id: string }>('SELECT id FROM notice_seen WHERE notice_id = $1 AND recorded_by = $2', [noticeId, viewer.personId]);
    if (known) return (await find(noticeSeenPolicy, known.id))!;
    const seen = await tx.insert(noticeSeenPolicy, { childId, noticeId, planId });
    emit(ReductionNoticeSeen, seen, { planId });
    return seen;
  },
});
