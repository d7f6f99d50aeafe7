import { deed, type Tools } from '../../access';
import { ChangedMeanwhile, invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { dueFrom } from '../due';
import { kindsOfMeeting } from './meeting-kinds';
import { MeetingState } from './meeting-words';
import type { SafeguardingMeeting } from './meeting.entity';
import { MeetingHeld } from './meeting.events';
import { recordMeetingShape, type MeetingDecisionInput, type RecordMeetingInput } from './meeting.inputs';
import { meetingDecisionPolicy, meetingPolicy } from './meeting.policies';
import { shareWith } from './share-with';

/** Those of a meeting's participants who act for one of these organisations; all, where none are named. */
const among = ({ participants }: SafeguardingMeeting, organisations: readonly string[] | null | undefined) =>
  participants.filter(({ organisationId }) => !organisations || organisations.some((id) => id.toLowerCase() === organisationId));

function inTheWay(meeting: SafeguardingMeeting, { outcome, came, decisions }: RecordMeetingInput, today: string): Problem | undefined {
  if (meeting.state !== MeetingState.CONVENED) return new NotNow('What this meeting came to is written down already, or it was called off.', meeting.state);
  if (meeting.heldOn > today) return new NotNow('This meeting has not been held yet.', meeting.state);
  const possible = Object.keys(kindsOfMeeting[meeting.kind].comesTo);
  if (!possible.includes(outcome)) return invalid('outcome', `a meeting of this kind comes to ${possible.join(', ')}`);
  const strangers = [...came, ...decisions.flatMap(({ toldTo }) => toldTo ?? [])].filter((id) => among(meeting, [id]).length === 0);
  return strangers.length > 0 ? invalid('came', 'an organisation is named that does not take part') : undefined;
}

/** Writes one decision down, and tells it to those whom it concerns. */
async function decide(meeting: SafeguardingMeeting, [place, { text, byOrganisationId = null, dueOn = null, toldTo }]: readonly [number, MeetingDecisionInput], tools: Tools): Promise<Problem | undefined> {
  const { childId, recordedAs, id: meetingId, heldOn: decidedOn } = meeting;
  const decision = await tools.tx.insert(meetingDecisionPolicy, { childId, recordedAs, meetingId, place, decidedOn, text: text.trim(), byOrganisationId, dueOn });
  return shareWith(meeting, { type: meetingDecisionPolicy.name, records: [decision], with: among(meeting, toldTo) }, tools);
}

/** Writes down what a meeting came to. What has to follow gets its day now, counted from the day on which it was held. */
export const recordMeeting = deed<RecordMeetingInput, SafeguardingMeeting, SafeguardingMeeting>({
  may: meetingPolicy.may.record,
  input: recordMeetingShape,
  about: [meetingPolicy, ({ meetingId }) => meetingId],
  async act(meeting, input, tools) {
    const problem = inTheWay(meeting, input, tools.today);
    if (problem) return problem;
    const { outcome, version, minutes, reason, decisions } = input;
    const there = new Set(among(meeting, input.came));
    const held = await tools.tx.change(meetingPolicy, { id: meeting.id, version }, {
      state: MeetingState.HELD, outcome, minutes: minutes.trim(), reason: reason.trim(), due: dueFrom(meeting.heldOn, kindsOfMeeting[meeting.kind].comesTo[outcome] ?? []),
      participants: meeting.participants.map((each) => ({ ...each, came: there.has(each) })),
    });
    if (!held) return new ChangedMeanwhile(meeting, minutes);
    tools.emit(MeetingHeld, held);
    for (const decision of decisions.entries()) {
      const untold = await decide(held, decision, tools);
      if (untold) return untold;
    }
    return held;
  },
});
