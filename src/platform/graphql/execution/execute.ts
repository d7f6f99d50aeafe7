import {
  defaultFieldResolver, defaultTypeResolver, execute as executeByLibrary, GraphQLError, isObjectType, locatedError, responsePathAsArray,
  type ExecutionArgs, type ExecutionResult, type GraphQLLeafType, type GraphQLObjectType,
} from 'graphql';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { isPromise } from 'graphql/jsutils/isPromise';
import type { Path } from 'graphql/jsutils/Path';
import { rootFieldsOf, type AskedField } from './asked-field';
import { executionOf, type Execution } from './execution';
import type { Shape } from './shape';

type Answers = Record<string, unknown>;
/** Answers have no prototype, so that no alias of theirs means more than itself. */
const Answered = function Answered() {} as unknown as new () => Answers;
Answered.prototype = Object.create(null) as object;

/**
 * Executes a query, or one event of a subscription, as graphql-js does and with the same answer (`execution.test.ts` holds one against the
 * other). What is asked is looked up once for an operation and not for each object, a field that is a property costs what a property
 * costs, and a row that says its type is believed at once. Mutations, and whatever is wrong with an operation, are left to graphql-js.
 */
export function execute(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const on = executionOf(args);
  if (!on) return executeByLibrary(args);
  const told = (data: ExecutionResult['data']): ExecutionResult => (on.failures.told.length === 0 ? { data: data! } : { errors: on.failures.told, data: data! });
  const failed = (error: unknown): ExecutionResult => {
    on.failures.add(error as GraphQLError, undefined);
    return told(null);
  };
  try {
    const data = answersTo(rootFieldsOf(on), on.rootValue, undefined, on);
    return isPromise(data) ? data.then((answers) => told(answers), failed) : told(data);
  } catch (error) {
    return failed(error);
  }
}

/** What is asked of one object. */
function answersTo(fields: readonly AskedField[], source: unknown, path: Path | undefined, on: Execution): Answers | Promise<Answers> {
  const answers = new Answered();
  const awaited: string[] = [];
  try {
    for (const field of fields) {
      const answer = answerTo(field, source, path, on);
      answers[field.key] = answer;
      if (isPromise(answer)) awaited.push(field.key);
    }
  } catch (error) {
    if (awaited.length === 0) throw error;
    // Nothing is answered while other fields are still being looked for; and if they fail too, somebody has listened.
    return allOf(answers, awaited).finally(() => {
      throw error;
    });
  }
  return awaited.length === 0 ? answers : allOf(answers, awaited);
}

async function allOf(answers: Answers, awaited: readonly string[]): Promise<Answers> {
  const found = await Promise.all(awaited.map((key) => answers[key]));
  for (const [at, key] of awaited.entries()) answers[key] = found[at];
  return answers;
}

function answerTo(field: AskedField, source: unknown, under: Path | undefined, on: Execution): unknown {
  const { shape } = field;
  let value: unknown;
  try {
    value = foundIn(source, field, under, on);
    // Where a scalar stands is worked out only where it fails or is waited for.
    if (shape.kind === 'leaf' && !isPromise(value)) return isThere(value, shape, field) ? serialized(value, shape.type) : null;
  } catch (error) {
    return givenUp(error, field, { shape, path: field.pathUnder(under), on });
  }
  return protecting(value, field, { shape, path: field.pathUnder(under), on });
}

/** What a field finds in an object: its property, or what its resolver makes of it. */
function foundIn(source: unknown, field: AskedField, under: Path | undefined, on: Execution): unknown {
  const { definition: { resolve } } = field;
  if (!resolve && typeof source === 'object' && source !== null) {
    const property = (source as Answers)[field.name];
    if (typeof property !== 'function') return property;
  }
  return (resolve ?? defaultFieldResolver)(source, field.argumentsIn(on), on.contextValue, field.infoUnder(under, on));
}

/** Where a value stands in the answer, and what it must be there. */
interface Place {
  readonly shape: Shape;
  readonly path: Path;
  readonly on: Execution;
}

/** Completes a value. If that fails it is null where it may be, and else whatever it is part of. */
function protecting(value: unknown, field: AskedField, place: Place): unknown {
  try {
    const answer = isPromise(value) ? completedLater(value, field, place) : completed(value, field, place);
    return isPromise(answer) ? protectedLater(answer, field, place) : answer;
  } catch (error) {
    return givenUp(error, field, place);
  }
}
// What is made for waiting is made apart, so that it is made for nothing else.
const completedLater = (value: Promise<unknown>, field: AskedField, place: Place): Promise<unknown> => value.then((found) => completed(found, field, place));
const protectedLater = (answer: Promise<unknown>, field: AskedField, place: Place): Promise<unknown> => answer.then(undefined, (error: unknown) => givenUp(error, field, place));

