import { deed } from '../../access';
import { StepKind } from '../statutory/steps';
import type { FamilyMeeting } from './family-meeting.entity';
import { FamilyMet } from './graduated.events';
import { recordFamilyMeetingShape, type RecordFamilyMeetingInput } from './graduated.inputs';
import { familyMeetingPolicy, senSupportPolicy } from './graduated.policies';
import { whyNotOnDay } from './part-of-support';
import type { SenSupport } from './sen-support.entity';
import { takeSteps, whyNotOpen } from './support-course';

/** Records a meeting with the family; the next is counted from the latest. */
export const recordFamilyMeeting = deed<RecordFamilyMeetingInput, SenSupport, FamilyMeeting>({
  may: senSupportPolicy.may.recordMeeting,
  input: recordFamilyMeetingShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { heldOn, whoCame, saidByFamily, agreed }, tools) {
    const refused = whyNotOpen(support) ?? whyNotOnDay('heldOn', heldOn, { today: tools.today, support });
    if (refused) return refused;
    const meeting = await tools.tx.insert(familyMeetingPolicy, {
      childId: support.childId, supportId: support.id, heldOn, whoCame: whoCame.trim(), saidByFamily: saidByFamily?.trim() || null, agreed: agreed.trim(),
    });
    const problem = await takeSteps(tools, support, [{ kind: StepKind.FAMILY_MET, on: heldOn }]);
    if (problem) return problem;
    tools.emit(FamilyMet, meeting, { senSupportId: support.id });
    return meeting;
  },
});
