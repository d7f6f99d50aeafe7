import { Kind, readable, seenAs, standsAs, tells } from '../../access';
import { columnOf } from '../../platform/database/table';
import { sources, type Source } from './source';

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

interface Place {
  readonly moment: string;
  readonly at: string;
}
/** A day is the moment at which it begins in England, so that days and moments stand in one order. */
function placeOf({ policy, telling: { on } }: Source): Place {
  const { name, type } = columnOf(policy.entity, on);
  const column = `t."${name}"`;
  return type === 'date' ? { moment: `(${column}::timestamp AT TIME ZONE 'Europe/London')`, at: 'NULL::timestamptz' } : { moment: column, at: column };
}

/** A property as text, to those who are told it. */
const textOf = ({ policy }: Source, property: string): string => `CASE WHEN ${tells(policy, property)} THEN t."${columnOf(policy.entity, property).name}"::text END`;

function toldOf(source: Source): string {
  const parts = source.telling.told.map((part) => {
    if (typeof part === 'string') return textOf(source, part);
    const cases = Object.entries(part.inWords).map(([value, words]) => `WHEN ${quoted(value)} THEN ${quoted(words)}`);
    return `CASE ${textOf(source, part.property)} ${cases.join(' ')} END`;
  });
  return parts.length > 0 ? `nullif(concat_ws(' · ', ${parts.join(', ')}), '')` : 'NULL::text';
}

const impactOf = (source: Source): string => (source.telling.impact ? textOf(source, source.telling.impact) : 'NULL::text');

/** The rows of one source that the reader may see. */
function rowsOf(source: Source): string {
  const { policy, telling } = source;
  const { moment, at } = placeOf(source);
  return `SELECT ${moment} AS moment, ${at} AS at, ${quoted(telling.what)} AS what, ${toldOf(source)} AS told, ${impactOf(source)} AS impact,
      t.recorded_for AS originator, t.handling, ${quoted(policy.name)} AS "recordType", t.id AS "recordId"
    FROM "${seenAs(policy)}" t WHERE t.child_id = $1 AND ${moment} IS NOT NULL AND ${telling.of ? `(${telling.of}) AND ` : ''}${readable(policy)}`;
}

/**
 * All that the reader may see of a child ($1) from a day ($2) until a day ($3), of these types ($4), as `e`. Whoever may not know where the
 * child learns and is reads no chronology: who recorded an entry would tell them.
 */
export const chronologySql = (): string =>
  `(${sources().map(rowsOf).join('\n    UNION ALL ')}) e
  WHERE ($2::date IS NULL OR e.moment >= ($2::timestamp AT TIME ZONE 'Europe/London'))
    AND ($3::date IS NULL OR e.moment < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/London'))
    AND ($4::text[] IS NULL OR e."recordType" = ANY ($4)) AND NOT ${standsAs([Kind.RESTRICTED_PARENT], '$1::uuid')}`;
