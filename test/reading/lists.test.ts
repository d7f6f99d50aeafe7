import * as fc from 'fast-check';
import { Kind } from '../../src/access';
import { minutesPerWeek, SessionsPer } from '../../src/plan';
import { minutesPerWeekSql } from '../../src/plan/amount-sql';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let senco: Someone;
let caseworker: Someone;
const children: ChildKnownTo[] = [];
let statements: Statements;
const PROBLEM = '... on Problem { code message }';

async function planOf(child: ChildKnownTo): Promise<void> {
  const plan = await caseworker.gets(`mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id } ${PROBLEM} } }`, {
    input: { childId: child.id, kind: 'EHC_PLAN', title: `Plan of ${child.name}` },
  });
  for (const [section, minutes] of [['F', 30], ['H1', 45]] as const) {
    await caseworker.gets(`mutation ($input: AddProvisionInput!) { addProvision(input: $input) { __typename ${PROBLEM} } }`, {
      input: { planId: plan.id, section, needIds: [], onAuthorityOf: 'The panel', terms: { what: `What ${section} gives`, sessions: 2, per: 'WEEK', minutesPerSession: minutes } },
    });
  }
}
async function adviceAbout(child: ChildKnownTo): Promise<void> {
  const assessment = await caseworker.gets(`mutation ($input: OpenAssessmentInput!) { openAssessment(input: $input) { ... on Assessment { id } ${PROBLEM} } }`, {
    input: { childId: child.id, kind: 'EHC_NEEDS_ASSESSMENT', purpose: 'All of it' },
  });
  for (const [kind, dueOn] of [['PSYCHOLOGICAL', '2026-10-20'], ['SOCIAL_CARE', '2026-10-10']] as const) {
    const asked = await caseworker.gets(`mutation ($input: AskForAdviceInput!) { askForAdvice(input: $input) { __typename ${PROBLEM} } }`, {
      input: { assessmentId: assessment.id, kind, dueOn, question: 'What is needed?', organisationId: world.organisations[kind === 'SOCIAL_CARE' ? OrganisationKind.SOCIAL_CARE_TEAM : OrganisationKind.LOCAL_AUTHORITY] },
    });
    if (asked.message) throw new Error(asked.message);
  }
}

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  senco = await world.the(Kind.SENCO);
  caseworker = await world.the(Kind.SEND_CASEWORKER);
  for (const name of ['Ann Abel', 'Ben Berry', 'Cas Cole', 'Dot Dean']) {
    const child = await world.child(name);
    await world.around(child, Kind.SEND_CASEWORKER);
    await world.parentOf(child);
    await planOf(child);
    await adviceAbout(child);
    children.push(child);
  }
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const isAudit = (text: string) => text.includes('INSERT INTO audit_entry');
const CASELOAD = `query ($after: String, $first: Int!) { children(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
  id givenName familyName adviceSought { waiting given nextDueOn } specified { lines minutesPerWeek }
  plans { title latestVersion { number } } assessments { state requests { kind state askedOrganisation { name } } } family { name } team { kind person { name } } } } } }`;

