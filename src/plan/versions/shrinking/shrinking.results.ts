import { resultOf } from '../../../platform/graphql/problem';
import { NoticeSeen } from './notice-seen.entity';
import { ReductionNotice } from './reduction-notice.entity';

export const ReductionNoticeResult = resultOf('ReductionNoticeResult', 'The notice, or what stands in the way.', ReductionNotice);
export const NoticeSeenResult = resultOf('NoticeSeenResult', 'That it was seen, or what stands in the way.', NoticeSeen);
