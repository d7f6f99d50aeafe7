import { policies } from '../../src/access';
import { tableOf } from '../../src/platform/database/table';
import type { Connection } from '../../src/platform/database/database';
import type { TestHub } from '../support/hub';

/** Every text that somebody wrote about a child carries the child's own canary from now on, so that an answer shows whose record it came from. */
export async function plantCanaries(hub: TestHub): Promise<void> {
  await hub.owner(async (owner) => {
    for (const { entity } of policies()) {
      const { name, columns } = tableOf(entity);
      const sets = columns.flatMap(({ name: column, type, computed }) => (computed ? [] : planted(column, type)));
      if (sets.length === 0) continue;
      await owner.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`);
      await owner.query(`UPDATE "${name}" SET ${sets.join(', ')}`);
      await owner.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`);
    }
    await owner.query(`UPDATE child SET version = version + 1, given_name = ${marked('given_name')}, family_name = ${marked('family_name')} WHERE given_name NOT LIKE '%canary%'`);
  });
}

const canary = `'canary' || left(replace(child_id::text, '-', ''), 12)`;
const marked = (text: string): string => `(${text}) || ' ' || ${canary}`;

/** What is written in several words is somebody's words; what has none (codes, states) means something to the hub, and stays. */
function planted(column: string, type: string): string[] {
  if (type === 'text') return [`"${column}" = CASE WHEN "${column}" LIKE '% %' THEN ${marked(`"${column}"`)} ELSE "${column}" END`];
  if (type === 'jsonb') return [`"${column}" = ${inJson(`"${column}"`)}`];
  return [];
}

const letters = String.raw`([^"\\]|\\.)*`;
const inJson = (column: string): string => `CASE jsonb_typeof(${column}) WHEN 'string' THEN to_jsonb(${marked(`${column} #>> '{}'`)})
  ELSE regexp_replace(${column}::text, '(": "${letters} ${letters})"', '\\1 ' || ${canary} || '"', 'g')::jsonb END`;

/** Whose records there are: every id of a record, and every canary, by the child it belongs to. */
export interface Whose {
  readonly childOfId: ReadonlyMap<string, string>;
  readonly childOfCanary: ReadonlyMap<string, string>;
}
export const whose = (hub: TestHub): Promise<Whose> =>
  hub.owner(async (owner) => {
    const childOfId = new Map<string, string>();
    for (const { entity } of policies()) {
      const rows = await owner.query<{ id: string; childId: string }>(`SELECT id, child_id AS "childId" FROM "${tableOf(entity).name}"`);
      for (const { id, childId } of rows) childOfId.set(id, childId);
    }
    const children = [...new Set(childOfId.values())];
    return { childOfId, childOfCanary: new Map(children.map((id) => [`canary${id.replace(/-/g, '').slice(0, 12)}`, id])) };
  });

/** One way in which somebody may ask, and the children to whom they stand in any way at all, or of whom something was shared with them. */
export interface Asker {
  readonly handle: string;
  readonly actingFor: string;
  readonly reach: ReadonlySet<string>;
}
export const askers = (hub: TestHub): Promise<readonly Asker[]> =>
  hub.owner(async (owner) => {
    const rows = await owner.query<{ handle: string; actingFor: string; reach: string[] }>(
      `SELECT p.handle, c.id AS "actingFor", ARRAY(
         SELECT r.child_id FROM child_relationship r WHERE r.acting_for = c.id AND r.starts_at <= now() AND r.ends_at > now() AND (r.person_id = p.id
           OR (r.person_id IS NULL AND r.kind IN (SELECT kind FROM post WHERE person_id = p.id AND organisation_id = c.id AND ends_at > now())))
         UNION SELECT s.child_id FROM record_share s WHERE s.acting_for = c.id AND s.ends_at > now()) AS reach
       FROM person p, unnest(capacities(p.id)) AS c (id) WHERE p.handle IS NOT NULL ORDER BY p.handle, c.id`,
    );
    return rows.map(({ reach, ...asker }) => ({ ...asker, reach: new Set(reach) }));
  });

/** Words that a question may search for: names of children, numbers, organisations' codes, beginnings of each. */
export async function searchWords(owner: Connection): Promise<readonly string[]> {
  const rows = await owner.query<{ word: string }>(
    `SELECT given_name AS word FROM child UNION SELECT left(family_name, 2) FROM child UNION SELECT value FROM child_identifier UNION SELECT 'canary' UNION SELECT '%' UNION SELECT ''`,
  );
  return rows.map(({ word }) => word);
}
