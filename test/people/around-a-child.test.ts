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

const CHILD = 'query ($id: ID!) { child(id: $id) { givenName team { kind person { name } } facts { key } } }';

describe('the people around a child', () => {
  it('know the child by the post they hold at the school, or by being of the team', async () => {
    const child = await world.child('Ada Fielding');
    const senco = await world.the(Kind.SENCO);
    const therapist = await world.around(child, Kind.THERAPIST);
    const parent = await world.parentOf(child);
    for (const someone of [senco, therapist, parent]) {
      expect(await someone.gets(CHILD, child)).toMatchObject({ givenName: 'Ada', team: [{ kind: 'THERAPIST' }] });
    }
  });

  it('are told of no child that they do not know, in the words that a missing child gets', async () => {
    const child = await world.child('Ben Marlow');
    const therapist = await world.the(Kind.THERAPIST, 'another');
    expect(await therapist.ask(CHILD, { id: child.id })).toEqual(
      await therapist.ask(CHILD, { id: '3f2b0c1e-0000-4000-8000-000000000000' }),
    );
    expect((await therapist.ask(CHILD, { id: child.id })).data).toEqual({ child: null });
  });
});
