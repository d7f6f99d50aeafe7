import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Request, type Ground } from '../../access';
import { codeOf } from '../../platform/graphql/errors';
import { closing, executed } from '../../platform/graphql/operation';
import { LineType } from '../line-type';
import { kindsOfLine } from '../lines';
import { inCommon, type EditionRead, type LineRead, type Reading } from './reading';

/** Somebody, in a capacity, as they would sign in. */
export interface Reader {
  readonly issuer: string;
  readonly subject: string;
  readonly actingFor: string;
}
/** What a copy is of, and for whom it is made. */
export interface Copied {
  readonly planId: string;
  readonly planVersionId: string | null;
  readonly maker: Reader;
  readonly recipient: Reader | null;
}
/** Who asks, and whether the asking is written down as their reading: what is asked on somebody's behalf is not. */
interface Asking {
  readonly reader: Reader;
  readonly outcome: 'answered' | 'failed';
}

const plan = 'kind child { givenName familyName dateOfBirth profile { saidOn whatPeopleLikeAboutMe whatMattersToMe howBestToSupportMe howICommunicate } }';
const ofVersion = parse(`query VersionForDocument($id: ID!) {
  read: planVersion(id: $id) {
    title plan { ${plan} } number issuedOn edition note contentHash issuedFor { name }
    lines { id: lineId type: lineType section text brief terms leadsTo { id: lineId } }
  }
}`);

const leadsTo: Readonly<Record<LineType, readonly string[]>> = {
  [LineType.ASPIRATION]: ['outcomes'],
  [LineType.NEED]: ['outcomes', 'provision'],
  [LineType.OUTCOME]: ['provision'],
  [LineType.PROVISION]: [],
};
const amounts = ['minutesPerWeek', 'hoursPerYear'];
const termsOf = (type: LineType): readonly string[] => (type === LineType.PROVISION ? [...kindsOfLine[type].terms, ...amounts] : kindsOfLine[type].terms);
const linesOf = (type: LineType): string => `... on ${kindsOfLine[type].policy.name} { ${[...termsOf(type), ...leadsTo[type].map((name) => `${name} { id }`)].join(' ')} }`;
/** Written when it is first asked: by then every type of line is known. */
const ofDraft = (): DocumentNode => parse(`query DraftForDocument($id: ID!) {
  read: plan(id: $id) { title ${plan} sections { lines { __typename id section text brief ${Object.values(LineType).map(linesOf).join(' ')} } } }
}`);

interface Named {
  readonly id: string;
}
type PlanTold = Pick<Reading, 'title' | 'kind' | 'child'>;
interface VersionTold extends EditionRead {
  readonly title: string;
  /** Not told to somebody who may know of no plan any more. */
  readonly plan: Pick<PlanTold, 'kind' | 'child'> | null;
  readonly lines: readonly (Omit<LineRead, 'leadsTo'> & { readonly leadsTo: readonly Named[] })[];
}
type LineTold = Pick<LineRead, 'id' | 'section' | 'text' | 'brief'> & { readonly __typename: string } & Readonly<Record<string, unknown>>;
interface DraftTold extends PlanTold {
  readonly sections: readonly { readonly lines: readonly LineTold[] }[];
}

function versionRead({ title, plan: of, lines, number, issuedOn, edition, note, contentHash, issuedFor }: VersionTold): Reading | undefined {
  const read = lines.map((line): LineRead => ({ ...line, leadsTo: line.leadsTo.map(({ id }) => id) }));
  return of ? { title, ...of, edition: { number, issuedOn, edition, note, contentHash, issuedFor }, lines: read } : undefined;
}

const typeNamed: ReadonlyMap<string, LineType> = new Map(Object.values(LineType).map((type) => [kindsOfLine[type].policy.name, type]));
function draftLine({ __typename, id, section, text, brief, ...line }: LineTold): LineRead {
  const type = typeNamed.get(__typename)!;
  const terms = Object.fromEntries(termsOf(type).map((name) => [name, line[name]]));
  return { id, type, section, text, brief, terms, leadsTo: leadsTo[type].flatMap((name) => (line[name] as readonly Named[]).map((to) => to.id)) };
}
const draftRead = ({ title, kind, child, sections }: DraftTold): Reading => ({ title, kind, child, edition: null, lines: sections.flatMap(({ lines }) => lines.map(draftLine)) });

/** That there is nothing that could be read: the plan is not theirs to see, or they are not known any more. */
export class NothingToRead extends Error {}
const noLonger: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'CAPACITY_REQUIRED', 'FORBIDDEN', 'NOT_FOUND']);

/** Reads plans through the public schema, so that a document says what its reader would be told there, and not a word more. */
export class PlanReader {
  #ofDraft: DocumentNode | undefined;
  constructor(
    private readonly ground: Ground,
    private readonly schema: GraphQLSchema,
  ) {}

  /** What the maker may read of it, less what the recipient may not. */
  async read({ maker, recipient, ...copied }: Copied): Promise<Reading> {
    const theirs = await this.#told(copied, { reader: maker, outcome: 'answered' });
    return recipient ? inCommon(theirs, await this.#told(copied, { reader: recipient, outcome: 'failed' })) : theirs;
  }

  async #told({ planId, planVersionId }: Pick<Copied, 'planId' | 'planVersionId'>, { reader, outcome }: Asking): Promise<Reading> {
    const document = planVersionId ? ofVersion : (this.#ofDraft ??= ofDraft());
    const contextValue = new Request(this.ground, reader);
    const { data, errors } = await executed({ schema: this.schema, document, variableValues: { id: planVersionId ?? planId }, contextValue });
    const problem = await closing(contextValue, errors ? 'failed' : outcome);
    const error = (errors ?? problem?.errors)?.[0];
    if (error && !noLonger.has(codeOf(error))) throw error;
    const told = data?.['read'];
    const read = told && !error ? (planVersionId ? versionRead(told as VersionTold) : draftRead(told as DraftTold)) : undefined;
    if (!read) throw new NothingToRead();
    return read;
  }
}
