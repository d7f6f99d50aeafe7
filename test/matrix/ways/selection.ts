import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { recordEntities } from '../world/plant';
import { schema } from '../../support/hub';

/** A field that needs an argument, and what it is asked with. */
const asked: Readonly<Record<string, string>> = { 'Plan.versionNumbered': '(number: 1)' };

interface Place {
  readonly type: GraphQLObjectType;
  readonly depth: number;
  /** What is selected, field by field; filled as the walk comes by. */
  readonly into: Map<string, Node>;
}
type Node = { readonly field: string; readonly members: Map<string, Map<string, Node>> | null };

const argumentsOf = (type: string, field: GraphQLField<unknown, unknown>): string | null => {
  const given = asked[`${type}.${field.name}`];
  if (given) return given;
  const needed = field.args.find((arg) => isRequiredArgument(arg));
  if (needed) throw new Error(`no way in knows what to give ${type}.${field.name} for ${needed.name}`);
  return field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
};
const membersOf = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

/** Adds what can be asked of one place, and answers the places that it leads to. Each way from a type to another is gone once. */
function walked({ type, depth, into }: Place, gone: Set<string>): Place[] {
  const next: Place[] = [];
  for (const field of Object.values(type.getFields())) {
    const target = getNamedType(field.type);
    if (isLeafType(target)) into.set(field.name, { field: `${field.name}${argumentsOf(type.name, field)}`, members: null });
    const way = `${type.name}.${field.name}`;
    if (!isCompositeType(target) || depth === 0 || gone.has(way)) continue;
    gone.add(way);
    const members = new Map<string, Map<string, Node>>();
    for (const member of membersOf(target)) {
      const node = new Map<string, Node>();
      members.set(member.name, node);
      next.push({ type: member, depth: depth - 1, into: node });
    }
    into.set(field.name, { field: `${field.name}${argumentsOf(type.name, field)}`, members });
  }
  return next;
}

/** Each type’s fields bear its name, so that two members of a union can be asked at once, and an answer says what it is. */
const printed = (type: string, nodes: Map<string, Node>): string =>
  [...nodes.entries()]
    .map(([name, { field, members }]) => `${type}_${name}: ${field}${members ? ` { ${printedMembers(members)} }` : ''}`)
    .join(' ') || '__typename';
const printedMembers = (members: Map<string, Map<string, Node>>): string =>
  `__typename ${[...members].map(([type, nodes]) => `... on ${type} { ${printed(type, nodes)} }`).join(' ')}`;

/** Everything that can be asked of a type, nearest first, down to a depth; from each type the same way on only once. */
export function selectionOf(type: GraphQLCompositeType, depth: number): string {
  const members = new Map(membersOf(type).map((member) => [member.name, new Map<string, Node>()]));
  const gone = new Set<string>();
  let places: Place[] = membersOf(type).map((member) => ({ type: member, depth, into: members.get(member.name)! }));
  while (places.length > 0) places = places.flatMap((place) => walked(place, gone));
  return printedMembers(members);
}

/** Every type of the schema that is a record about a child, with the names of its fields. */
export const recordTypes = (): { type: string; fields: string[] }[] =>
  [...recordEntities.keys()].map((type) => {
    const object = schema.getType(type);
    if (!isObjectType(object)) throw new Error(`${type} is no type of the schema`);
    return { type, fields: Object.keys(object.getFields()) };
  });
