import { jobOfTheHub, type Marker, type OwnAct } from '../../access';
import { calendarsOfSchool } from '../../people';
import type { Connection } from '../../platform/database/database';
import type { Job } from '../../platform/jobs/job';
import type { Calendars } from '../../platform/calendar/calendars';
import { NIL_ID } from '../../platform/uuid';
import { deadlinesOf, statutoryRules, type ClockException, type ClockStep } from '../statutory/clock';
import { AGREED_RULE } from '../statutory/deadline.entity';
import { keyOfComputed, keyOfHeld, toldToClock, type Held } from '../statutory/held';
import { stateToday } from '../statutory/state-today';
import type { CourseKind } from '../statutory/steps';

interface Course {
  readonly courseId: string;
  readonly courseType: CourseKind;
  readonly bornOn: string;
  readonly schoolId: string | null;
  readonly steps: readonly ClockStep[];
  readonly exceptions: readonly ClockException[];
  readonly held: readonly Held[];
}

const AT_ONCE = 100;
/** Rules of which time alone can make certain that they can be kept no more. */
const watched = [...new Set(statutoryRules.filter(({ leavesRoomFor, counts }) => leavesRoomFor !== undefined || counts === 'BEFORE').map(({ id }) => id))];
/** What time alone may change of a deadline; who must act is none of it. */
const turning = ['dueOn', 'because', 'provisional', 'state', 'liftedBy', 'revisedTargetOn', 'impossible'] as const;

/** Of a course, what stands differently today from what is written. */
function changesIn({ courseId, courseType, bornOn, steps, exceptions, held }: Course, today: string, calendars: Calendars): object[] {
  const computed = deadlinesOf({ kind: courseType, steps, exceptions, held: toldToClock(held, courseId), today, bornOn }, calendars);
  const standing = new Map(computed.map((now) => [keyOfComputed(now, courseId), now]));
  return held.flatMap((each) => {
    // What people have agreed is in no rule: it passes, and nothing else becomes of it by itself.
    const now = each.ruleId === AGREED_RULE ? { ...each, state: stateToday(each, today) } : standing.get(keyOfHeld(each));
    if (!now) return [];
    const kept = { ...now, impossible: now.impossible ?? null };
    return turning.some((name) => kept[name] !== each[name]) ? [{ id: each.id, version: each.version, ...Object.fromEntries(turning.map((name) => [name, kept[name]])) }] : [];
  });
}

/** The calendars of each school, read once. */
function calendarsWith(connection: Connection): (schoolId: string | null) => Promise<Calendars> {
  const known = new Map<string | null, Promise<Calendars>>();
  return (schoolId) => {
    const calendars = known.get(schoolId) ?? calendarsOfSchool(connection, schoolId);
    known.set(schoolId, calendars);
    return calendars;
  };
}

/**
 * Says each night how every deadline stands by then: what has become late, what an exception lifts no more, what can be kept no more. A
 * deed asks the same clock; without this, a course in which nothing happens would be told to nobody.
 */
export const settleDeadlines = (marker: Marker | undefined): Job =>
  jobOfTheHub({ name: 'settle deadlines', rhythm: { dailyAt: '00:05' }, marker, types: ['Deadline'] }, async (tx, { today, from }) => {
    const courses = await tx.query<Course>('SELECT * FROM courses_to_settle($1, $2, $3, $4)', [today, watched, from ?? NIL_ID, AT_ONCE]);
    const calendars = calendarsWith(tx);
    const changes = (await Promise.all(courses.map(async (course) => changesIn(course, today, await calendars(course.schoolId))))).flat();
    const acts = changes.length > 0 ? await tx.query<OwnAct>('SELECT * FROM settle_deadlines($1::jsonb)', [JSON.stringify(changes)]) : [];
    return { acts, left: courses.length < AT_ONCE ? 'nothing' : { from: courses.at(-1)!.courseId } };
  });
