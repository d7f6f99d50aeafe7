import { getNamedType, isAbstractType, isCompositeType, isLeafType, isObjectType, isRequiredArgument, parse, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { answerWithin } from '../../src/platform/graphql/operation';
import { textOf } from '../../src/platform/graphql/written-out';
import type { Neighbourhood } from '../matrix/world/neighbourhood';
import type { Viewer } from '../matrix/world/viewers';
import { schema } from '../support/hub';
import type { Statements } from '../support/statements';

type Field = GraphQLField<unknown, unknown>;
/** What is asked of a record: everything that stands in it by itself, and no other record. */
export const ownOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && canBeAsked(field)).map(({ name }) => name).join(' ') || '__typename';
const canBeAsked = ({ args }: Field): boolean => !args.some(isRequiredArgument);
export const membersOf = (field: Field): readonly GraphQLObjectType[] => {
  const type = getNamedType(field.type);
  return isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
};
export const compositeOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields()).filter((field) => isCompositeType(getNamedType(field.type)) && canBeAsked(field));
export const selected = (field: Field, member: GraphQLObjectType, below: string): string => (isAbstractType(getNamedType(field.type)) ? `... on ${member.name} { ${below} }` : below);

/** A way from a root of the schema to a field. */
interface Way {
  readonly names: readonly string[];
  readonly type: GraphQLObjectType;
  /** The question by which it is asked, with this selection at its end. */
  asking(selection: string): string;
}

/** The way one field further, to each type that it can be of. `here` stands for what the field answers. */
const onwards = (way: Way, field: Field, argument = ''): Way[] =>
  membersOf(field).map((member) => ({
    names: [...way.names, `${way.type.name}.${field.name}`],
    type: member,
    asking: (selection) => way.asking(`here: ${field.name}${argument} { ${selected(field, member, selection)} }`),
  }));

/** The roots that are asked of nothing, or of one record by its id. */
export function rootsOf({ garden }: Neighbourhood): Way[] {
  const query: Way = { names: [], type: schema.getQueryType()!, asking: (selection) => `{ ${selection} }` };
  return Object.values(query.type.getFields()).flatMap((field): Way[] => {
    const [needed, ...more] = field.args.filter(isRequiredArgument);
    if (!isCompositeType(getNamedType(field.type)) || more.length > 0) return [];
    if (!needed) return onwards(query, field);
    const type = needed.name === 'id' ? getNamedType(field.type).name : needed.name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase());
    const [record] = garden.ofType(type);
    return record ? onwards(query, field, `(${needed.name}: "${record.id}")`) : [];
  });
}

/** Whether the way was gone to its end: as many answers lie in each other as there are fields on it, and the last is one. */
function isReached(answer: unknown, steps: number): boolean {
  if (Array.isArray(answer)) return answer.some((each) => isReached(each, steps));
  if (typeof answer !== 'object' || answer === null) return false;
  const inside = Object.entries(answer);
  if (steps === 1) return inside.some(([name, value]) => name === 'here' && value !== null && !(Array.isArray(value) && value.length === 0));
  return inside.some(([name, value]) => name === 'here' && isReached(value, steps - 1));
}

/** What a way costs, and who of the viewers may get further on it. */
interface Gone {
  readonly cost: number;
  readonly viewers: readonly Viewer[];
}

/** Asks of every field how many statements it costs, of whichever viewer gets an answer first, or else the most. */
export class EveryField {
  readonly #seen = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #ends: { readonly way: Way; readonly viewers: readonly Viewer[] }[] = [];
  constructor(private readonly statements: Statements) {}

  async #go(way: Way, viewers: readonly Viewer[]): Promise<Gone> {
    let cost = 0;
    for (const [at, { someone }] of viewers.entries()) {
      let answer: { readonly data?: unknown } = {};
      const texts = await this.statements.during(async () => {
        answer = JSON.parse(textOf(await answerWithin({ schema, document: parse(way.asking(ownOf(way.type))), variableValues: {}, contextValue: someone.request() })));
      });
      cost = Math.max(cost, texts.filter((text) => !/audit_entry|note_reads|enter\(|viewer_stamp|AS mark,/.test(text)).length);
      if (isReached(answer.data, way.names.length)) return { cost, viewers: viewers.slice(at) };
    }
    return { cost, viewers: [] };
  }

  /** Whether a field below the first was not asked of a record, or of a page of records, before. */
  #isNew({ names, type }: Way, { name }: Field): boolean {
    const known = this.#seen.size;
    return this.#seen.add(`${type.name}.${name}${names[1]!.includes('Connection.') ? ' of a page' : ''}`).size > known;
  }

  /** The ways that cost more than one statement; what is below such a field is not asked. */
  async beside(way: Way, among: readonly Viewer[]): Promise<string[]> {
    const { cost, viewers } = await this.#go(way, among);
    this.#asked.add(way.names.at(-1)!);
    if (cost > 1) return [way.names.slice(-2).join(' > ')];
    if (viewers.length === 0) return [];
    if (way.names.length > 2) {
      this.#ends.push({ way, viewers });
      return [];
    }
    const found: string[] = [];
    for (const field of compositeOf(way.type)) {
      if (way.names.length > 1 && !this.#isNew(way, field)) continue;
      for (const next of onwards(way, field)) found.push(...(await this.beside(next, viewers)));
    }
    return found;
  }

  /** Of the fields that lie further off, those that cost more than one statement by whichever way they are asked. */
  async furtherBeside(): Promise<string[]> {
    const found = new Map<string, boolean>();
    for (const { way, viewers } of this.#ends) {
      for (const field of compositeOf(way.type)) {
        const name = `${way.type.name}.${field.name}`;
        if (this.#asked.has(name) || found.get(name)) continue;
        const costs: number[] = [];
        for (const next of onwards(way, field)) costs.push((await this.#go(next, viewers)).cost);
        found.set(name, Math.max(...costs) <= 1);
      }
    }
    return [...found].flatMap(([name, isForeseen]) => (isForeseen ? [] : [name]));
  }
}
