/** @own-world */
import type * as judges from './judge';
import type * as pairs from './pairwise';
import type * as findings from './ways/finding';
import type * as hearing from './ways/listening';
import type * as readings from './ways/reading';
import type * as worlds from './world/neighbourhood';
import type * as hubs from '../support/hub';
import { hubWithoutRowSecurity } from '../support/without-row-security';
import { withoutCodeWall } from '../support/without-code-wall';

/** All that a run of the matrix needs, loaded together: a hub without its code wall is another hub. */
interface Matrix {
  readonly hub: typeof hubs;
  readonly world: typeof worlds;
  readonly judge: typeof judges;
  readonly pairs: typeof pairs;
  readonly reading: typeof readings;
  readonly finding: typeof findings;
  readonly listening: typeof hearing;
}
/* eslint-disable @typescript-eslint/no-require-imports -- loaded anew each time */
const load = (): Matrix => ({
  hub: require('../support/hub') as Matrix['hub'],
  world: require('./world/neighbourhood') as Matrix['world'],
  judge: require('./judge') as Matrix['judge'],
  pairs: require('./pairwise') as Matrix['pairs'],
  reading: require('./ways/reading') as Matrix['reading'],
  finding: require('./ways/finding') as Matrix['finding'],
  listening: require('./ways/listening') as Matrix['listening'],
});
/* eslint-enable @typescript-eslint/no-require-imports */

const { MATRIX = 'pairwise', SEED = 'two' } = globalThis as { MATRIX?: string; SEED?: string };
const isWhole = MATRIX === 'whole';
// The whole takes as long as it takes.
jest.setTimeout(isWhole ? 7_200_000 : 300_000);

type Opened = Promise<{ readonly matrix: Matrix; readonly hub: hubs.TestHub }>;
const walls: readonly (readonly [string, () => Opened])[] = [
  [
    'PostgreSQL’s wall alone',
    async () => {
      const matrix = withoutCodeWall(load);
      return { matrix, hub: await matrix.hub.TestHub.open() };
    },
  ],
  ['the code’s wall alone', async () => ({ matrix: load(), hub: await hubWithoutRowSecurity() })],
];

describe.each(walls)('behind %s', (_, open) => {
  let matrix: Matrix;
  let hub: hubs.TestHub;
  let judge: judges.Judge;
  beforeAll(async () => {
    ({ matrix, hub } = await open());
    judge = new matrix.judge.Judge(await matrix.world.Neighbourhood.make(hub));
  });
  afterAll(() => hub.close());
  afterEach(() => judge.forget());

  it('nothing leaks that is read by id, nested, in a list, counted, filtered or searched', async () => {
    const { neighbourhood } = judge;
    const ways = [...matrix.reading.readingWays(neighbourhood), ...matrix.finding.findingWays];
    // A wall is tried by those who stand to the child in a way, and by those who no longer do; both tell as much of it as all.
    const some = neighbourhood.viewers.filter(({ state }) => isWhole || ['current', 'ended', 'elsewhere', 'shut out'].includes(state));
    const trials = isWhole ? matrix.pairs.everyTrial(some, ways) : matrix.pairs.oneIn(5, matrix.pairs.pairwise(some, ways, SEED));
    for (const { viewer, way } of matrix.pairs.byWay(trials)) await way.tries(viewer, judge);
    expect(judge.leaked()).toEqual([]);
  });
});

it('nothing leaks to anybody who listens behind the code’s wall alone', async () => {
  const matrix = load();
  const hub = await hubWithoutRowSecurity();
  const judge = new matrix.judge.Judge(await matrix.world.Neighbourhood.make(hub));
  const some = <T>(nth: number, all: readonly T[]): T[] => matrix.pairs.oneIn(isWhole ? 1 : nth, all);
  const { viewers, garden } = judge.neighbourhood;
  await matrix.listening.everybodyListens(judge, some(17, viewers), some(29, [...garden.records.values()]));
  await hub.close();
  expect(judge.leaked()).toEqual([]);
});
