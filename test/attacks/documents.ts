import { repeated } from './attacked';

const doubling = (type: string, field: string): string =>
  `${repeated(20, (at) => `fragment F${at} on ${type} { ...F${at + 1} ...F${at + 1} }`)} fragment F20 on ${type} { ${field} }`;

/** Sixty-three pairs, of which each holds all the pairs below it. */
const twice = (levels: number): string => (levels === 0 ? 'id id' : `x { ${twice(levels - 1)} } x { ${twice(levels - 1)} }`);

/** Documents that cost the asker nothing and the hub much, where it lets them; each with the codes that it may be refused with. */
export const costlyDocuments: readonly (readonly [name: string, document: string, codes: readonly string[]])[] = [
  ['a hundred aliases of one field', `{ ${repeated(101, (at) => `alias${at}: __typename`)} }`, ['TOO_COMPLEX']],
  ['a hundred aliases below the root', `{ me { capacities { ${repeated(400, (at) => `a${at}: actingFor`)} } } }`, ['TOO_COMPLEX']],
  ['one field five hundred times', `{ ${repeated(500, () => '__typename')} }`, ['TOO_COMPLEX']],
  ['ten directives that there are not', `{ __typename ${repeated(10, () => '@aa')} }`, ['GRAPHQL_VALIDATION_FAILED']],
  ['one directive over and over', `{ __typename ${repeated(80, () => '@include(if: true)')} }`, ['GRAPHQL_VALIDATION_FAILED']],
  ['fragments in a circle', '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }', ['GRAPHQL_VALIDATION_FAILED']],
  ['a fragment in itself', '{ ...A } fragment A on Query { __typename ...A }', ['GRAPHQL_VALIDATION_FAILED']],
  ['fragments that double one another', `{ ...F0 } ${doubling('Query', '__typename')}`, ['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']],
  ['fields within fields', `{ ${'children { nodes { '.repeat(10)} id ${'} }'.repeat(10)} }`, ['TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']],
  ['inline fragments within one another', `{ ${repeated(25, (at) => `${'... { '.repeat(9)} a${at}: __typename ${'}'.repeat(9)}`)} }`, ['TOO_COMPLEX']],
  ['lists within lists', '{ children(first: 100) { nodes { team { sinceOn } family { name } facts { label } } } a: children(first: 100) { nodes { id givenName familyName } } ' + repeated(15, (at) => `b${at}: children(first: 100) { nodes { id givenName familyName dateOfBirth recordedAt } }`) + ' }', ['TOO_COMPLEX']],
  ['a page of a million', '{ children(first: 1000000) { nodes { id } } }', ['TOO_COMPLEX']],
  ['a document of words', `{ ${'id '.repeat(2_000)} }`, ['TOO_COMPLEX']],
  ['a value of brackets', `{ organisations(search: ${'['.repeat(900)}${']'.repeat(900)}) { totalCount } }`, ['TOO_COMPLEX', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']],
  ['a hundred unknown fields', `{ ${repeated(100, (at) => `x${at}`)} }`, ['GRAPHQL_VALIDATION_FAILED']],
  ['variables that nobody uses', `query (${repeated(150, (at) => `$v${at}: Int`)}) { __typename }`, ['GRAPHQL_VALIDATION_FAILED', 'TOO_COMPLEX']],
  ['many operations', repeated(150, (at) => `query Q${at} { __typename }`), ['BAD_USER_INPUT', 'TOO_COMPLEX']],
  ['fields that contradict one another', `{ me { ${repeated(90, (at) => `a: ${at % 2 ? 'actingFor' : '__typename'}`)} } }`, ['GRAPHQL_VALIDATION_FAILED']],
  ['fragments that must be compared each with each', `{ ${repeated(80, (at) => `...F${at}`)} } ${repeated(80, (at) => `fragment F${at} on Query { a${at % 40}: __typename }`)}`, ['TOO_COMPLEX']],
  ['deep fields that must be compared each with each', `{ ${repeated(45, (at) => `a: children { nodes { b${at}: id c: givenName } }`)} ${repeated(15, (at) => `n${at}: __typename`)} }`, ['TOO_COMPLEX']],
  ['the same fields within the same fields', `{ ${twice(6)} }`, ['TOO_COMPLEX']],
  ['nothing', '', ['GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT']],
  ['no words at all', '{{{{', ['GRAPHQL_PARSE_FAILED']],
];

export const circularIntrospection = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }`;
