import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const inUse = (): number => hub.ground.pool.totalCount - hub.ground.pool.idleCount;
const settled = async (): Promise<number> => {
  for (let tries = 0; inUse() > 0 && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  return inUse();
};

describe('an answer that leaves because one of its fields failed', () => {
  it('leaves no transaction behind for the fields that were still being looked for', async () => {
    const senco = await world.the(Kind.SENCO);
    const child = await world.child('Lara Late');
    const question = `query ($id: ID!) {
      explainAccess(childId: $id, type: "NoSuchType") { allowed }
      children(first: 50) { nodes { plans { id } team { person { name } } family { name } } }
      me { person { name } capacities { organisation { name } } }
    }`;
    for (let times = 0; times < 20; times++) {
      const { data, errors } = await senco.ask(question, { id: child.id });
      expect([data, errors?.[0]?.extensions?.['code']]).toEqual([null, 'BAD_USER_INPUT']);
    }
    expect(await settled()).toBe(0);
  });
});
