import { asks } from './ask';
import { recordTypes } from './selection';
import type { Judge } from '../judge';
import type { Specimen } from '../oracle/words';
import type { Viewer } from '../world/viewers';
import type { Way } from './way';

interface Asked {
  readonly record: Specimen;
  readonly field?: string;
}
const AT_ONCE = 50;
const question = ({ record: { type, id, childId }, field }: Asked, at: number): string =>
  `a${at}: explainAccess(childId: "${childId}", type: "${type}", recordId: "${id}"${field ? `, field: "${field}"` : ''}) { allowed because by { kind reason } }`;

async function explained(
  viewer: Viewer,
  judge: Judge,
  { all, way }: { readonly all: readonly Asked[]; readonly way: string },
): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const answer = await asks(viewer, `{ ${some.map(question).join(' ')} }`);
    judge.silence({ viewer, way }, answer);
    for (const [at, { record, field }] of some.entries()) {
      const got = answer.data?.[`a${at}`]?.allowed ?? false;
      const expected = field ? judge.oracle.shows(viewer, record, field) : judge.oracle.reads(viewer, record) !== 'nothing';
      judge.explanation({ viewer, way }, { record, field, expected, got });
    }
  }
}

/** Of each record it is explained whether one may know of it: as the oracle says. Of many that are alike, a few are asked unless it is the whole. */
const ofRecords = (isWhole: boolean): Way => ({
  group: 'explainAccess',
  name: 'explainAccess of records',
  async tries(viewer, judge) {
    const records = [...judge.neighbourhood.garden.records.values()].filter((_, at) => isWhole || at % 7 === viewer.kind.length % 7);
    await explained(viewer, judge, { all: records.map((record) => ({ record })), way: this.name });
  },
});

/** Of each field of each type it is explained whether one is shown it: of a record that one reads whole, one in brief, and one not at all. */
const ofFields = (isWhole: boolean): Way => ({
  group: 'explainAccess',
  name: 'explainAccess of fields',
  async tries(viewer, judge) {
    const types = recordTypes().filter((_, at) => isWhole || at % 5 === viewer.kind.length % 5);
    const all = types.flatMap(({ type, fields }) => {
      const readings = new Map(judge.neighbourhood.garden.ofType(type).map((record) => [judge.oracle.reads(viewer, record), record]));
      return [...readings.values()].flatMap((record) => fields.map((field) => ({ record, field })));
    });
    await explained(viewer, judge, { all, way: this.name });
  },
});
export const explainingWays = (isWhole: boolean): readonly Way[] => [ofRecords(isWhole), ofFields(isWhole)];
