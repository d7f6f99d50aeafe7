import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());

const SCANS = `SELECT sum(seq_scan)::int AS scans FROM pg_stat_user_tables WHERE relname IN ('child_relationship', 'record_share', 'post', 'shut_out')`;

describe('the rights that have ended by themselves', () => {
  it('are found, of a child and of an organisation', async () => {
    const world = await World.make(hub);
    const child = await world.child();
    const someone = await world.around(child, Kind.THERAPIST);
    const [found] = await hub.owner(async (owner) => {
      await owner.query(`UPDATE child_relationship SET ends_at = now() WHERE person_id = $1`, [someone.id]);
      const [post] = await owner.query<{ id: string }>(`UPDATE post SET ends_at = now() WHERE person_id = $1 RETURNING organisation_id AS id`, [someone.id]).then((answer) => answer.flat() as { id: string }[]);
      const [ended] = await owner.query<{ about: string[] }>(`SELECT about::text[] FROM rights_ended(now() - interval '1 second')`);
      return [{ ...ended!, organisation: post!.id }];
    });
    expect([...found.about].sort()).toEqual([child.id, found.organisation].sort());
  });

  it('are found without looking through those that stand', async () => {
    const scans = async () => (await hub.owner((owner) => owner.query<{ scans: number }>(SCANS)))[0]!.scans;
    const before = await scans();
    await hub.owner(async (owner) => {
      // Few rights are looked through faster than found; what matters is that they can be found.
      await owner.query('SET LOCAL enable_seqscan = off');
      await owner.query(`SELECT * FROM rights_ended(now() - interval '1 second')`);
      await owner.query('SELECT pg_stat_force_next_flush()');
    });
    expect((await scans()) - before).toBe(0);
  });
});
