import { HubError } from '../../platform/graphql/errors';
import type { Request } from '../request';

const NEWEST = '9223372036854775807';
/** Marks a sealed place as one of the audit: no place of the event log lies as far. */
const AUDIT = '18446744073709551615';

/** Sealed, so that the numbers of the entries do not tell how many were left out between them. */
export const sealedPlace = ({ ground }: Request, id: string): string => ground.cursors.seal({ xid: AUDIT, id });

/** The entry before which a page of the audit begins, the newest first. */
export function placeIn({ ground }: Request, after: string | undefined): string {
  if (!after) return NEWEST;
  const { xid, id } = ground.cursors.open(after);
  if (xid !== AUDIT) throw new HubError('BAD_USER_INPUT', 'This cursor belongs to another list');
  return id;
}
