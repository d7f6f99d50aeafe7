import { createHash } from 'node:crypto';
import type { Request } from '../../../access';
import { noteIncident } from '../../../pastoral';
import { childrenWithIdentifiers, IdentifierScheme } from '../../../people';
import { codeOf } from '../../../platform/graphql/errors';
import { isProblem } from '../../../platform/graphql/problem';
import { isUuid } from '../../../platform/uuid';
import { readAll, refusal, type Finding } from '../../reading/finding';
import { contentOf, readIncidents, type SentIncident } from './read-incidents';

export interface ImportedIncidents {
  /** How many rows stand in the hub now, whether they came now or before. */
  readonly noted: number;
  readonly findings: readonly Finding[];
}

const refusals: Readonly<Record<string, string>> = {
  NOT_FOUND: 'There is no such child whom you know.', FORBIDDEN: 'You do not note what happens with this child.', CONFLICT: 'This row was sent before as something else.',
};
const keyOf = (incident: SentIncident): string => `incident/${createHash('sha256').update(contentOf(incident)).digest('hex')}`;

/** Notes one row as its sender would by hand, with a key of its own, so that a file sent twice notes nothing twice; answers what stands in the way. */
async function fault(request: Request, incident: SentIncident, childId: string | undefined): Promise<Finding | undefined> {
  const { at, child, input } = incident;
  const unknown = refusal('UNKNOWN_CHILD', refusals['NOT_FOUND']!, { ...at, column: 'child', sent: child });
  if (!childId) return unknown;
  try {
    const outcome = await noteIncident(request, { ...input, childId, idempotencyKey: keyOf(incident) });
    return isProblem(outcome) ? refusal('NOT_ACCEPTED', outcome.message, at) : undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'NOT_FOUND') return unknown;
    const reason = refusals[code];
    if (reason) return refusal('NOT_ACCEPTED', reason, at);
    throw error;
  }
}

/** Takes in a file of incidents, row by row: the good ones are kept, and of the others each is told with its line. */
export async function importIncidents(request: Request, csv: string): Promise<ImportedIncidents> {
  const { rows, findings } = readAll((report) => readIncidents(Buffer.from(csv), report));
  const children = await childrenWithIdentifiers(request, IdentifierScheme.UPN, [...new Set(rows.map(({ child }) => child))]);
  const faults: Finding[] = [];
  for (const row of rows) {
    const found = await fault(request, row, children.get(row.child) ?? (isUuid(row.child) ? row.child : undefined));
    if (found) faults.push(found);
  }
  return { noted: rows.length - faults.length, findings: [...findings, ...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
