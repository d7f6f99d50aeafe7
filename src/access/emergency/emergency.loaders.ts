import { listOf } from '../doors/list';
import { byId } from '../doors/read';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { emergencyNoticePolicy } from './emergency-notice.policy';

export const emergencyAccessById = byId(emergencyAccessPolicy);
export const emergencyNoticeById = byId(emergencyNoticePolicy);
export const emergencyNotices = listOf(emergencyNoticePolicy, { orderBy: 'recordedAt' });

/** Emergency accesses that wait for somebody. Whoever asked for one, or confirmed it, does not review it. */
export const queues = {
  mine: listOf(emergencyAccessPolicy, { orderBy: 'recordedAt', where: () => 't.recorded_by = (SELECT viewer_person())' }),
  toConfirm: listOf(emergencyAccessPolicy, { orderBy: 'recordedAt', where: () => `t.second_person_id = (SELECT viewer_person()) AND t.state = 'REQUESTED'` }),
  toReview: listOf(emergencyAccessPolicy, {
    orderBy: 'reviewDueAt',
    where: () => `t.starts_at IS NOT NULL AND t.verdict IS NULL AND t.recorded_by <> (SELECT viewer_person())
      AND t.second_person_id IS DISTINCT FROM (SELECT viewer_person())`,
  }),
} as const;
