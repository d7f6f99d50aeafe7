import { Kind, visit, type DocumentNode } from 'graphql';
import { HubError } from './errors';

const isNoText = (value: unknown): boolean => typeof value === 'string' && value.includes('\u0000');
const known = new WeakMap<DocumentNode, boolean>();

function isWrittenIn(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, { [Kind.STRING]: ({ value }) => void (found ||= isNoText(value)) });
  known.set(document, found);
  return found;
}

/** Looked through without calling itself, since what is sent may be nested as deep as it is long. */
function isAmong(variables: unknown): boolean {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isNoText(value)) return true;
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each);
  }
  return false;
}

/** Refuses the one sign that PostgreSQL keeps in no text: wherever it was looked for or written down, the whole transaction would fail. */
export function refuseNoText({ document, variables }: { readonly document: DocumentNode; readonly variables?: Readonly<Record<string, unknown>> | null }): void {
  if (isWrittenIn(document) || isAmong(variables)) throw new HubError('BAD_USER_INPUT', 'A text holds a sign that no text can hold (U+0000)');
}
