import {
  getNamedType, isCompositeType, isEnumType, isLeafType, isObjectType, isRequiredArgument,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType,
} from 'graphql';
import { schema } from '../support/hub';

const DEEP = 4;

/** Everything that can be asked of a type without knowing anything, down to a depth; no type lies twice on one path. */
function selectionOf(type: GraphQLCompositeType, path: readonly string[] = []): string {
  const members = isObjectType(type) ? [type] : [...schema.getPossibleTypes(type)];
  const parts = members.map((member) => {
    const fields = Object.values(member.getFields()).flatMap((field) => fieldOf(field, [...path, member.name], isObjectType(type) ? '' : `${member.name}_`));
    return isObjectType(type) ? fields.join(' ') : `... on ${member.name} { __typename ${fields.join(' ')} }`;
  });
  return `__typename ${parts.join(' ')}`;
}

function fieldOf(field: GraphQLField<unknown, unknown>, path: readonly string[], prefix: string): string[] {
  if (field.args.some((arg) => isRequiredArgument(arg))) return [];
  const type = getNamedType(field.type);
  const asked = `${prefix ? `${prefix}${field.name}: ` : ''}${field.name}${field.args.some(({ name }) => name === 'first') ? '(first: 100)' : ''}`;
  if (isLeafType(type)) return [asked];
  if (!isCompositeType(type) || path.length >= DEEP || path.includes(type.name)) return [];
  return [`${asked} { ${selectionOf(type, path)} }`];
}

/** A value for an argument that has to be given: an id is one of those that are tried, anything else the first that will do. */
function valueOf(arg: GraphQLArgument, id: string): string | undefined {
  const type = getNamedType(arg.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return { ID: JSON.stringify(id), String: '"x"', Int: '25', Boolean: 'true', Date: '"2026-09-14"' }[type.name];
}

function questionsOf(root: GraphQLObjectType, ids: readonly string[]): readonly { readonly name: string; readonly ask: string }[] {
  return Object.values(root.getFields()).flatMap((field) => {
    const needed = field.args.filter((arg) => isRequiredArgument(arg));
    const takesId = needed.some((arg) => getNamedType(arg.type).name === 'ID');
    return (takesId ? ids : ['']).flatMap((id) => {
      const args = needed.map((arg) => `${arg.name}: ${valueOf(arg, id) ?? 'null'}`);
      if (field.args.some(({ name }) => name === 'first')) args.push('first: 100');
      const type = getNamedType(field.type);
      const selection = isCompositeType(type) ? `{ ${selectionOf(type)} }` : '';
      return [{ name: field.name, ask: `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection}` }];
    });
  });
}

/** Every query that the schema knows, with each of the ids wherever it takes one. */
export const everyQuery = (ids: readonly string[]) => questionsOf(schema.getQueryType()!, ids).map(({ name, ask }) => ({ name, text: `{ ${ask} }` }));

/** Every subscription that the schema knows, with each of the ids wherever it takes one. */
export const everySubscription = (ids: readonly string[]) =>
  questionsOf(schema.getSubscriptionType()!, ids).map(({ name, ask }) => ({ name, text: `subscription { ${ask} }` }));
