import * as fc from 'fast-check';
import { TestHub } from '../support/hub';
import { ServedHub } from '../support/served';
import { Crowd, steps } from './crossing';
import { neighbours } from './neighbours';

const CONNECTIONS = 3;

let hub: TestHub;
let served: ServedHub;
let crowd: Crowd;
beforeAll(async () => {
  hub = await TestHub.open(undefined, CONNECTIONS);
  served = await ServedHub.over(hub);
  const people = await neighbours(hub, 3);
  crowd = await Crowd.gather({
    doors: [{ ground: hub.ground, graphql: served.graphql }],
    people: await Promise.all(people.map(async (person) => ({ ...person, bearer: await served.bearer(person.who) }))),
    administratorUrl: await hub.administratorUrl(),
    connections: CONNECTIONS,
  });
});
afterAll(async () => {
  await crowd.leave();
  await served.close();
  await hub.close();
});

describe('many people over three connections', () => {
  it('are never taken for one another, whatever is cut short, cancelled, killed, lost or tried again', async () => {
    await fc.assert(fc.asyncProperty(steps(60), (all) => crowd.plays(all)), { numRuns: 15, endOnFailure: true });
  });

  it('have in the meantime done all there was to do', () => {
    const never = ['asks', 'goes', 'delivers', 'reads', 'losesRaces', 'leavesEarly', 'looks', 'isKilled', 'isCancelled'].filter((act) => !crowd.done.get(act as never));
    expect(never).toEqual([]);
  });

  it('have done each deed once, and as themselves', async () => {
    expect(await crowd.counts()).toEqual({ audited: crowd.delivered, kept: crowd.delivered });
  });
});
