import {
  getNamedType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isObjectType, isRequiredArgument,
  type GraphQLArgument, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType,
} from 'graphql';
import type { Chance } from '../support/chance';
import { schema } from '../support/hub';

/** What a question may name. */
export interface Knowing {
  readonly ids: readonly string[];
  readonly words: readonly string[];
}

/** Makes valid questions at random: any fields, through any ways, about any record of anybody. */
export class Asking {
  #names = 0;
  constructor(
    private readonly chance: Chance,
    private readonly knowing: Knowing,
  ) {}

  question(): string {
    const roots = Object.values(schema.getQueryType()!.getFields());
    const fields = Array.from({ length: 1 + Math.floor(this.chance.next() * 3) }, () => this.#field(this.chance.of(roots), 4));
    return `{ ${fields.filter(Boolean).join(' ')} __typename }`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const args = field.args.filter((arg) => isRequiredArgument(arg) || this.chance.happens(0.3)).map((arg) => `${arg.name}: ${this.#value(arg)}`);
    const asked = `f${this.#names++}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    if (isLeafType(type)) return asked;
    return depth > 0 && isCompositeType(type) ? `${asked} { ${this.#selection(type, depth)} }` : '';
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isObjectType(type)) return `__typename ${this.#fields(type, depth)}`;
    return `__typename ${schema.getPossibleTypes(type).map((member) => `... on ${member.name} { __typename ${this.#fields(member, depth)} }`).join(' ')}`;
  }

  #fields(type: GraphQLObjectType, depth: number): string {
    const chance = { 4: 0.5, 3: 0.35, 2: 0.3, 1: 0.4 }[depth] ?? 0.3;
    return Object.values(type.getFields()).filter(() => this.chance.happens(chance)).map((field) => this.#field(field, depth - 1)).join(' ');
  }

  #value({ type, name }: GraphQLArgument): string {
    return this.#literal(type, name);
  }
  #literal(type: GraphQLInputType, name: string): string {
    const named = getNamedType(type);
    if (isEnumType(named)) return this.chance.of(named.getValues()).name;
    if (isInputObjectType(named)) return `{ ${Object.values(named.getFields()).map((field) => `${field.name}: ${this.#literal(field.type, field.name)}`).join(', ')} }`;
    if (named.name === 'ID') return JSON.stringify(this.chance.of(this.knowing.ids));
    if (named.name === 'Int' || named.name === 'Float') return String(1 + Math.floor(this.chance.next() * 100));
    if (named.name === 'Boolean') return String(this.chance.happens(0.5));
    if (named.name === 'Date') return '"2026-09-14"';
    if (/type|field|deed/i.test(name) && this.chance.happens(0.8)) return JSON.stringify(this.#typeOrField(name));
    return JSON.stringify(this.chance.of(this.knowing.words));
  }
  #typeOrField(name: string): string {
    const type = this.chance.of(Object.values(schema.getTypeMap()).filter((each) => isObjectType(each)));
    return /field/i.test(name) ? this.chance.of(Object.keys(type.getFields())) : type.name;
  }
}
