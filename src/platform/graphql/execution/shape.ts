import { isAbstractType, isLeafType, isListType, isNonNullType, type GraphQLAbstractType, type GraphQLLeafType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';

/** What a field answers with, as its type says: looked at once, and not for each value. */
export type Shape = { readonly isNullable: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
);

export function shapeOf(given: GraphQLOutputType): Shape {
  const isNullable = !isNonNullType(given);
  const type = isNonNullType(given) ? given.ofType : given;
  if (isListType(type)) return { isNullable, kind: 'list', of: shapeOf(type.ofType) };
  if (isLeafType(type)) return { isNullable, kind: 'leaf', type };
  return isAbstractType(type) ? { isNullable, kind: 'abstract', type } : { isNullable, kind: 'object', type };
}
