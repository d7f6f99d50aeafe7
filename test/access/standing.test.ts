import { Client } from 'pg';
import { Kind } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { ISSUER, TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';

const CHILDREN = 60;

let hub: TestHub;
let app: Client;
let senco: Someone;
let children: string[];
beforeAll(async () => {
  hub = await TestHub.open();
  senco = await (await World.make(hub)).the(Kind.SENCO);
  children = await hub.owner(async (owner) => {
    const [post] = await owner.query<{ organisation: string }>('SELECT organisation_id AS organisation FROM post WHERE person_id = $1', [senco.id]);
    // Most by the post, some in person, some in both ways or in two, some no more, some of somebody else; of some they are shut out.
    await owner.query(
      `CREATE TABLE standing_child AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${CHILDREN}) AS n`,
    );
    await owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, ends_at, granted_by, granted_for)
       SELECT c.id, w.person, w.acting_for, w.kind, 'Child', c.id, CASE c.n % 7 WHEN 6 THEN now() - interval '1 day' ELSE 'infinity' END, $1, $2
       FROM standing_child c CROSS JOIN LATERAL (VALUES
         (c.n % 4 < 2, NULL, $2::uuid, 'SENCO'), (c.n % 4 IN (1, 2), $1::uuid, $2, 'CLASS_TEACHER'), (c.n % 8 = 3, $1, $2, 'COVER_TEACHER'),
         (c.n % 5 = 0, $1, gen_random_uuid(), 'PARENT'), (c.n % 6 = 0, gen_random_uuid(), $2, 'DSL'), (true, NULL, $2, 'HEAD')) AS w (is_so, person, acting_for, kind) WHERE w.is_so`,
      [senco.id, post!.organisation],
    );
    await owner.query(
      `INSERT INTO shut_out (child_id, person_id, source, source_id, granted_by, granted_for) SELECT id, $1, 'Child', id, $1, $2 FROM standing_child WHERE n % 10 = 1`,
      [senco.id, post!.organisation],
    );
    const rows = await owner.query<{ id: string }>('SELECT id FROM standing_child ORDER BY n');
    await owner.query('DROP TABLE standing_child');
    return rows.map(({ id }) => id);
  });
  app = new Client({ connectionString: hub.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await hub.close();
});

/** How the viewer stands to these children, asked of one after another in one transaction. */
async function standings(of: readonly string[]): Promise<string[]> {
  await app.query(`BEGIN; ${entering({ issuer: ISSUER, subject: senco.subject })}`);
  const { rows } = await app.query<{ standing: string }>('SELECT viewer_standing(id)::text AS standing FROM unnest($1::uuid[]) AS c (id)', [of]);
  await app.query('ROLLBACK');
  return rows.map(({ standing }) => standing);
}

const apart = async (of: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const child of of) found.push(...(await standings([child])));
  return found;
};

describe('how somebody stands to many children', () => {
  it('is what is found of each by itself, however many are asked about at once and however often', async () => {
    const alone = await apart(children);
    expect(new Set(alone).size).toBeGreaterThan(4);
    expect(alone).toContain('0');
    expect(await standings([...children, ...children].reverse())).toEqual([...alone, ...alone].reverse());
  });

  it('is nothing to a child who is nobody’s, asked about among the others', async () => {
    const stranger = '00000000-0000-4000-8000-00000000000a';
    expect((await standings([...children, stranger])).at(-1)).toBe('0');
  });

  it('is found of all together once several had to be looked up', async () => {
    await app.query(`BEGIN; ${entering({ issuer: ISSUER, subject: senco.subject })}`);
    await app.query('SELECT viewer_standing(id) FROM unnest($1::uuid[]) AS c (id)', [children]);
    const { rows } = await app.query<{ nth: string }>(`SELECT split_part(current_setting('app.looked_up'), ' ', 2) AS nth`);
    await app.query('ROLLBACK');
    // The first three, and the one with which the others came: to whom they stand in no way is not looked for.
    expect(Number(rows[0]!.nth)).toBe(4);
  });

  it('is asked anew of whoever was nobody to them, once a right has begun', async () => {
    const stranger = '00000000-0000-4000-8000-00000000000b';
    const owner = new Client({ connectionString: hub.urls.ownerUrl });
    await owner.connect();
    const standing = async (): Promise<string> => (await owner.query<{ standing: string }>('SELECT viewer_standing($1)::text AS standing', [stranger])).rows[0]!.standing;
    await owner.query(`BEGIN; ${entering({ issuer: ISSUER, subject: senco.subject })}`);
    await owner.query('SELECT viewer_standing(id) FROM unnest($1::uuid[]) AS c (id)', [children]);
    expect(await standing()).toBe('0');
    await owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
       SELECT $1::uuid, viewer_person(), viewer_acting_for(), 'CLASS_TEACHER', 'Child', $1, viewer_person(), viewer_acting_for()`,
      [stranger],
    );
    expect(await standing()).not.toBe('0');
    await owner.query('ROLLBACK');
    await owner.end();
  });
});
