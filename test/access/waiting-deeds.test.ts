import { Client } from 'pg';
import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const ADD = `mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename ... on Problem { message } } }`;

describe('a deed that waits for another at the same record', () => {
  it('is done with the rights that are left when its turn comes', async () => {
    const child = await world.child('Wanda Waiting');
    const senco = await world.the(Kind.SENCO);
    const before = new Client(hub.urls.ownerUrl);
    await before.connect();
    await before.query('BEGIN');
    await before.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [child.id]);
    const waiting = senco.ask(ADD, { input: { childId: child.id, identifier: { scheme: 'LA_CHILD_ID', value: 'W-1' } } });
    await until(() => hub.owner((owner) => owner.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)));
    await before.query(
      `INSERT INTO shut_out (child_id, person_id, source, source_id, reason, granted_by, granted_for, in_family)
       VALUES ($1, $2, 'Test', gen_random_uuid(), 'meanwhile', $2, $2, 'SHUT')`, [child.id, senco.id],
    );
    await before.query('COMMIT');
    await before.end();
    expect((await waiting).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });
});

async function until(found: () => Promise<object[]>): Promise<void> {
  while ((await found()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
