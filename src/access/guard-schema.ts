import { defaultFieldResolver, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { isTransparent } from '../platform/graphql/transparent';
import { answersOf } from './doors/foresight/answers';
import { takenAtOnce } from './doors/foresight/at-hand';
import { foresee } from './doors/foresight/foresee';
import { viewerMay } from './explain/viewer-may';
import type { RowAudience } from './audience';
import { audienceOf, noField, policies, policyNamed, type Policy } from './policy';
import type { Request } from './request';

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();

function guardField(type: GraphQLObjectType, name: string, audience: RowAudience): void {
  const field = type.getFields()[name]!;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (row: { childId: string }, args, request: Request, info) =>
    request.sees(audience, row) ? resolve(row, args, request, info) : null;
}

function guardType(type: GraphQLObjectType, policy: Policy): string[] {
  const { fields } = policy;
  const forgotten: string[] = [];
  const { viewerMay: mays } = type.getFields();
  if (mays) mays.resolve = (row: { childId: string }, _args, request: Request) => viewerMay(policy, row, request);
  for (const name of Object.keys(type.getFields())) {
    const field = fields.get(name);
    const audience = audienceOf(field);
    if (audience) guardField(type, name, audience);
    else if (field === undefined) forgotten.push(`${type.name}.${name}`);
    else if (field === noField) forgotten.push(`${type.name}.${name} (its policy says that it is no field)`);
  }
  return forgotten;
}

/** Lets the first question of an operation read ahead for all of them. */
function foreseeing(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (root: unknown, args, request: Request, info) => {
      await request.once(() => foresee(request, info));
      return resolve(root, args, request, info);
    };
  }
}

/** What was read ahead for a field is taken at once, and not a promise later. */
function takingAtOnce(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter((type) => !isRoot(schema, type));
  const answered = types.flatMap((type) => Object.values(type.getFields()).filter(({ name }) => answersOf(type.name, name).length > 0));
  for (const field of answered) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (row: unknown, args, request: Request, info) => takenAtOnce(resolve(row, args, request, info));
  }
}

/** Puts each policy around the fields of its type. The hub does not start while any field has no audience. */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const forgotten = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || isRoot(schema, type) || isTransparent(type.name)) return [];
    const policy = policyNamed(type.name);
    return policy ? guardType(type, policy) : [`${type.name} (no policy, and not declared to hold no record)`];
  });
  if (forgotten.length > 0) throw new Error(`Nobody has said who may see: ${forgotten.join(', ')}`);
  const homeless = policies().filter(({ name }) => !schema.getType(name)).map(({ name }) => name);
  if (homeless.length > 0) throw new Error(`A policy speaks of types that the schema does not have: ${homeless.join(', ')}`);
  takingAtOnce(schema);
  foreseeing(schema);
  return schema;
}