function givenUp(raw: unknown, { nodes }: AskedField, { shape, path, on }: Place): null {
  const error = locatedError(raw, nodes, responsePathAsArray(path));
  if (!shape.isNullable) throw error;
  on.failures.add(error, path);
  return null;
}

/** Whether there is anything to complete; where there must be and is not, that fails. */
function isThere(value: unknown, { isNullable }: Shape, field: AskedField): boolean {
  if (value instanceof Error) throw value;
  if (value !== null && value !== undefined) return true;
  if (isNullable) return false;
  throw new Error(`Cannot return null for non-nullable field ${field.place}.`);
}

function completed(value: unknown, field: AskedField, place: Place): unknown {
  const { shape } = place;
  if (!isThere(value, shape, field)) return null;
  switch (shape.kind) {
    case 'leaf':
      return serialized(value, shape.type);
    case 'list':
      return listed(value, field, { ...place, shape: shape.of });
    case 'object':
      return objectOf(shape.type, value, field, place);
    case 'abstract': {
      const type = memberNamed((value as { __typename?: unknown }).__typename, shape, place);
      return type ? objectOf(type, value, field, place) : memberOf(shape, value, field, place);
    }
  }
}

/** A value that does not say of what type it is. */
function memberOf(shape: Abstract, value: unknown, field: AskedField, place: Place): unknown {
  const { path, on } = place;
  const named = (shape.type.resolveType ?? defaultTypeResolver)(value, on.contextValue, field.infoAt(path, on), shape.type);
  const found = (name: unknown): unknown => objectOf(memberNamed(name, shape, place) ?? ofNobody(name, shape, field), value, field, place);
  return isPromise(named) ? named.then(found) : found(named);
}

function serialized(value: unknown, type: GraphQLLeafType): unknown {
  const said = type.serialize(value);
  if (said !== null && said !== undefined) return said;
  throw new Error(`Expected ${type.name} to serialize a value that is not null`);
}

/** Items that are still waited for may fail too, and nobody would listen to them any more. */
function unheard(answers: readonly unknown[]): void {
  for (const answer of answers) if (isPromise(answer)) answer.catch(() => undefined);
}

/** Each item of a list, at its place: `shape` is that of an item. */
function listed(values: unknown, field: AskedField, { shape, path, on }: Place): unknown {
  if (!isIterableObject(values)) throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.place}".`);
  const items: unknown[] = [];
  try {
    for (const value of values) {
      items.push(protecting(value, field, { shape, path: { prev: path, key: items.length, typename: undefined }, on }));
    }
  } catch (error) {
    unheard(items);
    throw error;
  }
  return items.some(isPromise) ? Promise.all(items) : items;
}

type Abstract = Extract<Shape, { kind: 'abstract' }>;
function memberNamed(name: unknown, { type }: Abstract, { on: { schema } }: Place): GraphQLObjectType | undefined {
  const member = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(member) && schema.isSubType(type, member) ? member : undefined;
}
function ofNobody(name: unknown, { type }: Abstract, field: AskedField): never {
  throw new GraphQLError(`Abstract type "${type.name}" was resolved to ${JSON.stringify(name) ?? 'nothing'}, which is no object type of it, for field "${field.place}".`, { nodes: field.nodes });
}

function objectOf(type: GraphQLObjectType, value: unknown, field: AskedField, { path, on }: Place): unknown {
  const is = type.isTypeOf ? type.isTypeOf(value, on.contextValue, field.infoAt(path, on)) : true;
  if (isPromise(is)) return judgedLater(is, { type, value, field, path, on });
  return is ? answersTo(field.below(type, on), value, path, on) : notOfType(type, field);
}
interface Judging extends Omit<Place, 'shape'> {
  readonly type: GraphQLObjectType;
  readonly value: unknown;
  readonly field: AskedField;
}
const judgedLater = (is: Promise<unknown>, { type, value, field, path, on }: Judging): Promise<unknown> =>
  is.then((isSo) => (isSo ? answersTo(field.below(type, on), value, path, on) : notOfType(type, field)));
function notOfType(type: GraphQLObjectType, { nodes, place }: AskedField): never {
  throw new GraphQLError(`Expected value of type "${type.name}" for field "${place}".`, { nodes });
}
