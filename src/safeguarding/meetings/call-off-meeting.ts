import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { MeetingState } from './meeting-words';
import type { SafeguardingMeeting } from './meeting.entity';
import { MeetingCalledOff } from './meeting.events';
import { callOffMeetingShape, type CallOffMeetingInput } from './meeting.inputs';
import { meetingPolicy } from './meeting.policies';

/** Calls a meeting off. What it was to meet stays due. */
export const callOffMeeting = deed<CallOffMeetingInput, SafeguardingMeeting, SafeguardingMeeting>({
  may: meetingPolicy.may.callOff,
  input: callOffMeetingShape,
  about: [meetingPolicy, ({ meetingId }) => meetingId],
  async act(meeting, { version, reason }, { tx, emit }) {
    if (meeting.state !== MeetingState.CONVENED) return new NotNow('It was held, or called off already.', meeting.state);
    const off = await tx.change(meetingPolicy, { id: meeting.id, version }, { state: MeetingState.CALLED_OFF, reason: reason.trim() });
    if (!off) return new ChangedMeanwhile(meeting, reason);
    emit(MeetingCalledOff, off);
    return off;
  },
});
