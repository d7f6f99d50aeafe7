import { TestHub } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';
import { DraftPlan } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const WHOLE = `query ($id: ID!) { plan(id: $id) { title child { givenName } changedSinceIssue latestVersion { number }
  sections { title lines { text author { name } authorOrganisation { name } wordings { text changedBy { name } } } }
  thread { need { text } outcomes { text provision { text } } provision { text needs { text } outcomes { text } } } unsupported { code line { text } } } }`;
const VERSION = 'query ($id: ID!) { planVersion(id: $id) { number plan { title child { givenName } } issuedBy { name } issuedFor { name } lines { text leadsTo { text } comesFrom { text } } unsupported { code } } }';

async function threads(plan: DraftPlan, from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at++) {
    const need = await plan.need('B', `Need ${at}`);
    const outcome = await plan.outcome(`Outcome ${at}`, { needIds: [need] });
    await plan.provision('F', `Provision ${at}`, { needIds: [need], outcomeIds: [outcome] });
  }
}

describe('reading a plan', () => {
  it('asks as much of PostgreSQL for a long plan as for a short one', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const statements = new Statements(hub);
    // Beside asking whether what was told before is so still.
    const read = async () => (await statements.during(() => plan.keeper.gets(WHOLE, { id: plan.id }))).filter((text) => !text.includes(' AS mark, '));
    await threads(plan, 1, 2);
    await plan.issue();
    const short = await read();
    await threads(plan, 3, 9);
    const long = await read();
    expect(long.length).toBeLessThanOrEqual(short.length);
    expect(short).toHaveLength(2);
  });

  it('reads an issued version in one statement, beside the entry that says who looked', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    await threads(plan, 1, 3);
    const id = await plan.issue();
    const statements = new Statements(hub);
    const asked = await statements.during(() => plan.keeper.gets(VERSION, { id }));
    expect(asked.filter((text) => !text.includes('INSERT INTO audit_entry'))).toHaveLength(1);
  });
});
