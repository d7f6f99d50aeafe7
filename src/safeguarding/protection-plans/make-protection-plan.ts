import { deed } from '../../access';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { MeetingOutcome } from '../meetings/meeting-words';
import type { SafeguardingMeeting } from '../meetings/meeting.entity';
import { meetingPolicy } from '../meetings/meeting.policies';
import { shareWith } from '../meetings/share-with';
import { ProtectionPlanKind, type HarmCategory } from './protection-plan-words';
import type { ProtectionPlan } from './protection-plan.entity';
import { ProtectionPlanMade } from './protection-plan.events';
import { makeProtectionPlanShape, type MakeProtectionPlanInput } from './protection-plan.inputs';
import { protectionPlanPolicy } from './protection-plan.policy';

const madeBy: Partial<Readonly<Record<MeetingOutcome, ProtectionPlanKind>>> = {
  [MeetingOutcome.PROTECTION_PLAN]: ProtectionPlanKind.CHILD_PROTECTION,
  [MeetingOutcome.CHILD_IN_NEED_PLAN]: ProtectionPlanKind.CHILD_IN_NEED,
};

function wrongCategories(kind: ProtectionPlanKind, categories: readonly HarmCategory[]): Problem | undefined {
  const isProtection = kind === ProtectionPlanKind.CHILD_PROTECTION;
  if (isProtection === categories.length > 0) return undefined;
  return invalid('categories', isProtection ? 'say what harm the child protection plan is about' : 'a child in need plan is about no category of harm');
}

/** Writes down the plan that a meeting made, and tells it to those who carry it out: whoever took part in the meeting. */
export const makeProtectionPlan = deed<MakeProtectionPlanInput, SafeguardingMeeting, ProtectionPlan>({
  may: meetingPolicy.may.makePlan,
  input: makeProtectionPlanShape,
  about: [meetingPolicy, ({ meetingId }) => meetingId],
  async act(meeting, input, tools) {
    const kind = meeting.outcome ? madeBy[meeting.outcome] : undefined;
    if (!kind) return new NotNow('This meeting has made no plan.', meeting.outcome ?? meeting.state);
    const categories = [...new Set(input.categories)];
    const wrong = wrongCategories(kind, categories);
    if (wrong) return wrong;
    const { childId, recordedAs, participants: members, heldOn: startedOn, due } = meeting;
    const plan = await tools.tx.insert(protectionPlanPolicy, {
      childId, recordedAs, meetingId: meeting.id, kind, categories, members, startedOn, due,
      worries: input.worries.trim(), whatMustChange: input.whatMustChange.trim(), contingency: input.contingency.trim(), endedOn: null, endedReason: null,
    });
    tools.emit(ProtectionPlanMade, plan);
    return (await shareWith(meeting, { type: protectionPlanPolicy.name, records: [plan], with: members }, tools)) ?? plan;
  },
});
