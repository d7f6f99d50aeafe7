import { connectionOf } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { SafeguardingMeeting } from './meeting.entity';

export const SafeguardingMeetingResult = resultOf('SafeguardingMeetingResult', 'The meeting, or what stands in the way.', SafeguardingMeeting);
export const SafeguardingMeetingConnection = connectionOf(SafeguardingMeeting, 'Meetings that your organisation convened, or that were shared with you.');
