import type { Judge } from '../judge';
import type { Specimen } from '../oracle/words';
import type { Viewer } from '../world/viewers';
import { asks } from './ask';
import type { Way } from './way';

const BY_NUMBER =
  'query ($scheme: IdentifierScheme!, $value: String!) { childByIdentifier(scheme: $scheme, value: $value) { __typename Child_id: id Child_givenName: givenName } }';
const NAMED =
  'query ($named: String!) { children(named: $named) { totalCount nodes { __typename Child_id: id Child_familyName: familyName } } }';
const PAGE =
  'query ($first: Int!, $after: String) { children(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { __typename Child_id: id } } }';
const childrenOf = ({ neighbourhood, oracle }: Judge, viewer: Viewer): Specimen[] =>
  neighbourhood.garden.ofType('Child').filter((child) => oracle.reads(viewer, child) !== 'nothing');

/** A child is found by a number by those alone who may see numbers of that kind of that child. */
const search: Way = {
  group: 'search',
  name: 'search childByIdentifier',
  async tries(viewer, judge) {
    for (const number of judge.neighbourhood.garden.ofType('ChildIdentifier')) {
      const { scheme, value } = number.row;
      const answer = await asks(viewer, BY_NUMBER, { scheme, value });
      const found = judge.answer({ viewer, way: this.name }, answer);
      judge.presence({ viewer, way: this.name }, number, found.has(number.childId));
    }
  },
};

/** A list is filtered by nothing that tells of others, and counts what is seen. */
const filter: Way = {
  group: 'search',
  name: 'filter children named',
  async tries(viewer, judge) {
    const asked = { viewer, way: this.name };
    for (const child of judge.neighbourhood.garden.ofType('Child')) {
      const answer = await asks(viewer, NAMED, { named: String(child.row['familyName']) });
      const found = judge.answer(asked, answer);
      judge.presence(asked, child, found.has(child.id));
      const count = answer.data?.children?.totalCount ?? 0;
      judge.count(asked, 'children named', { expected: childrenOf(judge, viewer).includes(child) ? 1 : 0, got: count });
    }
  },
};

/** Page by page one comes to the same as at once, and somebody else’s cursor opens nothing. */
const cursor: Way = {
  group: 'search',
  name: 'count and cursor children',
  async tries(viewer, judge) {
    const asked = { viewer, way: this.name };
    const expected = childrenOf(judge, viewer);
    const found = new Set<string>();
    let after: string | null = null;
    for (let pages = 0; pages <= expected.length; pages += 1) {
      const { data } = await asks(viewer, PAGE, { first: 1, after });
      for (const id of judge.answer(asked, { data })) found.add(id);
      judge.count(asked, 'children counted', { expected: expected.length, got: data?.children?.totalCount ?? 0 });
      after = data?.children?.pageInfo?.endCursor ?? null;
      if (!data?.children?.pageInfo?.hasNextPage) break;
    }
    for (const child of judge.neighbourhood.garden.ofType('Child')) judge.presence(asked, child, found.has(child.id));
    const elsewhere = judge.neighbourhood.viewers.find(({ kind, state }) => kind === viewer.kind && state === 'other authority')!;
    if (after) {
      judge.answer({ viewer: elsewhere, way: `${this.name}, with another’s cursor` }, await asks(elsewhere, PAGE, { first: 100, after }));
    }
  },
};

/** Texts that are searched; that each is told to some and withheld from others is for the oracle to say. */
const texts: Readonly<Record<string, readonly string[]>> = {
  Aspiration: ['text', 'brief'],
  Need: ['text', 'brief'],
  Outcome: ['text', 'measure'],
  Provision: ['text', 'brief', 'place'],
  LineComment: ['text'],
  LineProposal: ['newText', 'answer'],
  Advice: ['summary'],
  AdviceLine: ['text', 'brief'],
  Review: ['report'],
  ReviewPaper: ['text', 'brief'],
  PlanAmendment: ['text'],
  SupportView: ['text'],
  AccessibleText: ['text'],
  PastoralTarget: ['text'],
  Incident: ['whatHappened'],
};
const BY_WORDS = `query ($text: String!) { search(text: $text, first: 100) { totalCount nodes {
  recordId excerpt { text } child { __typename Child_id: id } line { __typename
    ... on Aspiration { Aspiration_id: id } ... on Need { Need_id: id } ... on Outcome { Outcome_id: id } ... on Provision { Provision_id: id } } } } }`;
const AT_ONCE = 20;
let turn = 0;

/** A record is found by a word of a text by those alone who are told the text; each trial takes some of the words, and all trials all of them. */
const words: Way = {
  group: 'search',
  name: 'search words',
  async tries(viewer, judge) {
    const asked = { viewer, way: this.name };
    const nests = Object.entries(texts).flatMap(([type, fields]) =>
      judge.neighbourhood.garden.ofType(type).flatMap((record) => fields.map((field) => ({ record, field }))),
    );
    const some = Array.from({ length: AT_ONCE }, (_, at) => nests[(turn++ * 7 + at) % nests.length]!);
    const answer = await asks(viewer, BY_WORDS, { text: some.map(({ record, field }) => String(record.row[field])).join(' or ') });
    judge.answer(asked, answer);
    const nodes = (answer.data?.search?.nodes ?? []) as readonly { readonly recordId: string }[];
    const found = new Set(nodes.map(({ recordId }) => recordId));
    const isTold = new Set(some.filter(({ record, field }) => judge.oracle.shows(viewer, record, field)).map(({ record }) => record));
    for (const { record, field } of some) {
      const [expected, got] = [isTold.has(record), found.has(record.id)].map((is) => (is ? 'found' : 'nothing')) as [string, string];
      judge.cell(asked, `${record.type} by its ${field}`, { expected, got, isLeak: got === 'found' });
    }
    judge.count(asked, 'what was found', { expected: isTold.size, got: answer.data?.search?.totalCount ?? 0 });
  },
};
export const findingWays: readonly Way[] = [search, filter, cursor, words];
