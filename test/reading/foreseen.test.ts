import { Neighbourhood } from '../matrix/world/neighbourhood';
import { TestHub } from '../support/hub';
import { Statements } from '../support/statements';
import { EveryField, rootsOf } from './every-field';

jest.setTimeout(120_000);

const AUDIT = 'the audit is asked by functions of its own';
const LIST = 'it is a list of its own: its page and its count are asked by themselves';
/** What costs more than one statement, and why: a field wherever it is asked, or below another. */
const exceptions: Readonly<Record<string, string>> = {
  'Query.chronology': AUDIT, 'Query.chronologyExportPreview': AUDIT,
  'Query.myActs': AUDIT, 'Query.organisationActs': AUDIT, 'Child.whoLooked': AUDIT, 'Query.organisations': LIST, 'Query.catalogue': LIST, 'Query.localOffer': LIST,
  'PastoralPlan.beforeAndSince': 'the stretches of days are reckoned from the days of the plan',
  'Assessment.adviceToSeek': 'PostgreSQL is asked first whether the viewer may know of every request, and what they may not know is not read',
  'SafeguardingFlag.speakTo': 'the leads of an organisation are found by their posts, which are no records',
};

let hub: TestHub;
let neighbourhood: Neighbourhood;
beforeAll(async () => {
  hub = await TestHub.open();
  neighbourhood = await Neighbourhood.make(hub);
});
afterAll(() => hub.close());

describe('a field of a record, however it is reached', () => {
  it('is read ahead with all else in one statement, but for those that say why not', async () => {
    const kinds = ['SEND_CASEWORKER', 'DSL', 'SENCO', 'PARENT'];
    const viewers = kinds.map((kind) => neighbourhood.viewers.find((viewer) => viewer.kind === kind && viewer.state === 'current')!);
    const every = new EveryField(new Statements(hub));
    const found: string[] = [];
    for (const root of rootsOf(neighbourhood)) found.push(...(await every.beside(root, viewers)));
    found.push(...(await every.furtherBeside()));
    const isExcused = (way: string): boolean => Object.keys(exceptions).some((name) => way.endsWith(name));
    expect(found.filter((way) => !isExcused(way))).toEqual([]);
    expect(Object.keys(exceptions).filter((name) => !found.some((way) => way.endsWith(name)))).toEqual([]);
  });
});
