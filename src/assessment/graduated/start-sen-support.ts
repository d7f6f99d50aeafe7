import { deed } from '../../access';
import { childPolicy, senTypeByCode, type Child } from '../../people';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { SupportStarted } from './graduated.events';
import { startSenSupportShape, type StartSenSupportInput } from './graduated.inputs';
import { senSupportPolicy } from './graduated.policies';
import { SupportState, type SenSupport } from './sen-support.entity';
import { takeSteps } from './support-course';

function whyNotSo({ startedOn, parentsToldOn, primaryNeed, secondaryNeed }: StartSenSupportInput, today: string): Problem | undefined {
  if (startedOn > today) return invalid('startedOn', 'this day is still to come: SEN support is recorded once it is given');
  if (parentsToldOn && parentsToldOn > today) return invalid('parentsToldOn', 'this day is still to come');
  if (parentsToldOn && parentsToldOn < startedOn) return invalid('parentsToldOn', 'the parents are told of support that has begun');
  if (primaryNeed && !senTypeByCode(primaryNeed)) return invalid('primaryNeed', 'there is no such type of need');
  if (secondaryNeed && !senTypeByCode(secondaryNeed)) return invalid('secondaryNeed', 'there is no such type of need');
  return secondaryNeed && !primaryNeed ? invalid('primaryNeed', 'say the main type of need first') : undefined;
}

/** Starts SEN support: from now on cycles, meetings and views have one place, and the school’s days are counted. */
export const startSenSupport = deed<StartSenSupportInput, Child, SenSupport>({
  may: senSupportPolicy.may.start,
  input: startSenSupportShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, input, tools) {
    const { tx, viewer, emit } = tools;
    const refused = whyNotSo(input, tools.today);
    if (refused) return refused;
    const schoolId = viewer.actingFor;
    const going = await tx.connection.query(`SELECT FROM sen_support WHERE child_id = $1 AND school_id = $2 AND state = 'ACTIVE'`, [childId, schoolId]);
    if (going.length > 0) return new NotNow('The child has SEN support in this school already', SupportState.ACTIVE);
    const { startedOn, parentsToldOn } = input;
    const support = await tx.insert(senSupportPolicy, {
      childId, schoolId, state: SupportState.ACTIVE, startedOn, whatIsDifferent: input.whatIsDifferent.trim(), primaryNeed: input.primaryNeed ?? null, secondaryNeed: input.secondaryNeed ?? null,
      parentsToldOn: parentsToldOn ?? null, parentsToldHow: input.parentsToldHow?.trim() || null, endedOn: null, endedReason: null, assessmentId: null,
    });
    const told = parentsToldOn ? [{ kind: StepKind.PARENTS_TOLD, on: parentsToldOn }] : [];
    const problem = await takeSteps(tools, support, [{ kind: StepKind.SUPPORT_STARTED, on: startedOn }, ...told]);
    if (problem) return problem;
    emit(SupportStarted, support, { senSupportId: support.id });
    return support;
  },
});
