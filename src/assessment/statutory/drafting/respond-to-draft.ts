import { deed } from '../../../access';
import { organisationOf } from '../../../people';
import { invalid, isProblem } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { DraftAnswered } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { courseOf } from '../advance';
import { officers } from '../statutory.audiences';
import { StepKind } from '../steps';
import { takeStep } from '../take-step';
import type { DraftResponse } from './draft-response.entity';
import { respondToDraftShape, type RespondToDraftInput } from './drafting.inputs';
import { draftResponsePolicy } from './drafting.policies';

/** What of an answer is a step of the course: a meeting and a setting can be asked for again and again, and with its view of the draft the family has answered. */
const stepsIn = ({ words, wantsMeeting, settingId, settingName }: RespondToDraftInput): StepKind[] => [
  ...(wantsMeeting ? [StepKind.MEETING_REQUESTED] : []),
  ...(settingId ?? settingName?.trim() ? [StepKind.SETTING_REQUESTED] : []),
  ...(words?.trim() ? [StepKind.REPRESENTATIONS_RECEIVED] : []),
];

/** The family answers the draft: what it thinks of it, a meeting, a school or college (s.38(2)(b); regulation 13(1)). An officer records what came otherwise. */
export const respondToDraft = deed<RespondToDraftInput, Assessment, DraftResponse>({
  may: assessmentPolicy.may.respondToDraft,
  input: respondToDraftShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, input, tools) {
    const { today, viewer, tx, emit } = tools;
    const isOfficer = officers.some((office) => viewer.offices.includes(office));
    const on = input.on ?? today;
    if (!isOfficer && on !== today) return invalid('on', 'what is said here comes today');
    if (input.settingId && !(await organisationOf(tx.connection, input.settingId))) return invalid('settingId', 'there is no such school or college');
    for (const kind of stepsIn(input)) {
      const taken = await takeStep(tools, courseOf(assessment), { kind, on });
      if (isProblem(taken)) return taken;
    }
    const response = await tx.insert(draftResponsePolicy, {
      childId: assessment.childId, assessmentId: assessment.id, receivedOn: on, words: input.words?.trim() || null, wantsMeeting: input.wantsMeeting, settingId: input.settingId ?? null,
      settingName: input.settingName?.trim() || null,
    });
    emit(DraftAnswered, response, { assessmentId: assessment.id });
    return response;
  },
});
