import * as fc from 'fast-check';
import {
  getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isRequiredArgument, isUnionType,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType,
} from 'graphql';
import { schema } from '../support/hub';

/** What an operation may name: ids by the type of what they are of, and words to search for. */
export interface Knowing {
  readonly idsByType: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
  /** Names of types of record, for questions about what is held. */
  readonly types: readonly string[];
  /** Whether a field is not asked. */
  without(type: string, field: string): boolean;
}
/** An operation as it is sent. */
export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string;
}

/** How a value is given: as it is, by a variable, or by what a variable is when none is sent. */
type Way = 'written' | 'sent' | 'by default';
interface Value {
  readonly type: string;
  readonly literal: string;
  readonly sent: unknown;
  readonly way: Way;
}
interface Condition {
  readonly directive: 'include' | 'skip';
  readonly value: Value;
}
/** A field with what is selected below it, or a fragment. */
type Part = {
  readonly when: Condition | null;
  readonly parts: readonly Part[];
} & ({ readonly field: string; readonly named: boolean; readonly args: Readonly<Record<string, Value>> } | { readonly on: string | null; readonly spread: boolean });

const ways = fc.constantFrom<Way>('written', 'written', 'sent', 'by default');
const flag = fc.tuple(fc.boolean(), ways).map(([given, way]): Value => ({ type: 'Boolean!', literal: String(given), sent: given, way }));
/** Nothing mostly, and one time in so many something. */
const oneIn = <T>(many: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof({ weight: many - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const conditions = oneIn(8, fc.record<Condition>({ directive: fc.constantFrom('include', 'skip'), value: flag }));

/** Valid operations at random: any fields by any ways, in every form in which they can be written down. */
export class Operations {
  readonly #parts = new Map<string, fc.Arbitrary<readonly Part[]>>();
  constructor(private readonly knowing: Knowing) {}

  operation(): fc.Arbitrary<Asked> {
    const query = schema.getQueryType()!;
    const roots = fc.array(fc.oneof({ weight: 6, arbitrary: this.#field(query, 4) }, { weight: 1, arbitrary: this.#fragment(query, 4) }), { minLength: 1, maxLength: 3 });
    return roots.map((parts) => new Written().operation(parts));
  }

  #fields(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return [];
    return Object.values(type.getFields()).filter(({ name }) => !this.knowing.without(type.name, name));
  }

  #selection(type: GraphQLCompositeType, depth: number): fc.Arbitrary<readonly Part[]> {
    const name = `${type.name} ${depth}`;
    const known = this.#parts.get(name) ?? fc.array(this.#part(type, depth), { minLength: 1, maxLength: 5 });
    this.#parts.set(name, known);
    return known;
  }

  #part(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Part> {
    if (this.#fields(type).length === 0) return this.#fragment(type, depth);
    return fc.oneof({ weight: isAbstractType(type) ? 2 : 8, arbitrary: this.#field(type, depth) }, { weight: 1, arbitrary: this.#fragment(type, depth) });
  }

  /** Lazily, since types lie in each other without end. */
  #field(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Part> {
    const fields = this.#fields(type);
    const [leaves, further] = [fields.filter((field) => isLeafType(getNamedType(field.type))), fields.filter((field) => isCompositeType(getNamedType(field.type)))];
    const some = depth > 0 && further.length > 0 ? [...further, ...further, ...leaves] : leaves;
    if (some.length === 0) return fc.constant({ field: '__typename', named: false, args: {}, when: null, parts: [] });
    return fc.constantFrom(...some).chain((field): fc.Arbitrary<Part> => {
      const below = getNamedType(field.type);
      return fc.record({
        field: fc.constant(field.name), named: fc.boolean(), args: this.#arguments(field), when: conditions,
        parts: isCompositeType(below) ? this.#selection(below, depth - 1) : fc.constant([]),
      });
    });
  }

  #fragment(type: GraphQLCompositeType, depth: number): fc.Arbitrary<Part> {
    const on = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return fc.tuple(fc.constantFrom(...on), fc.boolean(), fc.boolean()).chain(([target, spread, said]): fc.Arbitrary<Part> =>
      fc.record({ on: fc.constant(spread || said || target !== type ? target.name : null), spread: fc.constant(spread), when: conditions, parts: this.#selection(target, depth) }));
  }

  #arguments(field: GraphQLField<unknown, unknown>): fc.Arbitrary<Readonly<Record<string, Value>>> {
    const given = field.args.map((arg) => fc.tuple(fc.constant(arg.name), isRequiredArgument(arg) ? this.#value(arg, field) : oneIn(arg.name === 'after' ? 30 : 3, this.#value(arg, field))));
    return fc.tuple(...given).map((all) => Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : []))));
  }

  #value(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): fc.Arbitrary<Value> {
    return fc.tuple(this.#given(arg.type, arg.name, field), ways).map(([sent, way]) => ({ type: String(arg.type), literal: literalOf(arg.type, sent), sent, way }));
  }

  #given(type: GraphQLInputType, name: string, field: GraphQLField<unknown, unknown>): fc.Arbitrary<unknown> {
    const named = getNamedType(type);
    if (isEnumType(named)) return fc.constantFrom(...named.getValues().map((value) => value.name));
    if (isInputObjectType(named)) return fc.record(Object.fromEntries(Object.values(named.getFields()).map((each) => [each.name, this.#given(each.type, each.name, field)])));
    if (named.name === 'ID') return this.#ids(name === 'id' ? getNamedType(field.type).name : name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase()));
    if (named.name === 'Int' || named.name === 'Float') return fc.constantFrom(1, 2, 3, 100, 2025);
    if (named.name === 'Boolean') return fc.boolean();
    if (named.name === 'Date') return fc.constantFrom('2025-09-01', '2026-08-31', '2026-09-14');
    return fc.constantFrom(...(/type/i.test(name) ? this.knowing.types : this.knowing.words));
  }

  /** Mostly of a record of the type that is meant; now and then of none, written otherwise, or no id at all. */
  #ids(type: string): fc.Arbitrary<string> {
    const fitting = this.knowing.idsByType.get(type) ?? [...this.knowing.idsByType.values()].flat();
    const known = fc.constantFrom(...fitting);
    const strange = fc.oneof(fc.constantFrom('3f2b0c1e-0000-4000-8000-000000000000', 'nothing', ''), known.map((id) => id.toUpperCase()), fc.constantFrom(...[...this.knowing.idsByType.values()].flat()));
    return fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: strange });
  }
}

function literalOf(type: GraphQLInputType, value: unknown): string {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return `{ ${Object.entries(value as object).map(([name, each]) => `${name}: ${literalOf(named.getFields()[name]!.type, each)}`).join(', ')} }`;
  }
  return isEnumType(named) ? String(value) : JSON.stringify(value);
}

/** Writes an operation down, with the variables and the fragments that it turns out to need. */
class Written {
  readonly #variables: string[] = [];
  readonly #sent: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  #names = 0;

  operation(roots: readonly Part[]): Asked {
    const selected = this.#selection(roots);
    const variables = this.#variables.length > 0 ? `(${this.#variables.join(', ')})` : '';
    return { text: [`query Meant${variables} ${selected}`, ...this.#fragments, 'query Other { __typename }'].join('\n'), variables: this.#sent, operationName: 'Meant' };
  }

  #selection = (parts: readonly Part[]): string => `{ __typename ${parts.map((part) => this.#part(part)).join(' ')} }`;

  #part(part: Part): string {
    const when = part.when ? ` @${part.when.directive}(if: ${this.#value(part.when.value)})` : '';
    if ('field' in part) {
      const args = Object.entries(part.args).map(([name, value]) => `${name}: ${this.#value(value)}`);
      const below = part.parts.length > 0 ? ` ${this.#selection(part.parts)}` : '';
      // Two fields of one name are answered as one: that is for fields that are alike wherever they stand.
      const name = part.named || args.length > 0 || below === '' ? `f${this.#names++}: ` : '';
      return `${name}${part.field}${args.length > 0 ? `(${args.join(', ')})` : ''}${when}${below}`;
    }
    if (!part.spread) return `...${part.on ? ` on ${part.on}` : ''}${when} ${this.#selection(part.parts)}`;
    const fragment = `F${this.#names++}`;
    this.#fragments.push(`fragment ${fragment} on ${part.on} ${this.#selection(part.parts)}`);
    return `...${fragment}${when}`;
  }

  #value({ type, literal, sent, way }: Value): string {
    if (way === 'written') return literal;
    const name = `v${this.#names++}`;
    this.#variables.push(`$${name}: ${type}${way === 'by default' ? ` = ${literal}` : ''}`);
    if (way === 'sent') this.#sent[name] = sent;
    return `$${name}`;
  }
}
