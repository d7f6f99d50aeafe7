import { deed, type Tools } from '../../../access';
import { ChangedMeanwhile, invalid, type Problem } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { ExceptionEnded, ExceptionRecorded } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import type { AdviceRequest } from '../../request/advice-request.entity';
import { courseOf } from '../advance';
import { adviceCourse } from '../advice-course';
import { ExceptionCode } from '../clock';
import { rulesOf } from '../clock/rules';
import type { Course } from '../course';
import { keepDeadlines } from '../keep-deadlines';
import { OF_THE_COURSE } from '../statutory-step.entity';
import type { StatutoryException } from '../statutory-exception.entity';
import { recordExceptionShape, type EndExceptionInput, type RecordExceptionInput } from '../statutory.inputs';
import { statutoryExceptionPolicy } from '../statutory.policies';
import { stepsOf } from '../take-step';
import { whyNotClosed } from './asked-while-closed';
import { CourseKind } from '../steps';

type Found = Pick<RecordExceptionInput, 'ground' | 'evidence' | 'fromOn' | 'untilOn' | 'revisedTargetOn'>;

/** Why no such exception can be recorded: the law lifts limits on named grounds, of named rules, while they last, and on nothing else. */
function whyNone(course: Course, { ground, fromOn, untilOn, revisedTargetOn }: Found, { today }: Tools): Problem | undefined {
  if (!rulesOf(course.type).some(({ lifts }) => lifts.includes(ground))) return invalid('ground', 'the law knows no such exception here');
  if (untilOn && untilOn < fromOn) return invalid('untilOn', 'it cannot end before it begins');
  if (fromOn > today) return invalid('fromOn', 'it is recorded once it has begun');
  if (revisedTargetOn && revisedTargetOn < today) return invalid('revisedTargetOn', 'a target lies ahead');
  return undefined;
}

async function record(course: Course, found: Found, tools: Tools): Promise<StatutoryException | Problem> {
  const refused = whyNone(course, found, tools) ?? (found.ground === ExceptionCode.SCHOOL_CLOSED ? await whyNotClosed(course, tools) : undefined);
  if (refused) return refused;
  const { ground, evidence, fromOn, untilOn, revisedTargetOn } = found;
  const steps = await stepsOf(tools, course.id);
  const exception = await tools.tx.insert(statutoryExceptionPolicy, {
    childId: course.childId, courseType: course.type, courseId: course.id, assessmentId: course.assessmentId ?? null, ground, evidence: evidence.trim(), fromOn, untilOn: untilOn ?? null,
    revisedTargetOn: revisedTargetOn ?? null, audience: course.audience ?? OF_THE_COURSE, askedOrganisationId: course.askedOrganisationId ?? null,
  });
  await keepDeadlines(tools, course, steps);
  tools.emit(ExceptionRecorded, exception, { ...(course.assessmentId && { assessmentId: course.assessmentId }), courseId: course.id });
  return exception;
}

/** Records that a ground applies on which the law lifts the limits of an assessment (regulations 5(4), 10(4), 13(3) and 27(3)). */
export const recordExceptionInAssessment = deed<RecordExceptionInput, Assessment, StatutoryException>({
  may: assessmentPolicy.may.recordException,
  input: recordExceptionShape,
  about: [assessmentPolicy, (input) => input.assessmentId ?? ''],
  act: (assessment, found, tools) => record(courseOf(assessment), found, tools),
});

/** The same of one request for advice (regulation 8(2)); whoever asked finds it. */
export const recordExceptionForAdvice = deed<RecordExceptionInput, AdviceRequest, StatutoryException>({
  may: adviceRequestPolicy.may.recordException,
  input: recordExceptionShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId ?? ''],
  act: (request, found, tools) => record(adviceCourse(request), found, tools),
});

/** Ends an exception: what it lifted is due again at once. */
export const endException = deed<EndExceptionInput, StatutoryException, StatutoryException>({
  may: statutoryExceptionPolicy.may.end,
  about: [statutoryExceptionPolicy, (input) => input.exceptionId],
  async act(exception, { version, untilOn }, tools) {
    if (untilOn < exception.fromOn) return invalid('untilOn', 'it cannot end before it begins');
    const ended = await tools.tx.change(statutoryExceptionPolicy, { id: exception.id, version }, { untilOn });
    if (!ended) return new ChangedMeanwhile(exception);
    await keepDeadlines(tools, await courseOfException(exception, tools), await stepsOf(tools, exception.courseId));
    tools.emit(ExceptionEnded, ended, { ...(exception.assessmentId && { assessmentId: exception.assessmentId }), courseId: exception.courseId });
    return ended;
  },
});

async function courseOfException({ courseType, courseId }: StatutoryException, { find }: Tools): Promise<Course> {
  if (courseType === CourseKind.ADVICE) return adviceCourse((await find(adviceRequestPolicy, courseId))!);
  return courseOf((await find(assessmentPolicy, courseId))!);
}
