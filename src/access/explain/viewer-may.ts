import { theirs } from '../audience';
import { deedsAbout, type Policy } from '../policy';
import { kinds } from '../relationship';
import type { Request } from '../request';

/** The deed that every record takes, whatever its policy; its originator's word on who may see it. */
export const SET_HANDLING = 'HandlingDecision.set';
const originator = [theirs('recordedFor', ...kinds)];

/** The deeds that the viewer may do to this very row: the same questions that the deeds will ask. */
export function viewerMay(policy: Policy, row: { readonly childId: string }, request: Request): readonly string[] {
  const rules = deedsAbout(policy.name).filter(({ name, audience }) => name !== SET_HANDLING && request.isAmong(audience, row));
  const narrows = !policy.neverNarrowed && request.isAmong(originator, row) && request.isAmong(policy.write, row);
  return [...rules.map(({ name }) => name), ...(narrows ? [SET_HANDLING] : [])];
}
