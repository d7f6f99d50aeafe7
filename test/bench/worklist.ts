import { Client } from 'pg';
import { asOwner } from '../../src/platform/database/owner';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import type { Question } from './raw-statement';

const AUTHORITY = 'e0000000-0000-4000-8000-000000000001';
const MANAGER = 'e0000000-0000-4000-8000-000000000002';
const CASEWORKER = 'e0000000-0000-4000-8000-000000000003';
const PLANS = 4_000;
const REQUESTS = 1_000;
const CASELOAD = 250;

/** What there is of one large authority: a manager of all, a caseworker of some, and what is due about each child; half a year of it in the past. */
const statements = (children: string): readonly string[] => [
  `INSERT INTO organisation (id, kind, name) VALUES ('${AUTHORITY}', 'LOCAL_AUTHORITY', 'An authority of four thousand plans')`,
  `INSERT INTO person (id, name) VALUES ('${MANAGER}', 'A manager'), ('${CASEWORKER}', 'A caseworker')`,
  `INSERT INTO account (issuer, subject, holder_id) VALUES ('${DEMO_ISSUER}', 'manager-of-many', '${MANAGER}'), ('${DEMO_ISSUER}', 'caseworker-of-many', '${CASEWORKER}')`,
  `INSERT INTO post (person_id, organisation_id, kind) VALUES ('${MANAGER}', '${AUTHORITY}', 'SEND_MANAGER'), ('${CASEWORKER}', '${AUTHORITY}', 'SEND_CASEWORKER')`,
  `CREATE TEMP TABLE known AS SELECT id, row_number() OVER (ORDER BY id) AS n FROM (${children} ORDER BY id LIMIT ${PLANS}) c`,
  `INSERT INTO child_relationship (child_id, acting_for, kind, source, source_id, granted_by, granted_for) SELECT id, '${AUTHORITY}', 'SEND_MANAGER', 'Child', id, '${MANAGER}', '${AUTHORITY}' FROM known`,
  `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
   SELECT id, '${CASEWORKER}', '${AUTHORITY}', 'SEND_CASEWORKER', 'TeamMember', id, '${MANAGER}', '${AUTHORITY}' FROM known WHERE n <= ${CASELOAD}`,
  // Of each plan the review that is open and the two before; of each request the course and eight advices, half of them answered.
  `INSERT INTO deadline (child_id, recorded_by, recorded_for, course_type, course_id, rule_id, rule_version, about, started_on, due_on, because, state, responsible_organisation_id, audience)
   SELECT id, '${CASEWORKER}', '${AUTHORITY}', 'ANNUAL_REVIEW', gen_random_uuid(), 'R1', '2014', gen_random_uuid(), current_date - 300, current_date - 180 + (n * 7 % 540)::int, 'Twelve months.',
     CASE WHEN past OR n % 9 = 0 THEN 'MET' WHEN n % 540 * 7 % 540 < 150 AND n % 3 > 0 THEN 'MET' ELSE 'RUNNING' END, '${AUTHORITY}', 'COURSE'
   FROM known CROSS JOIN (VALUES (false), (true), (true)) AS of (past)`,
  `INSERT INTO deadline (child_id, recorded_by, recorded_for, course_type, course_id, rule_id, rule_version, about, started_on, due_on, because, state, responsible_organisation_id, asked_organisation_id, audience)
   SELECT id, '${CASEWORKER}', '${AUTHORITY}', CASE WHEN nth = 0 THEN 'EHC_NEEDS_ASSESSMENT' ELSE 'ADVICE' END, gen_random_uuid(), CASE WHEN nth = 0 THEN 'E7' ELSE 'E3' END, '2014', gen_random_uuid(), current_date - 60,
     current_date - 60 + (n * 11 % 120)::int, 'Six weeks.', CASE WHEN nth % 2 = 1 THEN 'MET' ELSE 'RUNNING' END, CASE WHEN nth < 3 THEN '${AUTHORITY}'::uuid ELSE gen_random_uuid() END, CASE WHEN nth > 0 THEN gen_random_uuid() END,
     CASE WHEN nth = 0 THEN 'COURSE' ELSE (ARRAY['PSYCHOLOGICAL', 'EDUCATIONAL', 'HEALTH', 'SOCIAL_CARE'])[1 + nth % 4] END
   FROM known CROSS JOIN generate_series(0, 8) AS nth WHERE n <= ${REQUESTS}`,
];

/** Adds, once, an authority with 4,000 plans and 1,000 requests a year. */
export async function plantAuthority(ownerUrl: string, children = 'SELECT id FROM child'): Promise<void> {
  const planted = await asOwner(ownerUrl, async (owner) => {
    const [known] = await owner.query('SELECT FROM organisation WHERE id = $1', [AUTHORITY]);
    if (known) return false;
    for (const statement of statements(children)) await owner.query(statement);
    return true;
  });
  if (!planted) return;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('VACUUM (ANALYZE)').finally(() => client.end());
}

const ROW = 'id ruleId title next dueOn because daysLeft state child { id givenName familyName } assessment { id state } responsibleOrganisation { name } responsiblePerson { name }';
const PAGE = `pageInfo { hasNextPage endCursor } nodes { ${ROW} }`;

/** The first page of a day's work, and how much there is. */
export const worklists: Readonly<Record<string, Question>> = {
  'worklist of the authority': { subject: 'manager-of-many', query: `{ organisationWorklist(first: 50) { ${PAGE} } }`, variables: {} },
  'what the authority waits for, late': { subject: 'manager-of-many', query: `{ organisationWorklist(side: AWAITED, late: true, first: 50) { ${PAGE} } }`, variables: {} },
  'totals of the authority': { subject: 'manager-of-many', query: '{ organisationWorklistTotals { waiting dueThisWeek late } }', variables: {} },
  'worklist of a caseworker': { subject: 'caseworker-of-many', query: `{ myWorklist(first: 50) { totalCount ${PAGE} } }`, variables: {} },
  'worklist of the manager': { subject: 'manager-of-many', query: `{ myWorklist(first: 50) { ${PAGE} } }`, variables: {} },
  'totals of the manager': { subject: 'manager-of-many', query: '{ myWorklistTotals { waiting dueThisWeek late } }', variables: {} },
  'totals of a caseworker': { subject: 'caseworker-of-many', query: '{ myWorklistTotals { waiting dueThisWeek late } }', variables: {} },
};
