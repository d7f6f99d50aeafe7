import { readingOfLine } from './lines';
import type { Row } from './words';

const unmarked = { neededInClass: false, sharedWithFamily: true, own: false };

/** Pastoral plans and all that goes with them (0007): "as section I of an issued plan". */
export const pastoral: Row = (kind) => readingOfLine(kind, { ...unmarked, section: 'I' });

/** Why there is a plan, and what is medical about a behaviour (0007): "as section C, unmarked; and the pastoral lead, who keeps it". */
export const readsOfHealth = (kind: string): boolean => kind === 'PASTORAL_LEAD' || readingOfLine(kind, { ...unmarked, section: 'C' }) === 'whole';

/** Standard measures (0007): of wellbeing "as section C, unmarked, and the pastoral lead; a restricted parent none"; of attainment as section I. */
export const takenMeasure: Row = (kind, record, reader) => {
  if (record.row['about'] === 'ATTAINMENT') return pastoral(kind, record, reader);
  return kind !== 'RESTRICTED_PARENT' && readsOfHealth(kind) ? 'whole' : 'nothing';
};
