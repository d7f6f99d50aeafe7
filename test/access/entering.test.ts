import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { entering, type Entered } from '../../src/access/viewer';
import { inTransaction } from '../../src/platform/database/database';
import { ISSUER, TestHub } from '../support/hub';

let hub: TestHub;
const [school, college, child, hidden, record, grantor] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
const subject = 'three capacities';
const who = randomUUID();
const right = (table: string, columns: string, values: string): string => `INSERT INTO ${table} (person_id, ${columns}) VALUES ('${who}', ${values})`;
const parentOf = (of: string): string =>
  right('child_relationship', 'child_id, kind, acting_for, source, source_id, granted_by, granted_for', `'${of}', 'PARENT', '${who}', 'FamilyMember', gen_random_uuid(), '${grantor}', '${grantor}'`);
const post = (at: string, kind: Kind, ends = 'infinity'): string => right('post', 'organisation_id, kind, starts_at, ends_at', `'${at}', '${kind}', now() - interval '2 days', '${ends}'`);

beforeAll(async () => {
  hub = await TestHub.open();
  await hub.owner(async (owner) => {
    await owner.query('INSERT INTO account (issuer, subject, holder_id) VALUES ($1, $2, $3)', [ISSUER, subject, who]);
    for (const insert of [post(school, Kind.SENCO), post(school, Kind.DSL), post(college, Kind.HEAD), post(college, Kind.DSL, '2020-01-01'), parentOf(child)]) await owner.query(insert);
  });
});
afterAll(() => hub.close());

const SETTINGS = ['person', 'acting_for', 'offices', 'shut_out_children', 'shut_out_records', 'restricted_children', 'epoch'];
const enters = (actingFor?: string) =>
  inTransaction<{ viewer: Entered['viewer']; set: Record<string, string> }, Entered>(hub.ground.pool, entering({ issuer: ISSUER, subject, ...(actingFor && { actingFor }) }), async (tx, [row]) => {
    const [set] = await tx.query<Record<string, string>>(`SELECT ${SETTINGS.map((name) => `current_setting('app.${name}') AS ${name}`).join(', ')}`);
    return { viewer: row!.viewer, set: set! };
  });
const shut = (values: string, columns = ''): Promise<unknown> =>
  hub.owner((owner) => owner.query(right('shut_out', `child_id, source, source_id, granted_by, granted_for${columns}`, values)));
const order = (of: string): string => `'${of}', 'ContactOrder', gen_random_uuid(), '${grantor}', '${grantor}'`;

describe('whoever enters', () => {
  it('has the posts of the one organisation they act for, and none of another or of the past', async () => {
    const [inSchool, inCollege] = [await enters(school.toUpperCase()), await enters(college)];
    expect(inSchool.viewer).toMatchObject({ personId: who, actingFor: school });
    expect([...inSchool.viewer.offices].sort()).toEqual(['DSL', 'SENCO']);
    expect(inCollege.viewer.offices).toEqual(['HEAD']);
    expect(inCollege.set).toMatchObject({ person: who, acting_for: college, offices: '{HEAD}', shut_out_children: '{}', shut_out_records: '{}', restricted_children: '{}' });
    expect(Number(inCollege.viewer.enteredAt)).toBeGreaterThan(1e9);
  });

  it('acts in no capacity that they have not chosen among several, and in none that they have not', async () => {
    const { viewer, set } = await enters();
    expect(viewer).toMatchObject({ personId: who, actingFor: null, offices: [] });
    expect(set).toMatchObject({ acting_for: '', offices: '{}' });
    expect((await enters('family')).viewer).toMatchObject({ actingFor: who, offices: [] });
    for (const strange of [randomUUID(), 'Family', ' ']) await expect(enters(strange)).rejects.toMatchObject({ code: 'GT403' });
  });

  it('begins a new epoch each time, in which nothing is remembered of how another stood', async () => {
    const epochs = await inTransaction(hub.ground.pool, entering({ issuer: ISSUER, subject, actingFor: school }), async (tx) => {
      const asked = `SELECT current_setting('app.epoch') AS epoch, current_setting('app.standing') AS standing`;
      await tx.query('SELECT viewer_standing($1::uuid)', [child]);
      const [before] = await tx.query<{ epoch: string; standing: string }>(asked);
      await tx.query(entering({ issuer: ISSUER, subject, actingFor: college }));
      const [after] = await tx.query<{ epoch: string; standing: string }>(asked);
      return { before: before!, after: after! };
    });
    expect(epochs.before.standing).toContain(child);
    expect(epochs.after.standing).toBe('');
    expect(epochs.after.epoch).not.toBe(epochs.before.epoch);
  });

  it('is in another epoch once a right or a share was given, so that a deed asks again how they stand', async () => {
    const given = [parentOf(randomUUID()).replaceAll(who, randomUUID()), right('record_share', 'record_id, record_type, child_id, acting_for, decision_id, share_id, granted_by, granted_for',
      `gen_random_uuid(), 'Need', '${randomUUID()}', '${school}', gen_random_uuid(), gen_random_uuid(), '${grantor}', '${grantor}'`)];
    for (const insert of given) {
      const epoch = await hub.owner(async (owner) => {
        await owner.query(`SELECT set_config('app.epoch', '1', true)`);
        await owner.query(insert);
        return (await owner.query<{ epoch: string }>(`SELECT current_setting('app.epoch') AS epoch`))[0]!.epoch;
      });
      expect(epoch).toBe('2');
    }
  });

  it('is shut out in every capacity by an order, and in the family alone restricted by one that hides an address', async () => {
    await shut(order(hidden));
    await shut(`${order(child)}, '${record}'`, ', record_id');
    await shut(`${order(child)}, 'RESTRICTED'`, ', in_family');
    const [inSchool, inFamily] = [await enters(school), await enters('family')];
    expect(inSchool.set['shut_out_children']!.slice(1, -1).split(',').sort()).toEqual([child, hidden].sort());
    expect(inSchool.set).toMatchObject({ shut_out_records: `{${record}}`, restricted_children: '{}' });
    expect(inFamily.set).toMatchObject({ shut_out_children: `{${hidden}}`, shut_out_records: `{${record}}`, restricted_children: `{${child}}` });
    expect([...inSchool.viewer.offices].sort()).toEqual(['DSL', 'SENCO']);
  });

  it('has no part in a family that an order ends for them', async () => {
    await shut(order(child));
    await expect(enters('family')).rejects.toMatchObject({ code: 'GT403' });
    expect((await enters(school)).viewer.actingFor).toBe(school);
  });

  it('is let in by an account that is open, and by no other', async () => {
    await hub.owner((owner) => owner.query('UPDATE account SET suspended_at = now() WHERE subject = $1', [subject]));
    await expect(enters(school)).rejects.toMatchObject({ code: 'GT401' });
  });
});
