import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind } from '../../../src/access';
import { systemClock } from '../../../src/platform/clock';
import { openDemoIssuer } from '../../../src/platform/identity/demo-issuer';
import { createLog } from '../../../src/platform/log';
import { serve } from '../../../src/serve';
import { ISSUER, schema, TestHub, type Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';
import { Addressed, CANARY, DELIVER, fact, lives, PROTECT, UNPROTECT } from './addressed';
import { memberOf, recordsOrder } from './orders';

let hub: TestHub;
let known: Addressed;
let world: World;
let child: ChildKnownTo;
let dsl: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  known = await Addressed.make(hub);
  ({ world, child, dsl } = known);
});
const whereFor = (someone: Someone) => known.whereFor(someone);

describe('protecting an address', () => {
  it('is done by whoever hears first, and ended by those who know the address', async () => {
    for (const kind of [Kind.HEAD, Kind.SENCO, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER]) {
      const someone = await world.around(child, kind);
      const { id, version } = await known.protects(someone);
      const ending = { input: { addressProtectionId: id, version, reason: 'Not needed.' } };
      if (kind !== Kind.SOCIAL_WORKER) {
        expect((await someone.ask(UNPROTECT, ending)).errors?.[0]?.extensions).toMatchObject({
          code: 'FORBIDDEN',
          rule: 'AddressProtection.end',
        });
      }
      expect(await dsl.gets(UNPROTECT, ending)).toMatchObject({ __typename: 'AddressProtection' });
      expect(await dsl.gets(UNPROTECT, ending)).toMatchObject({ code: 'NOT_NOW' });
    }
    for (const someone of [
      await world.around(child, Kind.CLASS_TEACHER),
      await world.around(child, Kind.THERAPIST),
      await world.parentOf(child),
    ]) {
      const { errors } = await someone.ask(PROTECT, { input: { childId: child.id, reason: 'Mine.' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AddressProtection.protect' });
    }
  });

  it('keeps its reason to those who know the address and to the one who gave it, and itself from the family', async () => {
    const READ = `query ($id: ID!) { child(id: $id) { addressProtections { reason organisation { name } } } }`;
    await known.protects(await world.the(Kind.SENCO));
    const reasons = async (someone: Someone) =>
      (await someone.gets(READ, child)).addressProtections.map(({ reason }: { reason: string | null }) => reason);
    expect(await reasons(await world.the(Kind.SENCO))).toEqual(['They have fled.']);
    expect(await reasons(dsl)).toEqual(['They have fled.']);
    expect(await reasons(await world.the(Kind.HEAD))).toEqual([null]);
    for (const someone of [await world.parentOf(child), await world.around(child, Kind.CLASS_TEACHER)]) {
      expect(await reasons(someone)).toEqual([]);
    }
  });

  it('ends by itself after its last day, and until the hub has turned it back it stays protected', async () => {
    await known.protects(dsl, { untilOn: '2100-01-01' });
    const senco = await world.the(Kind.SENCO);
    const turned = async () => (await hub.ground.pool.query<{ n: number }>('SELECT turn_addresses_back() AS n')).rows[0]!.n;
    await turned();
    expect(await whereFor(senco)).toEqual([]);
    await hub.owner((owner) =>
      owner.query(
        `ALTER TABLE address_protection DISABLE TRIGGER carried_out; UPDATE address_protection SET until_on = CURRENT_DATE - 1, version = version + 1; SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE address_protection ENABLE TRIGGER carried_out`,
      ),
    );
    expect(await whereFor(senco)).toEqual([]);
    expect(await turned()).toBeGreaterThan(0);
    expect(await whereFor(senco)).toEqual(expect.arrayContaining(['ADDRESS/ADDRESS']));
  });

  it('by an order that hides it begins when the order is recorded, and not at a midnight that could be missed', async () => {
    await recordsOrder(dsl, child, await memberOf(world, child), ['ADDRESS_HIDDEN'], { fromOn: '2100-01-01' });
    expect(await whereFor(await world.the(Kind.SENCO))).toEqual([]);
  });

  it('is written down, as every deed is, without what it protects', async () => {
    await known.protects();
    const [entry] = await hub.owner((owner) =>
      owner.query<{ rule: string; types: string[]; kept: string[] }>(
        `SELECT rule, types, kept_from_family AS kept FROM audit_entry WHERE child_id = $1 AND kind = 'DEED' ORDER BY id DESC LIMIT 1`,
        [child.id],
      ),
    );
    expect(entry).toEqual({ rule: 'AddressProtection.protect', types: ['AddressProtection'], kept: ['AddressProtection'] });
  });

  it('stays out of the log and of every error, whatever is sent wrongly', async () => {
    const lines: string[] = [];
    const issuer = await openDemoIssuer({
      dataDir: mkdtempSync(join(tmpdir(), 'golden-thread-issuer-')),
      issuerUrl: ISSUER,
      audience: 'golden-thread',
      production: false,
    });
    const server = await serve({
      config: { production: true, port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', allowedOrigins: [], socketsPerPerson: 20 },
      log: createLog({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
      ground: hub.ground,
      schema,
      clock: systemClock,
      issuers: [issuer.settings],
    });
    await known.protects();
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const token = await issuer.sign({ subject: system.subject, scopes: ['facts:deliver', 'plan:read'] });
    const wrongs = [
      { facts: [fact('ADDRESS', 'ADDRESS', lives(1), { source: '' })] },
      { facts: [fact('ADDRESS', 'not a key', lives(1))] },
      { facts: [{ ...fact('ADDRESS', 'ADDRESS', lives(1)), isHeld: false }] },
      { facts: [fact('ADDRESS', 'ADDRESS', `\u0000 ${CANARY}`)] },
      { facts: [fact('ADDRESS', 'ADDRESS', lives(11))], childId: CANARY },
    ];
    for (const wrong of wrongs) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: DELIVER, variables: { input: { childId: child.id, ...wrong } } }),
      });
      const said = await answer.text();
      expect(said).toMatch(/errors|InvalidInput/);
      expect(said).not.toContain(CANARY);
    }
    await server.drain();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain(CANARY);
  });
});
