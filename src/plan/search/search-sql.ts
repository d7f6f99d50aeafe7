import { childrenInReach, readable, seenAs, tells } from '../../access';
import { childPolicy } from '../../people';
import { columnOf } from '../../platform/database/table';
import { everySearched, type Searched } from './searched';

const quoted = (text: string | undefined): string => (text === undefined ? 'NULL::text' : `'${text.replace(/'/g, "''")}'`);
const columnIn = ({ policy }: Searched, property: string): string => `t."${columnOf(policy.entity, property).name}"`;

/** What a record says to the viewer: text by text, what they are not told left out, and none of it twice. What they are told is asked once for all texts that are told alike. */
function saidIn(searched: Searched): string {
  const { policy, searching } = searched;
  const asked = [...new Set(searching.says.map((property) => tells(policy, property)))];
  const texts = searching.says.map(
    (property) => `CASE WHEN k.k${asked.indexOf(tells(policy, property))} THEN ${columnIn(searched, property)} END`,
  );
  const told = `(SELECT ${asked.map((each, at) => `${each} AS k${at}`).join(', ')} OFFSET 0) k`;
  if (texts.length === 1) return `SELECT ${texts[0]} AS said FROM ${told}`;
  const rows = texts.map((text, at) => `(${at}, ${text})`).join(', ');
  return `SELECT string_agg(d.text, E'\\n' ORDER BY d.at) AS said FROM ${told} CROSS JOIN LATERAL (SELECT u.text, min(u.at) AS at FROM (VALUES ${rows}) u (at, text) GROUP BY u.text) d`;
}

function lineOf(searched: Searched): string {
  const { line } = searched.searching;
  if (line === 'named') return `${columnIn(searched, 'lineType')} AS "lineType", ${columnIn(searched, 'lineId')} AS "lineId"`;
  return `${quoted(line)} AS "lineType", ${line ? 't.id' : 'NULL::uuid'} AS "lineId"`;
}

/** The records of one kind that say it to the viewer. What they may not see is left out before any word is looked at, so that it costs the same whatever it says. */
function hitsIn(searched: Searched): string {
  const { policy, searching } = searched;
  const [type, property] = searching.within ?? [];
  return `SELECT ${quoted(policy.name)} AS "recordType", t.id AS "recordId", t.child_id AS "childId", t.recorded_at AS "recordedAt", ${lineOf(searched)},
      ${quoted(type)} AS "partOfType", ${property ? columnIn(searched, property) : 'NULL::uuid'} AS "partOfId", s.said, ts_rank(v.vector, q.words)::float8 AS rank
    FROM "${seenAs(policy)}" t CROSS JOIN asked q CROSS JOIN LATERAL (${saidIn(searched)} OFFSET 0) s
    CROSS JOIN LATERAL (SELECT to_tsvector(q.language, s.said) AS vector OFFSET 0) v
    WHERE ${readable(policy)} AND t.child_id = ANY (ARRAY(SELECT r.child_id FROM reach r)) AND s.said <> '' AND v.vector @@ q.words`;
}

/** Texts are read through, so that nothing is kept of what is withheld: of so many children in a second or two. */
export const MOST_CHILDREN = 1_000;
const areTooMany = `(SELECT count(*) > ${MOST_CHILDREN} FROM known)`;

/**
 * Of whom is asked: of one child ($2), or of all whom the viewer may know of, unless they are too many. And what is looked for ($1): words are
 * compared in their English forms, and what English has no word of its own for, as "the who", as it is written.
 */
const asked = (): string => `WITH known AS MATERIALIZED (SELECT t.child_id FROM "${seenAs(childPolicy)}" t
    WHERE ${readable(childPolicy)} AND ${childrenInReach(childPolicy)} AND ($2::uuid IS NULL OR t.child_id = $2) LIMIT ${MOST_CHILDREN + 1}),
  reach AS MATERIALIZED (SELECT k.child_id FROM known k WHERE NOT ${areTooMany}),
  asked AS MATERIALIZED (SELECT c.language, websearch_to_tsquery(c.language, $1) AS words FROM (
    SELECT CASE WHEN numnode(websearch_to_tsquery('english', $1)) > 0 THEN 'english' ELSE 'simple' END::regconfig AS language) c)`;

/** Around what was found; these two signs stand in no text that people type, and if they did, something more would be highlighted. */
export const OPENS = '\u0002';
export const CLOSES = '\u0003';
const excerpt = `ts_headline(q.language, f.said, q.words, 'StartSel=${OPENS}, StopSel=${CLOSES}, MaxFragments=2, MinWords=8, MaxWords=25, FragmentDelimiter=" … "')`;
const inOrder = (row: string): string => `${row}.rank DESC, ${row}."recordedAt" DESC, ${row}."recordId" DESC`;

/** Made when it is first asked for, since every module must have said by then what is searched. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
const hits = (): string => `(${everySearched().map(hitsIn).join('\n    UNION ALL ')}) h`;

/** A page of what is found, after the place ($3, $4, $5), at most so many ($6); and whether it was asked of too many children, in a row at least. */
export const pageSql = once(
  () => `${asked()}
  SELECT ${areTooMany} AS "tooMany", p.*
  FROM (VALUES (1)) one LEFT JOIN (
    SELECT f."recordType", f."recordId", f."childId", f."recordedAt", f."lineType", f."lineId", f."partOfType", f."partOfId", f.rank, ${excerpt} AS excerpt
    FROM (SELECT h.* FROM ${hits()} WHERE $3::float8 IS NULL OR (h.rank, h."recordedAt", h."recordId") < ($3, $4::timestamptz, $5::uuid) ORDER BY ${inOrder('h')} LIMIT $6) f
    CROSS JOIN asked q) p ON true ORDER BY ${inOrder('p')}`,
);

export const countSql = once(() => `${asked()} SELECT count(*)::int AS n FROM ${hits()}`);
