// cspell:ignore attidentity atttypid
import { Client } from 'pg';

/** How many times the demo's world is told over: eighty children each, with people, posts and organisations of their own. */
const childrenInWorld = 80;

/** Stands in a template where each copy has digits of its own: eight, as an id begins with eight. */
const worldMark = '########';
const childMark = '@@@@@@@@';

/** Neither belongs to the children: who looked is not part of what is looked at. */
const left = ['audit_entry'];

/**
 * The children that have a plan, by the length of theirs: the first eight have the same caseworker, and some are taken twice, so that there are
 * six lines of provision to a child and fifty children to a caseworker.
 */
const templates = `
CREATE TEMP TABLE template AS
  SELECT id, ARRAY(SELECT place FROM unnest('{0,1,2,3,4,0,1,2,5,6,7,8,9}'::int[]) WITH ORDINALITY AS c (of, place) WHERE of = nth - 1) AS places
  FROM (SELECT c.id, row_number() OVER (ORDER BY EXISTS (SELECT FROM child_relationship r JOIN account a ON a.holder_id = r.person_id
          WHERE r.child_id = c.id AND r.kind = 'SEND_CASEWORKER' AND a.subject = 'caseworker') DESC,
          (SELECT count(*) FROM provision p WHERE p.child_id = c.id) DESC, c.id) AS nth
        FROM child c WHERE EXISTS (SELECT FROM plan p WHERE p.child_id = c.id) LIMIT 10) numbered;
CREATE TEMP TABLE copy AS
  SELECT n, t.id AS child, 'f' || lpad(to_hex((n - 1) / ${childrenInWorld} + 1), 7, '0') AS world,
    -- An odd factor sends every number to another, far from its neighbours: ids are as scattered as random ones.
    lpad(to_hex(n::bigint * 2654435761 % 4294967296), 8, '0') AS prefix
  FROM generate_series(1, $children) AS n JOIN template t ON ((n - 1) % ${childrenInWorld} % 13 + 1) = ANY (t.places) ORDER BY n;
CREATE TEMP TABLE own (id uuid PRIMARY KEY, mark text);
INSERT INTO own SELECT id, '${worldMark}' FROM person UNION SELECT organisation_id, '${worldMark}' FROM post UNION SELECT id, '${worldMark}' FROM post;
CREATE FUNCTION pg_temp.marked(said text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE one text; its_mark text;
BEGIN
  FOR one IN SELECT DISTINCT m[1] FROM regexp_matches(said, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS m LOOP
    SELECT mark INTO its_mark FROM own WHERE id = one::uuid;
    IF FOUND THEN said := replace(said, one, its_mark || substr(one, 9)); END IF;
  END LOOP;
  RETURN said;
END $$;
CREATE FUNCTION pg_temp.unmarked(said text, world text, child text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN replace(replace(said, '${worldMark}', world), '${childMark}', child);
`;

interface Column {
  readonly name: string;
  readonly type: string;
}
const marks: ReadonlySet<string> = new Set(['uuid', 'jsonb']);

const columnsOf = async (owner: Client, table: string): Promise<Column[]> =>
  (await owner.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attname <> 'xid' ORDER BY attnum`, [`"${table}"`],
  )).rows;

const childTables = async (owner: Client): Promise<string[]> =>
  (await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1) ORDER BY c.relname`, [left],
  )).rows.map(({ name }) => name);

/** What is copied otherwise than it stands: numbers that nobody else may have, names of accounts, and the events, of which there are more. */
const otherwise: Readonly<Record<string, string>> = {
  'child_identifier.value': `t."value" || '-' || c.n`,
  'account.subject': `t."subject" || '-' || c.n`,
  ...Object.fromEntries(['urn', 'ods_code', 'local_code', 'authority_code', 'ukprn'].map((code) => [`organisation.${code}`, 'NULL'])),
  'person.handle': 'NULL',
};
const eventsOver = `JOIN (VALUES (1), (5)) AS over (every) ON t.nth % over.every = 0`;

/** Copies the rows of a table, each once for every `c` that goes with it. */
async function copyTable(owner: Client, table: string, { where, from, child }: { where: string; from: string; child: string }): Promise<void> {
  const columns = await columnsOf(owner, table);
  const templated = columns.map(({ name, type }) => (marks.has(type) ? `pg_temp.marked("${name}"::text) AS "${name}"` : `"${name}"`));
  const copied = columns.map(({ name, type }) =>
    otherwise[`${table}.${name}`] ?? (marks.has(type) ? `pg_temp.unmarked(t."${name}", c.world, ${child})::${type}` : `t."${name}"`));
  const list = columns.map(({ name }) => `"${name}"`).join(', ');
  const of = columns.some(({ name }) => name === 'child_id') ? 'child_id' : 'NULL::uuid';
  await owner.query(`CREATE TEMP TABLE "of_${table}" AS SELECT ${templated.join(', ')}, ${of} AS of_child, row_number() OVER () AS nth FROM "${table}" ${where}`);
  await owner.query(`INSERT INTO "${table}" (${list}) SELECT ${copied.join(', ')} FROM ${from} "of_${table}" t ${table === 'event' ? `ON c.child = t.of_child ${eventsOver}` : child === "''" ? 'ON true' : 'ON c.child = t.of_child'} ORDER BY c.n`);
  await owner.query(`DROP TABLE "of_${table}"`);
}

const worlds = { from: '(SELECT DISTINCT world, min(n) OVER (PARTITION BY world) / ' + String(childrenInWorld) + ' + 1 AS n FROM copy) c JOIN', child: "''" };

/** Tells the demo over until there are so many children more: with all that is held about each, and the people around them. */
export async function scaleDemo(ownerUrl: string, children: number): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN; SET LOCAL synchronous_commit = off; SET LOCAL work_mem = \'256MB\'');
    await owner.query(templates.replace('$children', String(children)));
    const tables = await childTables(owner);
    for (const table of tables) {
      if (!(await columnsOf(owner, table)).some(({ name }) => name === 'id')) continue;
      await owner.query(`INSERT INTO own SELECT id, '${childMark}' FROM "${table}" WHERE child_id IN (SELECT id FROM template) ON CONFLICT DO NOTHING`);
    }
    await copyTable(owner, 'organisation', { where: 'WHERE id IN (SELECT id FROM own)', ...worlds });
    for (const table of ['person', 'account', 'post']) await copyTable(owner, table, { where: '', ...worlds });
    for (const table of tables) await copyTable(owner, table, { where: 'WHERE child_id IN (SELECT id FROM template)', from: 'copy c JOIN', child: 'c.prefix' });
    await owner.query('COMMIT');
    await owner.query('VACUUM (ANALYZE)');
  } finally {
    await owner.end();
  }
}
