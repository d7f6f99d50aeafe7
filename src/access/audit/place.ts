import { HubError } from '../../platform/graphql/errors';
import type { Request } from '../request';

const NEWEST: AuditPlace = { id: '9223372036854775807', place: 0 };
/** Marks a sealed place as one of the audit: no place of the event log lies as far. */
const AUDIT = '18446744073709551615';

/** An act in the audit: its entry, and its place in it where the entry names several. */
export interface AuditPlace {
  readonly id: string;
  readonly place: number;
}

/** Sealed, so that the numbers of the entries do not tell how many were left out between them. */
export const sealedPlace = ({ ground }: Request, { id, place }: AuditPlace): string => ground.cursors.seal({ xid: AUDIT, id: place === 0 ? id : `${id}:${place}` });

/** The act before which a page of the audit begins, the newest first. */
export function placeIn({ ground }: Request, after: string | undefined): AuditPlace {
  if (!after) return NEWEST;
  const { xid, id } = ground.cursors.open(after);
  if (xid !== AUDIT) throw new HubError('BAD_USER_INPUT', 'This cursor belongs to another list');
  const [entry, place = '0'] = id.split(':');
  return { id: entry!, place: Number(place) };
}
