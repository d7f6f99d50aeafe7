import {
  getNamedType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isObjectType, isRequiredArgument, isRequiredInputField,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType,
} from 'graphql';
import { schema } from '../support/hub';

/** Records to ask about, by the name of their type. */
export type Ids = Readonly<Record<string, string>>;

interface Walk {
  readonly depth: number;
  /** Ways from a type to another that were gone already: each is gone once in a question, so that it grows with the schema and not with its paths. */
  readonly gone: Set<string>;
}

/** Everything that can be asked of a type without knowing anything, down to a depth. */
function selectionOf(type: GraphQLCompositeType, walk: Walk): string {
  if (isObjectType(type)) return ['__typename', ...fieldsOf(type, walk, '')].join(' ');
  const members = schema.getPossibleTypes(type).map((member) => `... on ${member.name} { ${fieldsOf(member, walk, `${member.name}_`).join(' ')} __typename }`);
  return `__typename ${members.join(' ')}`;
}

const fieldsOf = (type: GraphQLObjectType, walk: Walk, prefix: string): string[] =>
  Object.values(type.getFields()).flatMap((field) => fieldOf(field, walk, { way: `${type.name}.${field.name}`, prefix }));

function fieldOf(field: GraphQLField<unknown, unknown>, { depth, gone }: Walk, { way, prefix }: { readonly way: string; readonly prefix: string }): string[] {
  if (field.args.some((arg) => isRequiredArgument(arg))) return [];
  const type = getNamedType(field.type);
  const asked = `${prefix ? `${prefix}${field.name}: ` : ''}${field.name}${field.args.some(({ name }) => name === 'first') ? '(first: 100)' : ''}`;
  if (isLeafType(type)) return [asked];
  if (!isCompositeType(type) || depth === 0 || gone.has(way)) return [];
  gone.add(way);
  return [`${asked} { ${selectionOf(type, { depth: depth - 1, gone })} }`];
}

/** The record that an argument means: `planId` a plan, `id` what the field answers. */
function recordFor(arg: GraphQLArgument, { type }: GraphQLField<unknown, unknown>, ids: Ids): string {
  const name = arg.name === 'id' ? getNamedType(type).name : arg.name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase());
  return ids[name] ?? ids['Child']!;
}

/** A value for an argument that has to be given and is no id: the first that will do. */
function anyOf(arg: Pick<GraphQLArgument, 'type'>): string {
  const type = getNamedType(arg.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).filter(isRequiredInputField).map((field) => `${field.name}: ${anyOf(field)}`).join(', ')} }`;
  return { String: '"x"', Int: '25', Boolean: 'true', Date: '"2026-09-14"' }[type.name] ?? 'null';
}

function questionsOf(root: GraphQLObjectType, ids: Ids, deepest: number): { readonly name: string; readonly ask: string }[] {
  return Object.values(root.getFields()).flatMap((field) => {
    const needed = field.args.filter((arg) => isRequiredArgument(arg));
    const id = needed.find((arg) => getNamedType(arg.type).name === 'ID');
    // What is asked for as something that it is not needs no more than its name: there is nothing to answer.
    const tries = id ? [{ record: recordFor(id, field, ids), depth: deepest }, { record: ids['SafeguardingAction'], depth: 0 }] : [{ record: '', depth: deepest }];
    return tries.map(({ record, depth }) => {
      const args = needed.map((arg) => `${arg.name}: ${arg === id ? JSON.stringify(record) : anyOf(arg)}`);
      if (field.args.some(({ name }) => name === 'first')) args.push('first: 100');
      const type = getNamedType(field.type);
      const selection = isCompositeType(type) ? `{ ${selectionOf(type, { depth, gone: new Set() })} }` : '';
      return { name: field.name, ask: `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}` };
    });
  });
}

/** Every query that the schema knows, of each of these records where it asks for one. */
export const everyQuery = (ids: Ids) => questionsOf(schema.getQueryType()!, ids, 3).map(({ name, ask }) => ({ name, text: `{ ${ask} }` }));

/**
 * The name of every query, and its place among them. Whoever has many people ask everything asks each question of all of them before the next: there
 * are more questions than PostgreSQL keeps plans of, and planning one takes longer than answering it.
 */
export const eachQuery: readonly (readonly [string, number])[] = everyQuery({ Child: 'a child', SafeguardingAction: 'an action' }).map(({ name }, place) => [name, place]);

/** Every subscription that the schema knows, of each of these records where it asks for one. */
export const everySubscription = (ids: Ids) => questionsOf(schema.getSubscriptionType()!, ids, 1).map(({ name, ask }) => ({ name, text: `subscription { ${ask} }` }));
