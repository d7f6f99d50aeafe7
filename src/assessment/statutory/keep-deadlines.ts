import { seenAs, type Changes, type Tools } from '../../access';
import { calendarsOfSchool } from '../../people';
import { DeadlineChanged, DeadlineSet } from '../assessment.events';
import { aboutDeadline } from './about-deadline';
import { deadlinesOf, Duty, DeadlineState, ruleNamed, type ClockException, type Computed } from './clock';
import type { Course, Responsible, Taken } from './course';
import type { Deadline } from './deadline.entity';
import { keyOfComputed, keyOfHeld, toldToClock, type Held } from './held';
import { openStates } from './state-today';
import { OF_THE_COURSE } from './statutory-step.entity';
import { deadlinePolicy, statutoryExceptionPolicy } from './statutory.policies';

const heldBy = ({ tx }: Tools, courseId: string): Promise<Held[]> =>
  tx.connection.query<Held>(
    `SELECT id, version, rule_id AS "ruleId", rule_version AS "ruleVersion", about, started_on AS "startedOn", due_on AS "dueOn", because, provisional, state, met_on AS "metOn",
       lifted_by AS "liftedBy", revised_target_on AS "revisedTargetOn", impossible
     FROM ${seenAs(deadlinePolicy)} WHERE course_id = $1`, [courseId]);

const exceptionsIn = ({ tx }: Tools, courseId: string): Promise<ClockException[]> =>
  tx.connection.query<ClockException>(
    `SELECT code, from_on AS "from", until_on AS "until", revised_target_on AS "revisedTargetOn" FROM ${seenAs(statutoryExceptionPolicy)} WHERE course_id = $1 ORDER BY from_on, id`, [courseId]);

interface Around {
  readonly bornOn: string;
  readonly authorityId: string | null;
  readonly schoolId: string | null;
}
async function around({ tx, today }: Tools, childId: string): Promise<Around | undefined> {
  const [found] = await tx.connection.query<Around>(
    `SELECT c.date_of_birth AS "bornOn", c.authority_id AS "authorityId",
       (SELECT e.school_id FROM enrolment e WHERE e.child_id = c.id AND e.from_on <= $2 AND (e.until_on IS NULL OR e.until_on >= $2) ORDER BY e.from_on DESC, e.id LIMIT 1) AS "schoolId"
     FROM child_seen c WHERE c.id = $1`, [childId, today]);
  return found;
}

/** Brings every deadline of a course up to what has happened in it. What was due on a day that has passed stays due on that day. */
export async function keepDeadlines(tools: Tools, course: Course, steps: readonly Taken[]): Promise<void> {
  const { today } = tools;
  const [held, exceptions, child] = await Promise.all([heldBy(tools, course.id), exceptionsIn(tools, course.id), around(tools, course.childId)]);
  const computed = deadlinesOf(
    { kind: course.type, steps, exceptions, held: toldToClock(held, course.id), today, bornOn: child?.bornOn ?? null },
    await calendarsOfSchool(tools.tx.connection, child?.schoolId ?? null),
  );
  const gone = new Map(held.map((each) => [keyOfHeld(each), each]));
  const fresh: Computed[] = [];
  for (const now of computed) {
    const key = keyOfComputed(now, course.id);
    const before = gone.get(key);
    if (!before) fresh.push(now);
    else await bringUp(tools, before, now);
    gone.delete(key);
  }
  const set = await tools.tx.insertAll(deadlinePolicy, fresh.map((now) => ({ ...asKept(now), ...ofCourse(course), about: now.about ?? course.id, ...responsible(course, now, child) })));
  for (const deadline of set) tools.emit(DeadlineSet, deadline, aboutDeadline(deadline));
  await letGo(tools, [...gone.values()]);
}

const asKept = ({ rule, ruleVersion, startedOn, dueOn, because, provisional, state, metOn, liftedBy, revisedTargetOn, impossible }: Computed) =>
  ({ ruleId: rule, ruleVersion, startedOn, dueOn, because, provisional, state, metOn, liftedBy, revisedTargetOn, impossible: impossible ?? null });

const ofCourse = ({ childId, type, id, assessmentId, planId, audience, askedOrganisationId }: Course) =>
  ({ childId, courseType: type, courseId: id, assessmentId: assessmentId ?? null, planId: planId ?? null, audience: audience ?? OF_THE_COURSE, askedOrganisationId: askedOrganisationId ?? null, escalatedToId: null });

/** Only what is different is written, so that nobody is told of a change that is none. */
async function bringUp({ tx, emit }: Tools, before: Held, now: Computed): Promise<void> {
  const { ruleId: _, ruleVersion: __, startedOn: ___, ...kept } = asKept(now);
  const changes = Object.fromEntries(Object.entries(kept).filter(([name, value]) => before[name as keyof Held] !== value)) as Changes<Deadline>;
  const changed = Object.keys(changes).length > 0 && (await tx.change(deadlinePolicy, before, changes));
  if (changed) emit(DeadlineChanged, changed, aboutDeadline(changed));
}

/** A beginning that is none any more, as of a draft that was served anew. */
async function letGo({ tx, emit }: Tools, gone: readonly Held[]): Promise<void> {
  for (const each of gone.filter(({ state }) => openStates.includes(state))) {
    const changed = await tx.change(deadlinePolicy, each, { state: DeadlineState.NO_LONGER_DUE });
    if (changed) emit(DeadlineChanged, changed, aboutDeadline(changed));
  }
}

const nobody: Responsible = { organisationId: null, personId: null };
function responsible({ responsible: known = {} }: Course, { rule }: Computed, child: Around | undefined): Pick<Deadline, 'responsibleOrganisationId' | 'responsiblePersonId'> {
  const duty = ruleNamed(rule)!.duty;
  const { organisationId, personId } = known[duty] ?? usually(duty, child);
  return { responsibleOrganisationId: organisationId, responsiblePersonId: personId };
}

function usually(duty: Duty, child: Around | undefined): Responsible {
  if (duty === Duty.AUTHORITY) return { organisationId: child?.authorityId ?? null, personId: null };
  if (duty === Duty.SCHOOL || duty === Duty.MEETING_ORGANISER) return { organisationId: child?.schoolId ?? child?.authorityId ?? null, personId: null };
  return nobody;
}
