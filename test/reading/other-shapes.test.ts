import { DraftPlan } from '../plan/draft-plan';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';

let hub: TestHub;
let plan: DraftPlan;
let statements: Statements;
let keeper: Someone;
let first: string;
let second: string;
beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child('Ida Shaped'));
  ({ keeper } = plan);
  const need = await plan.need('B', 'Two steps are lost after the first');
  const outcome = await plan.outcome('Carries out three steps', { needIds: [need] });
  await plan.provision('F', 'Colourful Semantics', { outcomeIds: [outcome] });
  first = await plan.issue();
  await plan.need('B', 'Tires in the afternoon');
  second = await plan.issue();
  await keeper.gets('mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename } }', { input: { childId: plan.child.id, identifier: { scheme: 'NHS_NUMBER', value: '999 000 4986' } } });
  statements = new Statements(hub);
});
afterAll(() => hub.close());

const isReading = (text: string): boolean => !/audit_entry|note_reads|viewer_stamp|AS mark,/.test(text);
async function answerInOne(text: string, variables: object = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
  let answer: unknown;
  const asked = await statements.during(async () => void (answer = await keeper.gets(text, variables)));
  expect(asked.filter(isReading)).toHaveLength(1);
  return answer;
}

const SAID = 'fragment Said on Line { text author { name } wordings { text } comments { text author { name } } }';

describe('a question is read in one statement', () => {
  it('where it asks each type of line by what is asked of every line', async () => {
    const { thread } = await answerInOne(`query ($id: ID!) { plan(id: $id) { thread { need { ...Said } outcomes { ...Said } provision { ...Said } } } } ${SAID}`, plan);
    expect(thread[0]).toMatchObject({ need: { wordings: [{}], author: {} }, outcomes: [{ comments: [] }] });
  });

  it('along the golden thread, as far as anybody goes', async () => {
    const { sections } = await answerInOne(
      `query ($id: ID!) { plan(id: $id) { sections { lines { ... on Need { outcomes { ...Said provision { ...Said needs { text } outcomes { aspirations { text } needs { text } } } } } } } } } ${SAID}`, plan,
    );
    expect(sections.flatMap(({ lines }: { lines: { outcomes?: unknown[] }[] }) => lines.flatMap(({ outcomes }) => outcomes ?? []))).toMatchObject([
      { text: 'Carries out three steps', wordings: [{}], provision: [{ author: {}, outcomes: [{ needs: [{ text: 'Two steps are lost after the first' }] }] }] },
    ]);
  });

  it('where it asks for editions by their number, and for the differences of two by their ids', async () => {
    expect(await answerInOne('query ($id: ID!) { plan(id: $id) { one: versionNumbered(number: 1) { lines { text } } two: versionNumbered(number: 2) { lines { text } } } }', plan)).toMatchObject({
      one: { lines: expect.any(Array) }, two: { lines: expect.any(Array) },
    });
    const { differencesFrom } = await answerInOne('query ($to: ID!, $from: ID!) { planVersion(id: $to) { differencesFrom(versionId: $from) { changes { kind } from { number } } } }', { to: second, from: first.toUpperCase() });
    expect(differencesFrom).toEqual({ changes: [{ kind: 'ADDED' }], from: { number: 1 } });
  });

  it('where a child is found by a number, with all that is below', async () => {
    const found = await answerInOne('query ($n: String!) { childByIdentifier(scheme: NHS_NUMBER, value: $n) { givenName plans { latestVersion { number lines { text } } } } }', { n: '9990004986' });
    expect(found).toMatchObject({ givenName: 'Ida', plans: [{ latestVersion: { number: 2, lines: [{}, {}, {}, {}] } }] });
  });

  it('where somebody asks who they are, and in which capacities', async () => {
    expect(await answerInOne('{ me { person { name } actingFor capacities { actingFor posts organisation { name kind } } } }')).toMatchObject({
      person: { name: expect.any(String) }, capacities: [{ posts: expect.any(Array), organisation: { name: expect.any(String) } }],
    });
  });
});

describe('a child found by a number', () => {
  const BY = 'query ($n: String!) { childByIdentifier(scheme: NHS_NUMBER, value: $n) { id } }';

  it('is read as a child with that number: the audit names both', async () => {
    await keeper.gets(BY, { n: '9990004986' });
    const [entry] = await hub.owner((owner) => owner.query<{ types: string[] }>('SELECT types FROM audit_entry WHERE person_id = $1 ORDER BY id DESC LIMIT 1', [keeper.id]));
    expect(entry!.types).toEqual(expect.arrayContaining(['Child', 'ChildIdentifier']));
  });

  it.each([
    ['nothing', ''], ['a word', 'nonsense'], ['very long', '9'.repeat(5_000)], ['no text for PostgreSQL', '999\u0000'], ['half a sign', '999000\ud800'],
  ])('is none where the number is %s', async (_what, n) => {
    const { data, errors } = await keeper.ask(BY, { n });
    expect(errors?.map(({ extensions }) => extensions?.['code']) ?? []).not.toContain('INTERNAL');
    expect(data?.childByIdentifier ?? null).toBeNull();
  });
});
