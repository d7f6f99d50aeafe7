import { registerEnumType } from 'type-graphql';
import type { Standing } from './audience';
import { bitsOf, everyoneOfTheFamily, type Kind } from './relationship';
import { notShutOutSql } from './shut-out';
import type { ViewerWords } from './viewer-words';

/** The originator's word on who may see a record at all, narrower than its policy. */
export enum HandlingCode {
  AGENCY_ONLY = 'AGENCY_ONLY',
  NAMED_PEOPLE = 'NAMED_PEOPLE',
  NOT_FOR_FAMILY = 'NOT_FOR_FAMILY',
}
registerEnumType(HandlingCode, {
  name: 'HandlingCode',
  description: 'The originator’s word on who may see a record, narrower than its policy. A sharing decision opens it to others by name.',
  valuesConfig: {
    AGENCY_ONLY: { description: 'Only those who act for the organisation that recorded it.' },
    NAMED_PEOPLE: { description: 'Only the one who recorded it, and those it was shared with by name.' },
    NOT_FOR_FAMILY: { description: 'Not for the family, with a recorded reason.' },
  },
});

/** By which kinds of relationship the viewer still sees the row, as bits, once its handling code, if it has one, has narrowed them. */
export const handledSql = (row: string): string => `CASE WHEN ${row}.handling IS NULL THEN -1::bigint
  WHEN ${row}.handling = 'NOT_FOR_FAMILY' THEN ~${bitsOf(everyoneOfTheFamily)}
  WHEN CASE ${row}.handling WHEN 'AGENCY_ONLY' THEN ${row}.recorded_for = viewer_acting_for() ELSE ${row}.recorded_by = viewer_person() END THEN -1::bigint
  ELSE 0::bigint END`;

/** The same of a row at hand: what somebody's standing is worth for it, of which nothing may be left. */
export function handledFor(row: Handled, standing: Standing): Standing {
  if (row.handling == null) return standing;
  if (row.handling === HandlingCode.AGENCY_ONLY) return standing.actingFor === row.recordedFor ? standing : { ...standing, kinds: new Set() };
  if (row.handling === HandlingCode.NOT_FOR_FAMILY) return { ...standing, kinds: new Set([...standing.kinds].filter((kind) => !ofTheFamily.has(kind))) };
  return standing.personId === row.recordedBy ? standing : { ...standing, kinds: new Set() };
}
/** A row, as far as its handling code asks of it. */
export interface Handled {
  readonly handling?: string | null;
  readonly recordedFor?: string;
  readonly recordedBy?: string;
}
const ofTheFamily: ReadonlySet<Kind> = new Set(everyoneOfTheFamily);

/** The share `s` is theirs today: it names them, their post, or nobody at the organisation they act for. */
export const sharedWith = (words: ViewerWords): string => `s.acting_for = ${words.actingFor} AND (s.person_id IS NULL OR s.person_id = ${words.person})
  AND (s.post IS NULL OR s.post = ANY (${words.offices})) AND s.starts_at <= now() AND s.ends_at > now() AND ${notShutOutSql('s', words)}`;

/** Whether a sharing decision opens this very row to the viewer. */
export const sharedSql = (row: string): string => `shared_with_viewer(${row}.id)`;
