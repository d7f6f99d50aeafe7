import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';

let hub: TestHub;
let senco: Someone;
let planId: string;
let statements: Statements;
const PROBLEM = '... on Problem { code message }';
beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  const child = await world.child('Una Reader');
  senco = await world.the(Kind.SENCO);
  planId = (await senco.gets(`mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id } ${PROBLEM} } }`, {
    input: { childId: child.id, kind: 'SEN_SUPPORT', title: 'Support' },
  })).id;
  for (const n of [1, 2, 3]) {
    const need = await senco.gets(`mutation ($input: AddNeedInput!) { addNeed(input: $input) { ... on Need { id } ${PROBLEM} } }`, {
      input: { planId, section: 'B', area: 'SEMH', text: `Need ${n}` },
    });
    await senco.gets(`mutation ($input: AddProvisionInput!) { addProvision(input: $input) { __typename ${PROBLEM} } }`, {
      input: { planId, section: 'F', needIds: [need.id], onAuthorityOf: 'The panel', terms: { what: `Provision ${n}`, sessions: n, per: 'WEEK', minutesPerSession: 30 } },
    });
  }
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const WHOLE = `query ($id: ID!) { plan(id: $id) { title changedSinceIssue child { givenName }
  sections { letter lines { id text } } thread { need { text } provision { what minutesPerWeek } } unsupported { code lineId } latestVersion { number lines { text } } } }`;

describe('a whole plan', () => {
  it('costs one statement, beside the entry that says who looked', async () => {
    const asked = await statements.during(() => senco.gets(WHOLE, { id: planId }));
    expect(asked.filter((text) => !text.includes('INSERT INTO audit_entry'))).toHaveLength(1);
  });

  it('has its thread, with the minutes that each provision comes to', async () => {
    const { thread } = await senco.gets(WHOLE, { id: planId });
    expect(thread).toEqual([1, 2, 3].map((n) => ({ need: { text: `Need ${n}` }, provision: [{ what: `Provision ${n}`, minutesPerWeek: 30 * n }] })));
  });
});
