import { Kind } from '../../src/access';
import { beneath, HANDLE } from '../access/shares';
import { issued, says, VERSION, type Issued } from '../family/plan-for-family';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
let plan: Issued;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  plan = await issued(world);
});

const textsBeneath = (someone: Someone): Promise<string[]> =>
  beneath(someone, async (tx) => (await tx.query<{ text: string }>('SELECT text FROM line_comment')).map(({ text }) => text));
const narrowed = async (handling: string | null): Promise<void> => {
  const { data, errors } = await plan.plan.keeper.ask(HANDLE, {
    input: { recordType: 'Need', recordId: plan.lines.B, handling, reason: 'Said in confidence.' },
  });
  if (errors || data.setHandling.__typename !== 'HandlingDecision') throw new Error(JSON.stringify({ data, errors }));
};

describe('a line that its originator keeps', () => {
  it.each([
    ['AGENCY_ONLY', Kind.CLASS_TEACHER],
    ['NOT_FOR_FAMILY', Kind.PARENT],
  ] as const)('%s: what is said of it is kept from the same people', async (handling, kind) => {
    const someone = kind === Kind.PARENT ? plan.parent : await world.around(plan.child, kind);
    await says(plan.plan.keeper, { lineId: plan.lines.F, lineType: 'PROVISION', text: 'Of the other line.' });
    await narrowed(handling);
    await says(plan.plan.keeper, { lineId: plan.lines.B, lineType: 'NEED', text: 'Of the kept line.' });
    expect(await textsBeneath(someone)).toEqual(['Of the other line.']);
    expect(await textsBeneath(plan.plan.keeper)).toContain('Of the kept line.');
  });

  it.each(['AGENCY_ONLY', 'NOT_FOR_FAMILY'])('%s: is not issued, and so shown to nobody, until it is widened again', async (handling) => {
    const issuedNow = async (): Promise<string[]> => {
      const { lines } = await plan.parent.gets(VERSION, { id: await plan.plan.issue() });
      return lines.map(({ lineId }: { lineId: string }) => lineId);
    };
    await narrowed(handling);
    const kept = await issuedNow();
    expect(kept).toContain(plan.lines.F);
    expect(kept).not.toContain(plan.lines.B);
    await narrowed(null);
    expect(await issuedNow()).toContain(plan.lines.B);
  });
});
