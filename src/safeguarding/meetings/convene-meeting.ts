import { deed, type Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { HubError } from '../../platform/graphql/errors';
import { invalid, type Problem } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { actingAs, type Originator } from '../originator.audiences';
import { kindsOfMeeting } from './meeting-kinds';
import { MeetingState, type MeetingKind } from './meeting-words';
import type { SafeguardingMeeting } from './meeting.entity';
import { MeetingConvened } from './meeting.events';
import { conveneMeetingShape, type ConveneMeetingInput } from './meeting.inputs';
import { meetingPolicy } from './meeting.policies';
import { asParticipant } from './participant';
import { shareWith } from './share-with';

/** Each kind has its own convenors: a school convenes no conference. */
async function convenorOf(childId: string, kind: MeetingKind, tools: Tools): Promise<Originator> {
  const post = await actingAs(childId, kindsOfMeeting[kind].convenedBy, tools);
  if (post) return post;
  throw new HubError('FORBIDDEN', 'Somebody else convenes a meeting of this kind: `safeguardingMeetingKinds` says who', { rule: meetingPolicy.may.convene.name });
}

async function followed({ childId, followsId }: ConveneMeetingInput, { find }: Tools): Promise<Problem | undefined> {
  if (!followsId) return undefined;
  const before = await find(meetingPolicy, followsId);
  return before?.childId === childId.toLowerCase() ? undefined : invalid('followsId', 'there is no such meeting about this child');
}

/** Calls agencies together about a child. Those who take part are told at once, unless the minutes of such a meeting are restricted. */
export const conveneMeeting = deed<ConveneMeetingInput, Child, SafeguardingMeeting>({
  may: meetingPolicy.may.convene,
  input: conveneMeetingShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const { kind, heldOn, followsId = null, consent } = input;
    const recordedAs = await convenorOf(child.id, kind, tools);
    const unfollowed = await followed(input, tools);
    if (unfollowed) return unfollowed;
    const participants = input.participants.map(asParticipant);
    const meeting = await tools.tx.insert(meetingPolicy, {
      childId: child.id, recordedAs, kind, heldOn, state: MeetingState.CONVENED, followsId, participants, consent,
      purpose: input.purpose.trim(), necessity: input.necessity.trim(), consentReason: trimmed(input.consentReason), minutes: null, outcome: null, reason: null, due: [],
    });
    tools.emit(MeetingConvened, meeting);
    const told = kindsOfMeeting[kind].tells === 'minutes' ? participants : [];
    return (await shareWith(meeting, { type: meetingPolicy.name, records: [meeting], with: told }, tools)) ?? meeting;
  },
});
