import { TestHub } from '../support/hub';
import { Judge } from './judge';
import { speaksOf } from './oracle/fields';
import { rows } from './oracle/oracle';
import { byWay, everyTrial, oneIn, pairwise, type Trial } from './pairwise';
import { report } from './report';
import { deedWays, stateOf } from './ways/deeds';
import { explainingWays } from './ways/explaining';
import { findingWays } from './ways/finding';
import { everybodyListens } from './ways/listening';
import { readingWays } from './ways/reading';
import { secondWall } from './ways/second-wall';
import { recordTypes } from './ways/selection';
import type { Way } from './ways/way';
import { Neighbourhood } from './world/neighbourhood';

/** `npm run matrix` tries the whole; otherwise each pair is tried once, drawn by a seed. */
const { MATRIX = 'pairwise', SEED = 'one' } = globalThis as { MATRIX?: string; SEED?: string };
const isWhole = MATRIX === 'whole';
// The whole takes as long as it takes.
jest.setTimeout(isWhole ? 7_200_000 : 300_000);

let hub: TestHub;
let neighbourhood: Neighbourhood;
let judge: Judge;
beforeAll(async () => {
  hub = await TestHub.open();
  neighbourhood = await Neighbourhood.make(hub);
  judge = new Judge(neighbourhood);
});
afterAll(() => hub.close());

const trialsOf = (ways: readonly Way[]): Trial[] =>
  isWhole ? everyTrial(neighbourhood.viewers, ways) : pairwise(neighbourhood.viewers, ways, SEED);
async function tried(trials: readonly Trial[]): Promise<void> {
  for (const { viewer, way } of byWay(trials)) await way.tries(viewer, judge);
}

describe('the oracle', () => {
  it('speaks of every type that is held about a child, and of every field', () => {
    const silent = recordTypes().flatMap(({ type, fields }) => [
      ...(type in rows ? [] : [`no row of the oracle speaks of ${type}`]),
      ...fields.filter((field) => !speaksOf(type, field)).map((field) => `no row of the oracle speaks of ${type}.${field}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('has something of every type to be asked about', () => {
    expect(
      recordTypes()
        .map(({ type }) => type)
        .filter((type) => neighbourhood.garden.ofType(type).length === 0),
    ).toEqual([]);
  });
});

describe('what is answered is what the oracle says', () => {
  afterEach(() => judge.forget());
  afterAll(() => console.log(report(judge)));

  it('row by row behind the second wall', async () => {
    const some = neighbourhood.viewers.filter(({ state }) => isWhole || ['current', 'colleague'].includes(state));
    await tried(everyTrial(some, [secondWall]));
    expect(judge.told()).toEqual([]);
  });

  it('by id, nested, in lists, counted, filtered, searched and explained', async () => {
    await tried(trialsOf([...readingWays(neighbourhood), ...findingWays, ...explainingWays(isWhole)]));
    expect(judge.told()).toEqual([]);
  });

  it('while everybody listens', async () => {
    const some = <T>(nth: number, all: readonly T[]): T[] => oneIn(isWhole ? 1 : nth, all);
    await everybodyListens(judge, some(11, neighbourhood.viewers), some(19, [...neighbourhood.garden.records.values()]));
    expect(judge.told()).toEqual([]);
  });

  it('when deeds are tried by those who may not, and nothing is changed by that', async () => {
    const before = await stateOf(neighbourhood);
    await tried(trialsOf(deedWays(neighbourhood)));
    expect(judge.told()).toEqual([]);
    expect(await stateOf(neighbourhood)).toEqual(before);
  });

  it('of every field of every type', () => {
    expect(
      recordTypes()
        .flatMap(({ type, fields }) => fields.map((field) => `${type}.${field}`))
        .filter((field) => !judge.covered.has(field)),
    ).toEqual([]);
  });
});
