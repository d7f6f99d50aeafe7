import { Client } from 'pg';
import { policies, seenAs } from '../../src/access';
import type { Policy } from '../../src/access/policy';
import { areListed, reachedAs, STANDS } from '../../src/access/seen';
import { entering, type Credentials } from '../../src/access/viewer';
import { seedDemo } from '../../src/demo';
import { createLog } from '../../src/platform/log';
import { tableOf } from '../../src/platform/database/table';
import { TestHub } from '../support/hub';

const listed = policies().filter(areListed);

/** Codes, shares and orders that nobody would think of, over all that is listed of the demo. */
const strewn = listed.flatMap(({ entity, name, neverNarrowed }) => {
  const table = `"${tableOf(entity).name}"`;
  const handling = `(ARRAY['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY'])[1 + (hashtext(t.id::text) & 1023) % 3]`;
  return [
    ...(neverNarrowed ? [] : [`UPDATE ${table} t SET handling = ${handling}, version = version + 1 WHERE hashtext(t.id::text) % 3 = 0`]),
    `INSERT INTO record_share (record_id, record_type, child_id, acting_for, person_id, decision_id, share_id, granted_by, granted_for, ends_at)
     SELECT t.id, '${name}', t.child_id, p.organisation_id, CASE WHEN hashtext(p.person_id::text) % 2 = 0 THEN p.person_id END, t.id, t.id, t.recorded_by, t.recorded_for,
       CASE WHEN hashtext(t.id::text || p.id) % 3 = 0 THEN now() ELSE 'infinity' END FROM ${table} t JOIN post p ON hashtext(p.id::text || t.id) % 11 = 0`,
    `INSERT INTO shut_out (child_id, person_id, record_id, in_family, source, source_id, granted_by, granted_for)
     SELECT t.child_id, a.holder_id, CASE WHEN hashtext(t.id::text) % 2 = 0 THEN t.id END, (ARRAY['SHUT', 'RESTRICTED', 'SPARED'])[1 + (hashtext(a.subject) & 1023) % 3], 'Child', t.child_id, t.recorded_by, t.recorded_for
     FROM ${table} t JOIN account a ON hashtext(a.subject || t.id) % 23 = 0`,
  ];
});

const columnsOf = ({ entity }: Policy): string => tableOf(entity).columns.map(({ name }) => `"${name}"`).join(', ');

/** What one of the two ways to read shows and the other does not, and where one knows better than the other how the viewer stands to a child. */
const differences = listed
  .map((policy) => {
    const shownBy = (view: string): string => `SELECT to_jsonb(t) AS shown FROM (SELECT ${columnsOf(policy)} FROM "${view}") t`;
    const [reached, seen] = [shownBy(reachedAs(policy)), shownBy(seenAs(policy))];
    return `SELECT '${policy.name}' AS name, (SELECT count(*)::int FROM (${seen}) s) AS n,
      (SELECT count(*)::int FROM ((${reached} EXCEPT ${seen}) UNION ALL (${seen} EXCEPT ${reached})) d) AS apart,
      (SELECT count(*)::int FROM "${reachedAs(policy)}" t WHERE t.${STANDS} <> viewer_standing(t.child_id)) AS otherwise`;
  })
  .join(' UNION ALL ');
interface Difference {
  readonly name: string;
  readonly n: number;
  readonly apart: number;
  readonly otherwise: number;
}

let hub: TestHub;
let app: Client;
let everybody: Credentials[];
beforeAll(async () => {
  hub = await TestHub.open();
  await seedDemo({ ground: hub.ground, ownerUrl: hub.urls.ownerUrl, log: createLog({ level: 'silent' }) });
  everybody = await hub.owner(async (owner) => {
    for (const statement of strewn) await owner.query(statement);
    return owner.query<Credentials>(`SELECT a.issuer, a.subject, c::text AS "actingFor" FROM account a CROSS JOIN unnest(capacities(a.holder_id)) AS c ORDER BY a.subject, c`);
  });
  app = new Client({ connectionString: hub.urls.appUrl });
  await app.connect();
}, 120_000);
afterAll(async () => {
  await app.end();
  await hub.close();
});

it('what is listed of all children at once is what anybody in any capacity sees row by row, and nothing else', async () => {
  expect(everybody.length).toBeGreaterThan(60);
  const shown = new Map<string, number>();
  for (const credentials of everybody) {
    await app.query(`BEGIN; ${entering(credentials)}`);
    const { rows } = await app.query<Difference>({ name: 'differences', text: differences });
    await app.query('ROLLBACK');
    expect({ credentials, differing: rows.filter(({ apart, otherwise }) => apart + otherwise > 0) }).toEqual({ credentials, differing: [] });
    for (const { name, n } of rows) shown.set(name, (shown.get(name) ?? 0) + n);
  }
  // Of most kinds enough is shown for a difference to show.
  expect([...shown.values()].filter((n) => n > 30).length).toBeGreaterThan(4);
}, 60_000);