describe('a caseload', () => {
  it('costs one statement with everything around each child, counted and added up, beside the entry that says who looked', async () => {
    const asked = await statements.during(() => senco.gets(CASELOAD, { first: 50 }));
    expect(asked.filter((text) => !isAudit(text))).toHaveLength(1);
    expect(asked.filter(isAudit)).toHaveLength(1);
  });

  it('is the same page by page as it is at once, each page at the same cost', async () => {
    const whole = await senco.gets(CASELOAD, { first: 50 });
    const nodes: unknown[] = [];
    let after: string | null = null;
    do {
      const before: string | null = after;
      let page: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
      const asked = await statements.during(async () => (page = await senco.gets(CASELOAD, { first: 2, after: before })));
      expect(asked.filter((text) => !isAudit(text))).toHaveLength(1);
      expect(page.totalCount).toBe(children.length);
      nodes.push(...page.edges.map(({ node }: { node: unknown }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(nodes).toEqual(whole.edges.map(({ node }: { node: unknown }) => node));
    expect(nodes).toHaveLength(children.length);
  });

  it('says of each child what the child says when asked alone', async () => {
    const { edges } = await senco.gets(CASELOAD, { first: 50 });
    for (const { node } of edges) {
      const alone = await senco.gets(`query ($id: ID!) { child(id: $id) { adviceSought { waiting given nextDueOn } specified { lines minutesPerWeek } plans { title } } }`, { id: node.id });
      expect(node).toMatchObject({ ...alone, plans: alone.plans });
    }
  });

  it('counts and adds up nothing that its reader is not told', async () => {
    const totals = `query ($id: ID!) { child(id: $id) { specified { lines minutesPerWeek } adviceSought { waiting nextDueOn } } }`;
    const [child] = children as [ChildKnownTo];
    expect(await caseworker.gets(totals, child)).toEqual({ specified: { lines: 2, minutesPerWeek: 150 }, adviceSought: { waiting: 2, nextDueOn: '2026-10-10' } });
    // The school knows in brief that social care provides something, and not how much.
    expect(await senco.gets(totals, child)).toMatchObject({ specified: { lines: 2, minutesPerWeek: 60 } });
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    expect(await teacher.gets(totals, child)).toEqual({ specified: { lines: 1, minutesPerWeek: 60 }, adviceSought: { waiting: 0, nextDueOn: null } });
    const stranger = await (await World.make(hub)).the(Kind.SENCO);
    expect(await stranger.gets(totals, child)).toBeNull();
  });
});

describe('a list', () => {
  it('refuses a cursor that is not its own, and says so', async () => {
    const { edges } = await senco.gets(CASELOAD, { first: 1 });
    const { errors } = await senco.ask('query ($after: String) { myAdviceRequests(after: $after) { totalCount } }', { after: edges[0].cursor });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json().map((text) => Buffer.from(text).toString('base64url'))), async (after) => {
        fc.pre(after !== '');
        const { data, errors: told } = await senco.ask('query ($after: String) { children(after: $after) { totalCount } me { actingFor } }', { after });
        expect([data, told?.[0]?.extensions?.['code']]).toEqual([null, 'BAD_USER_INPUT']);
      }), { numRuns: 30 },
    );
  });

  it('of a directory goes on from its cursor, and takes any other text for some place in it', async () => {
    const page = 'query ($after: String) { organisations(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const first = await senco.gets(page, {});
    expect(first).toMatchObject({ nodes: [{ id: expect.any(String) }], pageInfo: { hasNextPage: true } });
    const next = await senco.gets(page, { after: first.pageInfo.endCursor });
    expect(next.nodes).not.toEqual(first.nodes);
    for (const text of ['no place', 'a\u0000b', '[1]']) {
      const { errors } = await senco.ask(page, { after: Buffer.from(text).toString('base64url') });
      expect(errors).toBeUndefined();
    }
  });

  it('answers two different pages that are asked for at once', async () => {
    const { data } = await senco.ask('{ a: children(named: "Abel") { nodes { familyName } } b: children(named: "B", first: 1) { totalCount nodes { givenName } } }');
    expect(data).toEqual({ a: { nodes: [{ familyName: 'Abel' }] }, b: { totalCount: 1, nodes: [{ givenName: 'Ben' }] } });
  });
});

it('PostgreSQL reckons the minutes of a week as the hub does', async () => {
  const amounts = fc.record({
    sessions: fc.option(fc.integer({ min: 1, max: 1_000 })), per: fc.option(fc.constantFrom(...Object.values(SessionsPer))),
    minutesPerSession: fc.option(fc.integer({ min: 1, max: 1_440 })), weeksPerYear: fc.option(fc.integer({ min: 1, max: 53 })),
  });
  const many = fc.sample(amounts, { numRuns: 500, seed: 7 });
  const rows = await hub.owner((owner) => owner.query<{ minutes: string | null }>(
    `SELECT (${minutesPerWeekSql})::float8 AS minutes FROM jsonb_to_recordset($1::jsonb) AS t (sessions int, per text, minutes_per_session int, weeks_per_year int)`,
    [JSON.stringify(many.map(({ sessions, per, minutesPerSession, weeksPerYear }) => ({ sessions, per, minutes_per_session: minutesPerSession, weeks_per_year: weeksPerYear })))],
  ));
  rows.forEach(({ minutes }, at) => {
    const reckoned = minutesPerWeek(many[at]!);
    if (reckoned === null) expect(minutes).toBeNull();
    else expect(Number(minutes)).toBeCloseTo(reckoned, 6);
  });
});
