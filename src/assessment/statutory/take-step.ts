import type { Tools } from '../../access';
import { dayInWords } from '../../platform/calendar/day-words';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { StepTaken } from '../assessment.events';
import type { Course, NewStep, Taken } from './course';
import { keepDeadlines } from './keep-deadlines';
import { ruleOfStep, stageAfter, type StepRule } from './lifecycles';
import { stageWords, stepWords } from './step-words';
import { OF_THE_COURSE, type StatutoryStep } from './statutory-step.entity';
import { statutoryStepPolicy } from './statutory.policies';
import { CourseKind, fixesADay } from './steps';

/** What has happened in a course, in the order in which it was recorded; whoever else is at the course is waited for. */
export async function stepsOf({ tx }: Pick<Tools, 'tx'>, courseId: string): Promise<readonly Taken[]> {
  await tx.connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [courseId]);
  return tx.connection.query<Taken>('SELECT kind, happened_on AS "on", about, phase_move AS "phaseMove" FROM statutory_step WHERE course_id = $1 ORDER BY position', [courseId]);
}

/**
 * Takes a step of a course: checks that it can follow what has happened, that the days are in order and that what it needs was said,
 * writes it down, and brings every deadline of the course up to it. There is no other way to start a clock or to stop one.
 */
export async function takeStep(tools: Tools, course: Course, step: NewStep): Promise<StatutoryStep | Problem> {
  const taken = await stepsOf(tools, course.id);
  const refused = whyNotTaken(course, step, { taken, today: tools.today });
  if (refused) return refused;
  const { kind, on, about = null, phaseMove = null, reason, facts } = step;
  const written = await tools.tx.insert(statutoryStepPolicy, {
    childId: course.childId, courseType: course.type, courseId: course.id, assessmentId: course.assessmentId ?? null, planId: course.planId ?? null, position: taken.length + 1,
    kind, happenedOn: on, about, phaseMove, reason: reason?.trim() || null, facts: facts ?? null, audience: course.audience ?? OF_THE_COURSE, askedOrganisationId: course.askedOrganisationId ?? null,
  });
  await keepDeadlines(tools, course, [...taken, { kind, on, about, phaseMove }]);
  // Of a request for advice the deed itself tells what happened.
  if (course.type !== CourseKind.ADVICE) tools.emit(StepTaken, written, named(course));
  return written;
}

const named = ({ id, assessmentId, planId }: Course): Record<string, string> => ({ courseId: id, ...(assessmentId && { assessmentId }), ...(planId && { planId }) });

interface Present {
  readonly taken: readonly Taken[];
  readonly today: string;
}
/** Why a step cannot be taken now; nothing where it can. */
export function whyNotTaken({ type }: Pick<Course, 'type'>, step: NewStep, present: Present): Problem | undefined {
  const rule = ruleOfStep(type, step.kind);
  const stage = stageAfter(type, present.taken);
  if (!rule) throw new Error(`${step.kind} is no step of ${type}`);
  if (!rule.from.includes(stage)) return new NotNow(`${stageWords[stage]} This cannot be done now: ${stepWords(step.kind)}`, stage);
  return whyNotAgain(rule, step, present, stage) ?? whyNotOnThatDay(rule, step, present, stage) ?? whatIsMissing(rule, step);
}

const isSame = (step: NewStep, { kind, about }: Taken, rule: StepRule): boolean => kind === step.kind && (rule.times !== 'ONCE_FOR_EACH' || about === (step.about ?? null));

function whyNotAgain(rule: StepRule, step: NewStep, { taken }: Present, stage: string): Problem | undefined {
  const before = rule.times === 'AGAIN' ? undefined : taken.find((each) => isSame(step, each, rule));
  return before && new NotNow(`This was recorded already, for ${dayInWords(before.on)}: ${stepWords(step.kind)}`, stage);
}

function whyNotOnThatDay({ after, times }: StepRule, { kind, on, about }: NewStep, { taken, today }: Present, stage: string): Problem | undefined {
  if (on > today && !fixesADay.has(kind)) return invalid('on', `${dayInWords(on)} has not come yet; record it when it has happened`);
  if (!after) return undefined;
  const before = taken.filter((each) => after.includes(each.kind) && (times !== 'ONCE_FOR_EACH' || !each.about || each.about === (about ?? null)));
  const [first] = before.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  if (!first) return new NotNow(`Something comes before it: ${stepWords(after[0]!)}`, stage);
  if (on < first.on) return invalid('on', `it cannot have been on ${dayInWords(on)}, before ${dayInWords(first.on)}: ${stepWords(first.kind)}`);
  return undefined;
}

function whatIsMissing({ needs = [] }: StepRule, { facts = {} }: NewStep): Problem | undefined {
  const missing = needs.find((name) => facts[name] === undefined || facts[name] === null);
  return missing === undefined ? undefined : invalid(missing, 'this must be said with it');
}
