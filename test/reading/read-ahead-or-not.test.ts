import * as fc from 'fast-check';
import { parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { Request } from '../../src/access';
import { codeOf } from '../../src/platform/graphql/errors';
import { answerWithin } from '../../src/platform/graphql/operation';
import { Neighbourhood } from '../matrix/world/neighbourhood';
import { recordEntities } from '../matrix/world/plant';
import type { Viewer } from '../matrix/world/viewers';
import { schema, TestHub } from '../support/hub';
import { Statements } from '../support/statements';
import { Operations, type Asked } from './random-operations';

/** `npm run reading` asks 5,000 operations; the suite asks a few. Another SEED asks others. */
const { OPERATIONS = 120, SEED = 1 } = globalThis as { OPERATIONS?: number; SEED?: number };

/** They tell who looked, and so what was asked before; and of one report the world of the matrix holds words where it counts. */
const NOT_ASKED = [
  'Query.chronology', 'Query.chronologyExportPreview', 'Query.myActs', 'Query.organisationActs', 'Child.whoLooked', 'Query.changesFrom', 'Query.planQualityAcross',
];
/** When a report was read. */
const MOMENT = 'asOf';
const KINDS = ['SEND_CASEWORKER', 'DSL', 'SENCO', 'PARENT', 'THERAPIST', 'CLASS_TEACHER', 'SOCIAL_WORKER', 'AUTHORITY_SYSTEM'];

let hub: TestHub;
let statements: Statements;
let operations: Operations;
let viewers: readonly Viewer[];
beforeAll(async () => {
  hub = await TestHub.open();
  const { garden, crowd, known, viewers: everybody } = await Neighbourhood.make(hub);
  const idsByType = new Map([...recordEntities.keys()].map((type) => [type, garden.ofType(type).map(({ id }) => id)]));
  idsByType.set('Organisation', Object.values(known.here.place)).set('Person', everybody.slice(0, 5).map(({ personId }) => personId));
  operations = new Operations({ idsByType, words: ['a', 'the', '%', ''], types: [...recordEntities.keys()], without: (type, field) => NOT_ASKED.includes(`${type}.${field}`) || field === MOMENT });
  // Of the last two one is told nothing any more, and the other knows what was shared with them alone.
  viewers = [...KINDS.map((kind) => crowd.of(kind)), crowd.of('SEND_MANAGER', 'shut out'), crowd.of('SOCIAL_WORKER', 'elsewhere')];
  statements = new Statements(hub);
});
afterAll(() => hub.close());

/** What came of an operation. */
interface Answered {
  readonly told: { readonly data: unknown; readonly errors: readonly string[] };
  /** The kinds of record, by child, that were written down as read. */
  readonly audited: readonly string[];
  readonly statements: readonly string[];
  /** Each key that a loader looked for, with the statement in which it did. */
  readonly looked: readonly string[];
}
interface Entry {
  readonly child_id: string | null;
  readonly children?: readonly string[];
  readonly types: readonly string[];
}
const entriesIn = (values: readonly unknown[]): string[] =>
  (JSON.parse(values[2] as string) as readonly Entry[]).flatMap(({ child_id, children, types }) =>
    (children ?? [child_id]).flatMap((child) => types.map((type) => `${String(child)} ${type}`)),
  );
const isAudit = (text: string): boolean => text.includes('INSERT INTO audit_entry');

async function answered(contextValue: Request, document: DocumentNode, { variables, operationName }: Asked): Promise<Answered> {
  let result: ExecutionResult = {};
  await statements.during(async () => (result = await answerWithin({ schema, document, variableValues: { ...variables }, operationName, contextValue })));
  const asked = statements.askedByOperation.filter(({ text }) => !/^SELECT (viewer_stamp|.* AS mark, )/s.test(text));
  const reading = asked.filter(({ text }) => !isAudit(text));
  return {
    told: {
      data: JSON.parse(JSON.stringify(result.data ?? null)),
      errors: (result.errors ?? []).map((error) => `${String(error.path)}: ${codeOf(error)}: ${error.message}`).sort(),
    },
    audited: asked.filter(({ text }) => isAudit(text)).flatMap(({ values }) => entriesIn(values)).sort(),
    statements: reading.map(({ text }) => text),
    looked: reading.filter(({ text }) => text.includes('= ANY ($1::uuid[])')).flatMap(({ text, values: [keys, ...besides] }) => (keys as readonly string[]).map((key) => `${key}: ${text} ${JSON.stringify(besides)}`)),
  };
}

/** The same person, for whom every record is looked for by its loader, when it is asked for, and nothing is told again. */
function lookingUp({ someone }: Viewer): Request {
  const { credentials } = someone.request();
  const { answers, ...ground } = hub.ground;
  const request = new Request(ground, credentials);
  request.once = () => Promise.resolve();
  return request;
}

describe(`${OPERATIONS} random operations (seed ${SEED})`, () => {
  it('are answered and written down the same whether they are read ahead, told again, or looked up record by record', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(operations.operation(), fc.nat({ max: KINDS.length + 1 }), async (operation, who) => {
        const document = parse(operation.text);
        fc.pre(validate(schema, document).length === 0);
        const viewer = viewers[who]!;
        const ahead = await answered(viewer.someone.request(), document, operation);
        const again = await answered(viewer.someone.request(), document, operation);
        const lookedUp = await answered(lookingUp(viewer), document, operation);
        expect([ahead.told, again.told]).toEqual([lookedUp.told, lookedUp.told]);
        // Where something failed, it depends on the moment how much else had been read by then.
        if (lookedUp.told.errors.length > 0) return;
        told += lookedUp.audited.length > 0 ? 1 : 0;
        expect([ahead.audited, again.audited]).toEqual([lookedUp.audited, lookedUp.audited]);
        expect(ahead.looked).toEqual([...new Set(ahead.looked)]);
        if (ahead.statements.length > lookedUp.statements.length) expect(ahead.statements).toEqual(lookedUp.statements);
      }),
      { numRuns: OPERATIONS, seed: SEED },
    );
    // Operations that tell of nobody prove nothing.
    expect(told).toBeGreaterThan(OPERATIONS / 5);
  }, 86_400_000);
});
