import { parse, print, type DocumentNode, type OperationDefinitionNode, type TypedQueryDocumentNode } from 'graphql';

/** A question in GraphQL: a text, or a document that knows its answer's type (as a code generator makes them). */
export type Question<Answer, Variables> = string | TypedQueryDocumentNode<Answer, Variables>;

export const documentOf = (question: Question<never, never> | DocumentNode): DocumentNode => (typeof question === 'string' ? parse(question) : question);
export const textOf = (question: Question<never, never>): string => (typeof question === 'string' ? question : print(question));

/** The operation of a document that holds one. */
export function operationIn(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((each): each is OperationDefinitionNode => each.kind === 'OperationDefinition');
  if (operations.length !== 1) throw new Error('Send one operation at a time');
  return operations[0]!;
}
