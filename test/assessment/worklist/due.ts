import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { deadlinesOf, type ClockException, type ClockStep } from '../../../src/assessment/statutory/clock';
import { CourseKind } from '../../../src/assessment/statutory/steps';
import { chaseWhatIsDue, settleDeadlines } from '../../../src/assessment';
import { Jobs } from '../../../src/platform/jobs/jobs';
import { createLog } from '../../../src/platform/log';
import { newId } from '../../../src/platform/uuid';
import type { Someone, TestHub } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';

export const PROBLEM = '... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState }';
const DUE = `id version ruleId state dueOn because daysLeft title next child { id } assessment { id } responsibleOrganisation { id } responsiblePerson { id } escalatedTo { id }
  chases { kind stage chasedOn words toPost to { id } by { name } }`;
const args = 'first: $first, after: $after, late: $late, dueWithinDays: $dueWithinDays, rules: $rules, courses: $courses, childId: $childId';
const variables = '$first: Int = 25, $after: String, $late: Boolean, $dueWithinDays: Int, $rules: [ID!], $courses: [CourseKind!], $childId: ID';
export const MINE = `query (${variables}) { myWorklist(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${DUE} } } }`;
export const OURS = `query (${variables}, $side: WorklistSide = TO_DO) { organisationWorklist(${args}, side: $side) { totalCount pageInfo { hasNextPage endCursor } nodes { ${DUE} } } }`;
export const MY_TOTALS = '{ myWorklistTotals { waiting dueThisWeek late } }';
export const OUR_TOTALS = 'query ($side: WorklistSide = TO_DO) { organisationWorklistTotals(side: $side) { waiting dueThisWeek late } }';
export const CHASE = `mutation ($input: ChaseInput!) { chase(input: $input) { __typename ... on Chase { id kind words chasedOn to { id } responsibleOrganisation { id } deadline { id } } ${PROBLEM} } }`;
export const ESCALATE = `mutation ($input: EscalateInput!) { escalateDeadline(input: $input) { __typename ... on Chase { id kind toPost to { id } deadline { id version escalatedTo { id } } } ${PROBLEM} } }`;
export const MY_UPDATES = 'subscription ($after: Cursor) { myWorklistUpdated(after: $after) { cursor what childId deadline { id state } chase { words } adviceRequest { id } } }';
export const OUR_UPDATES = 'subscription ($after: Cursor) { organisationUpdated(after: $after) { cursor what childId subjectId deadline { id } } }';

export interface Planted {
  readonly ruleId?: string;
  readonly ruleVersion?: string;
  readonly because?: string;
  readonly dueOn: string;
  readonly startedOn?: string;
  readonly state?: string;
  readonly audience?: string;
  readonly courseId?: string;
  readonly courseType?: CourseKind;
  readonly assessmentId?: string | null;
  readonly organisationId?: string | null;
  readonly personId?: string | null;
  readonly askedOrganisationId?: string | null;
  readonly by?: Someone;
  readonly for?: string;
}
/** Puts a deadline there, as one that the steps of a course have left; answers its id. */
export async function plant(world: World, child: Pick<ChildKnownTo, 'id'>, given: Planted): Promise<string> {
  const id = newId();
  const by = given.by ?? (await world.the(Kind.SEND_CASEWORKER));
  const authority = world.organisations[OrganisationKind.LOCAL_AUTHORITY];
  const courseId = given.courseId ?? newId();
  const { organisationId = authority, ruleId = 'E2', startedOn = '2026-07-01', audience = 'COURSE', courseType = CourseKind.EHC_NEEDS_ASSESSMENT, state = 'RUNNING' } = given;
  await world.hub.owner((owner) =>
    owner.query(
      `INSERT INTO deadline (id, child_id, recorded_by, recorded_for, course_type, course_id, assessment_id, rule_id, rule_version, about, started_on, due_on, because, state,
         responsible_organisation_id, responsible_person_id, asked_organisation_id, audience)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $16, $6, $9, $10, $17, $11, $12, $13, $14, $15)`,
      [id, child.id, by.id, given.for ?? authority, courseType, courseId, given.assessmentId ?? null, ruleId, startedOn, given.dueOn, state, organisationId, given.personId ?? null,
       given.askedOrganisationId ?? null, audience, given.ruleVersion ?? '2014', given.because ?? 'Six weeks from the day after.'],
    ));
  return id;
}

export interface PlantedCourse {
  readonly kind: CourseKind;
  readonly steps: readonly ClockStep[];
  readonly exceptions?: readonly ClockException[];
  /** The day as which its deadlines stand written. */
  readonly asOf: string;
  readonly assessmentId?: string;
}
/** Puts a whole course there, with its steps and with its deadlines as they stood on a day; answers the ids of the deadlines by rule. */
export async function plantCourse(world: World, child: ChildKnownTo, { kind, steps, exceptions = [], asOf, assessmentId }: PlantedCourse): Promise<Readonly<Record<string, string>>> {
  const courseId = newId();
  const by = await world.the(Kind.SEND_CASEWORKER);
  const authority = world.organisations[OrganisationKind.LOCAL_AUTHORITY];
  await world.hub.owner(async (owner) => {
    for (const [at, step] of steps.entries()) {
      await owner.query(
        `INSERT INTO statutory_step (child_id, recorded_by, recorded_for, course_type, course_id, position, kind, happened_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [child.id, by.id, authority, kind, courseId, at + 1, step.kind, step.on]);
    }
    for (const { code, from, until } of exceptions) {
      await owner.query(
        `INSERT INTO statutory_exception (child_id, recorded_by, recorded_for, course_type, course_id, code, evidence, from_on, until_on) VALUES ($1, $2, $3, $4, $5, $6, 'A letter', $7, $8)`,
        [child.id, by.id, authority, kind, courseId, code, from, until ?? null]);
    }
  });
  const ids: Record<string, string> = {};
  for (const due of deadlinesOf({ kind, steps, exceptions, today: asOf, bornOn: '2017-03-09' })) {
    ids[due.rule] = await plant(world, child, {
      ruleId: due.rule, ruleVersion: due.ruleVersion, because: due.because, dueOn: due.dueOn, startedOn: due.startedOn, state: due.state, courseId, courseType: kind, assessmentId: assessmentId ?? null,
    });
  }
  return ids;
}

/** What the hub does by itself, when a test says so. */
export const jobsOf = ({ ground: { pool, clock, marker, events } }: TestHub, ...only: readonly string[]): Jobs => {
  const jobs = [settleDeadlines(marker), chaseWhatIsDue(marker)].filter(({ name }) => only.length === 0 || only.includes(name));
  return new Jobs({ pool, clock, log: createLog({ level: 'error' }), jobs, done: () => events.committed() });
};
