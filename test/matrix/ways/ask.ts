import { answerWithin } from '../../../src/platform/graphql/operation';
import { documentOf, schema, type Answer } from '../../support/hub';
import type { Viewer } from '../world/viewers';

/** Asks as somebody would over the wire, and takes the answer as it would arrive there. */
export async function asks({ someone }: Viewer, text: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await answerWithin({ schema, document: documentOf(text), variableValues, contextValue: someone.request() });
  return JSON.parse(JSON.stringify(answer)) as Answer;
}
