import { Chance } from '../support/chance';
import { Findings } from './findings';
import { theSource } from '../support/programs';
import { kills } from './kills';
import { resume } from './resume';
import { stalled } from './stalled';
import { Topology } from './topology';

/** A little of what `npm run faults` does at length: enough to see that each rule is looked at, and holds. */
jest.setTimeout(120_000);

const chance = new Chance(1);
let topology: Topology;
let said: string[];
let found: Findings;
beforeAll(async () => {
  topology = await Topology.start(2, theSource);
});
beforeEach(() => {
  said = [];
  found = new Findings((line) => said.push(line));
});
afterAll(() => topology.stop());

const allHeld = (): void => expect({ violations: found.violations, said: found.violations.length > 0 ? said : [] }).toEqual({ violations: [], said: [] });

describe('two hubs, their database and a load balancer, as processes', () => {
  it('lose and double nothing that was acknowledged when a hub, and the database, are killed', async () => {
    await kills(topology, { hubs: 1, databases: 1, chance }, found);
    allHeld();
  });

  it('tell whoever comes back all of theirs, once, in order, and nothing else, when a hub is killed', async () => {
    await resume(topology, { listeners: 12, deliveries: 100, kills: 1, restMs: 100, chance }, found);
    allHeld();
  });

  it('live on when listeners stop reading, and leave them nothing out', async () => {
    await stalled(topology, { stalled: 4, seconds: 2, restMs: 100 }, found);
    // How long things take is measured by the command alone.
    expect(found.violations.filter((rule) => !rule.includes('p99'))).toEqual([]);
  });
});
