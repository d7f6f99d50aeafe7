import { parse, validate, type DocumentNode } from 'graphql';
import { answerWithin } from '../../../src/platform/graphql/operation';
import { schema, type Answer } from '../../support/hub';
import type { Viewer } from '../world/viewers';

const documents = new Map<string, DocumentNode>();

/** A question is read once, however many people ask it. */
function documentOf(text: string): DocumentNode {
  const known = documents.get(text);
  if (known) return known;
  const document = parse(text);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new Error(mistakes.map(String).join('\n'));
  documents.set(text, document);
  return document;
}

/** Asks as somebody would over the wire, and takes the answer as it would arrive there. */
export async function asks({ someone }: Viewer, text: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await answerWithin({ schema, document: documentOf(text), variableValues, contextValue: someone.request() });
  return JSON.parse(JSON.stringify(answer)) as Answer;
}
