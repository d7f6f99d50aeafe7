import { Kind } from '../../../src/access';
import { EmergencyScope } from '../../../src/access/emergency/emergency-words';
import { OrganisationKind } from '../../../src/people';
import { systemClock } from '../../../src/platform/clock';
import { createLog } from '../../../src/platform/log';
import { serve } from '../../../src/serve';
import { ANSWER, breaks, opens, withSecond } from '../../access/emergencies';
import { DECIDE, decision, SHARED } from '../../access/shares';
import { everyQuery, everySubscription } from '../../safeguarding/every-question';
import { openDemoIssuer } from '../../../src/platform/identity/demo-issuer';
import { ISSUER, schema, TestHub, type Answer, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { ends, memberOf, recordsOrder } from './orders';

const CANARY = 'Lantern Yard';
const PROTECT = `mutation ($input: ProtectAddressInput!) { protectAddress(input: $input) { __typename ... on AddressProtection { id version reason untilOn endedAt } ... on Problem { code message } ... on InvalidInput { fields { field } } } }`;
const UNPROTECT = `mutation ($input: EndAddressProtectionInput!) { endAddressProtection(input: $input) { __typename ... on AddressProtection { endedAt endedReason } ... on Problem { code message } } }`;
const DELIVER = `mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { code message } ... on InvalidInput { fields { field reason } } } }`;
const OPEN_TO = `mutation ($input: OpenToAgencyInput!) { openToAgency(input: $input) { __typename ... on Problem { message } } }`;
const FACTS = `query ($id: ID!) { child(id: $id) { facts { id key category value isCurrent } disagreements { key answers { value } } } }`;

const fact = (category: string, key: string, value: unknown, source = `PersonalDetailsRecord /${key.toLowerCase()}`) => ({
  category, key, label: key, value, comparedBy: JSON.stringify(value), source,
});
const lives = (number: number) => ({ line1: `${number} ${CANARY}`, townOrCity: 'Saltby', postcode: 'QX9 9ZZ' });

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let dsl: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());

const delivers = async (kind: Kind, facts: readonly object[]): Promise<void> => {
  const answer = await (await world.the(kind)).gets(DELIVER, { input: { childId: child.id, facts } });
  if (answer.__typename !== 'Child') throw new Error(JSON.stringify(answer));
};
/** A child of whom every agency says where they live, each in its own way, and of whom some have said so before. */
async function known(): Promise<void> {
  world = await World.make(hub);
  child = await world.child('Lena Moss');
  dsl = await world.the(Kind.DSL);
  const authority = await world.the(Kind.AUTHORITY_SYSTEM);
  const { HEALTH_PROVIDER, SOCIAL_CARE_TEAM, POLICE } = OrganisationKind;
  for (const home of [HEALTH_PROVIDER, SOCIAL_CARE_TEAM, POLICE] as const) {
    await authority.gets(OPEN_TO, { input: { childId: child.id, organisationId: world.organisations[home], reason: 'Known there.' } });
  }
  await delivers(Kind.AUTHORITY_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(1)), fact('EDUCATION', 'HOME_TRANSPORT', `From 2 ${CANARY} at 8.05`)]);
  await delivers(Kind.AUTHORITY_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(3)), fact('COMMUNICATION', 'MAKATON', true), fact('EDUCATION', 'EDUCATION_SETTING_ADDRESS', 'Gull Road')]);
  await delivers(Kind.HEALTH_SYSTEM, [
    fact('ADDRESS', 'ADDRESS', lives(4)), fact('HEALTH', 'GP_SURGERY', `${CANARY} Surgery`), fact('HEALTH', 'GP_ADDRESS', `5 ${CANARY}`),
    fact('HEALTH_SENSITIVE', 'UNRECOGNISED', `6 ${CANARY}`, 'PersonalDetailsRecord /address'), fact('HEALTH', 'ALLERGY', 'Nuts'),
  ]);
  await delivers(Kind.CARE_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(7)), fact('HOUSEHOLD', 'HOUSEHOLD_NAMES', [`Aunt of ${CANARY}`])]);
  await delivers(Kind.POLICE_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(8))]);
}

interface Seen {
  readonly key: string;
  readonly category: string;
  readonly value: unknown;
}
const factsFor = async (someone: Someone): Promise<readonly Seen[]> => (await someone.gets(FACTS, child))?.facts ?? [];
const whereFor = async (someone: Someone): Promise<string[]> =>
  (await factsFor(someone)).filter(({ value }) => JSON.stringify(value).includes(CANARY)).map(({ key, category }) => `${category}/${key}`).sort();
async function protects(someone = dsl, more: object = {}): Promise<{ id: string; version: number }> {
  const protection = await someone.gets(PROTECT, { input: { childId: child.id, reason: 'They have fled.', ...more } });
  if (protection.__typename !== 'AddressProtection') throw new Error(JSON.stringify(protection));
  return protection;
}

/** Those to whom a protected address is never told, of every kind that can know a child. */
const UNTOLD = [
  Kind.SENCO, Kind.HEAD, Kind.PASTORAL_LEAD, Kind.CLASS_TEACHER, Kind.COVER_TEACHER, Kind.TEACHING_ASSISTANT, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER,
  Kind.SEND_MANAGER, Kind.VIRTUAL_HEAD, Kind.REVIEWING_OFFICER,
] as const;
const UNTOLD_FAMILY = [Kind.CARER, Kind.FOSTER_CARER, Kind.ADVOCATE] as const;

const everythingFor = async (someone: Someone): Promise<string> => {
  const answers: Answer[] = [];
  for (const { text } of everyQuery({ Child: child.id, SafeguardingAction: child.id })) answers.push(await someone.ask(text));
  return JSON.stringify(answers);
};

describe('a protected address', () => {
  const untold = new Map<string, Someone>();
  const streams: Promise<unknown>[] = [];
  let witness: Promise<unknown>;
  let protection: { id: string; version: number };

  beforeAll(async () => {
    await known();
    for (const kind of UNTOLD) untold.set(kind, await world.around(child, kind));
    for (const kind of UNTOLD_FAMILY) untold.set(kind, (await world.ofFamily(child, kind)).someone);
    const against = await world.ofFamily(child, Kind.PARENT, 'Restricted');
    await recordsOrder(dsl, child, against.id, ['NO_CONTACT', 'ADDRESS_HIDDEN']);
    untold.set('RESTRICTED_PARENT', against.someone);
    await sharesBefore();
    await emergencies();
    for (const [, someone] of untold) for (const { text } of everySubscription({ Child: child.id, SafeguardingAction: child.id })) await follow(someone, text);
    witness = collected(await (await world.the(Kind.AUTHORITY_SYSTEM)).listens('subscription { changes { what } }'));
    protection = await protects();
  });

  async function sharesBefore(): Promise<void> {
    const stranger = await (await World.make(hub)).the(Kind.EARLY_HELP);
    const manager = await world.the(Kind.SEND_MANAGER);
    // The order hides the address already, so what was shared before it was told is made as it stood then.
    await hub.owner((owner) => owner.query(`UPDATE court_order SET ended_at = now(), version = version + 1 WHERE child_id = $1`, [child.id]));
    const { facts } = await manager.gets(FACTS, child);
    const ids = facts.filter(({ key, value }: Seen) => key === 'ADDRESS' && JSON.stringify(value).includes(`3 ${CANARY}`)).map(({ id }: { id: string }) => id);
    const organisationId = (await stranger.gets('{ me { capacities { actingFor } } }')).capacities[0].actingFor;
    const shared = await manager.gets(DECIDE, { input: decision(child, { ChildFact: ids }, { recipients: [{ organisationId, personId: stranger.id }] }) });
    expect(shared.__typename).toBe('SharingDecision');
    expect(await whereFor(stranger)).toEqual(['ADDRESS/ADDRESS']);
    untold.set('an old share', stranger);
    await hub.owner((owner) => owner.query(`UPDATE court_order SET ended_at = NULL, version = version + 1 WHERE child_id = $1`, [child.id]));
  }
  async function emergencies(): Promise<void> {
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    for (const scope of ['HEALTH_AND_CARE', 'WHOLE_RECORD_WITHOUT_SAFEGUARDING']) {
      const worker = await (await World.make(hub)).the(Kind.SOCIAL_WORKER);
      await opens(worker, child, { scope });
      untold.set(`an emergency: ${scope}`, worker);
    }
    const [worker, second] = [await (await World.make(hub)).the(Kind.SOCIAL_WORKER), await world.the(Kind.CLINICIAN, 'second')];
    const asked = await breaks(worker, child, withSecond(second, trust));
    await world.known(child, second, { kind: Kind.CLINICIAN, source: 'TeamMember', actingFor: trust });
    expect(await second.gets(ANSWER, { input: { emergencyAccessId: asked.id, version: asked.version, answer: 'CONFIRM', note: 'Yes.' } })).toMatchObject({ state: 'OPENED' });
    untold.set('an emergency: SAFEGUARDING', worker);
  }
  async function follow(someone: Someone, text: string): Promise<void> {
    const stream = await someone.listens(text).catch(() => undefined);
    if (stream) streams.push(collected(stream));
  }
  async function collected(stream: AsyncGenerator<Answer>): Promise<unknown[]> {
    const heard: unknown[] = [];
    for await (const answer of stream) heard.push(answer);
    return heard;
  }

  const WHO = [...UNTOLD, ...UNTOLD_FAMILY, 'RESTRICTED_PARENT', 'an old share', ...Object.values(EmergencyScope).map((scope) => `an emergency: ${scope}`)];
  it.each(WHO)('is told to nobody who may not know it, by any question: %s', async (who) => {
    const someone = untold.get(who)!;
    expect(await everythingFor(someone)).not.toContain(CANARY);
    expect((await factsFor(someone)).filter(({ category }) => category.startsWith('PROTECTED'))).toEqual([]);
    if (who === 'an old share') expect((await someone.gets(SHARED)).totalCount).toBe(0);
  });

  it('leaves to everybody what says nothing of where the child lives', async () => {
    expect(await factsFor(untold.get(Kind.SENCO)!)).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'MAKATON' }), expect.objectContaining({ key: 'ALLERGY' })]));
  });

  it('is told to those who may: safeguarding, social care, an unrestricted parent, and whoever said it themselves', async () => {
    const [addresses, own] = [Array<string>(5).fill('PROTECTED_ADDRESS/ADDRESS'), ['PROTECTED_ADDRESS/ADDRESS']];
    const surgery = ['PROTECTED_ADDRESS/GP_ADDRESS', 'PROTECTED_ADDRESS/GP_SURGERY'];
    const told = [...addresses, ...surgery, 'PROTECTED_ADDRESS/HOME_TRANSPORT'];
    expect(await whereFor(dsl)).toEqual([...told, 'PROTECTED_HOUSEHOLD/HOUSEHOLD_NAMES']);
    expect(await whereFor(await world.around(child, Kind.SOCIAL_WORKER))).toEqual([...told, 'PROTECTED_HOUSEHOLD/HOUSEHOLD_NAMES', 'PROTECTED_UNRECOGNISED/UNRECOGNISED']);
    expect(await whereFor(await world.around(child, Kind.EARLY_HELP))).toEqual(told);
    expect(await whereFor((await world.ofFamily(child, Kind.PARENT)).someone)).toEqual(told);
    expect(await whereFor(await world.around(child, Kind.THERAPIST))).toEqual([...own, ...surgery]);
    expect(await whereFor(await world.around(child, Kind.POLICE))).toEqual(own);
    expect(await whereFor(await world.the(Kind.HEALTH_SYSTEM))).toEqual([...own, ...surgery, 'PROTECTED_UNRECOGNISED/UNRECOGNISED']);
    expect(await whereFor(await world.the(Kind.SCHOOL_SYSTEM))).toEqual([]);
  });

  it('takes in whatever any agency says later, in a place where nobody has to remember it', async () => {
    await delivers(Kind.AUTHORITY_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(9)), fact('COMMUNICATION', 'MAKATON', false), fact('IDENTITY', 'HOME_POSTCODE', `QX ${CANARY}`)]);
    await delivers(Kind.POLICE_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(10))]);
    for (const [who, someone] of untold) expect([who, await whereFor(someone)]).toEqual([who, []]);
    expect(await whereFor(dsl)).toEqual(expect.arrayContaining(['PROTECTED_ADDRESS/HOME_POSTCODE']));
    await expect(hub.owner((owner) => owner.query(`UPDATE child_fact SET category = 'ADDRESS', unprotected_category = NULL, version = version + 1 WHERE child_id = $1 AND key = 'ADDRESS'`, [child.id]))).resolves.toBeDefined();
    expect(await whereFor(untold.get(Kind.SENCO)!)).toEqual([]);
  });

  it('stands in no event, no audit, no key of a deed sent again, nor anywhere but in the facts themselves', async () => {
    const found = await hub.owner(async (owner) => {
      const tables = await owner.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
      const holding: string[] = [];
      for (const { name } of tables) {
        await owner.query(`ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY`);
        const rows = await owner.query(`SELECT FROM "${name}" t WHERE t::text LIKE '%${CANARY}%' LIMIT 1`);
        if (rows.length > 0) holding.push(name);
      }
      await owner.query('ROLLBACK');
      await owner.query('BEGIN');
      return holding;
    });
    expect(found).toEqual(['child_fact']);
  });

  it('was heard by none of them', async () => {
    await hub.ground.events.close();
    expect(JSON.stringify(await witness)).toContain('ChildFact.delivered');
    expect(JSON.stringify(await Promise.all(streams))).not.toContain(CANARY);
  });

  it('stays protected while anything protects it, and is known as usual again when nothing does', async () => {
    const [order] = (await dsl.gets(`query ($id: ID!) { child(id: $id) { courtOrders { id version } } }`, child)).courtOrders;
    await ends(dsl, order);
    expect(await whereFor(untold.get(Kind.SENCO)!)).toEqual([]);
    expect(await dsl.gets(UNPROTECT, { input: { addressProtectionId: protection.id, version: protection.version, reason: 'They have moved on.' } })).toMatchObject({
      endedReason: 'They have moved on.',
    });
    expect(await whereFor(untold.get(Kind.SENCO)!)).toEqual(expect.arrayContaining(['ADDRESS/ADDRESS', 'HEALTH/GP_SURGERY', 'IDENTITY/HOME_POSTCODE']));
    expect(await whereFor(dsl)).toEqual(expect.arrayContaining(['HOUSEHOLD/HOUSEHOLD_NAMES']));
    expect(await whereFor(untold.get('an old share')!)).toEqual([]);
  });
});

describe('protecting an address', () => {
  beforeAll(async () => {
    hub = await TestHub.open();
  });
  beforeEach(known);

  it('is done by whoever hears first, and ended by those who know the address', async () => {
    for (const kind of [Kind.HEAD, Kind.SENCO, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER]) {
      const someone = await world.around(child, kind);
      const { id, version } = await protects(someone);
      const ending = { input: { addressProtectionId: id, version, reason: 'Not needed.' } };
      if (kind !== Kind.SOCIAL_WORKER) expect((await someone.ask(UNPROTECT, ending)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AddressProtection.end' });
      expect(await dsl.gets(UNPROTECT, ending)).toMatchObject({ __typename: 'AddressProtection' });
      expect(await dsl.gets(UNPROTECT, ending)).toMatchObject({ code: 'NOT_NOW' });
    }
    for (const someone of [await world.around(child, Kind.CLASS_TEACHER), await world.around(child, Kind.THERAPIST), await world.parentOf(child)]) {
      const { errors } = await someone.ask(PROTECT, { input: { childId: child.id, reason: 'Mine.' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AddressProtection.protect' });
    }
  });

  it('keeps its reason to those who know the address and to the one who gave it, and itself from the family', async () => {
    const READ = `query ($id: ID!) { child(id: $id) { addressProtections { reason organisation { name } } } }`;
    await protects(await world.the(Kind.SENCO));
    const reasons = async (someone: Someone) => (await someone.gets(READ, child)).addressProtections.map(({ reason }: { reason: string | null }) => reason);
    expect(await reasons(await world.the(Kind.SENCO))).toEqual(['They have fled.']);
    expect(await reasons(dsl)).toEqual(['They have fled.']);
    expect(await reasons(await world.the(Kind.HEAD))).toEqual([null]);
    for (const someone of [await world.parentOf(child), await world.around(child, Kind.CLASS_TEACHER)]) expect(await reasons(someone)).toEqual([]);
  });

  it('ends by itself after its last day, and until the hub has turned it back it stays protected', async () => {
    await protects(dsl, { untilOn: '2100-01-01' });
    const senco = await world.the(Kind.SENCO);
    const turned = async () => (await hub.ground.pool.query<{ n: number }>('SELECT turn_addresses_back() AS n')).rows[0]!.n;
    await turned();
    expect(await whereFor(senco)).toEqual([]);
    await hub.owner((owner) =>
      owner.query(`ALTER TABLE address_protection DISABLE TRIGGER carried_out; UPDATE address_protection SET until_on = CURRENT_DATE - 1, version = version + 1; ALTER TABLE address_protection ENABLE TRIGGER carried_out`));
    expect(await whereFor(senco)).toEqual([]);
    expect(await turned()).toBeGreaterThan(0);
    expect(await whereFor(senco)).toEqual(expect.arrayContaining(['ADDRESS/ADDRESS']));
  });

  it('by an order that hides it begins when the order is recorded, and not at a midnight that could be missed', async () => {
    await recordsOrder(dsl, child, await memberOf(world, child), ['ADDRESS_HIDDEN'], { fromOn: '2100-01-01' });
    expect(await whereFor(await world.the(Kind.SENCO))).toEqual([]);
  });

  it('is written down, as every deed is, without what it protects', async () => {
    await protects();
    const [entry] = await hub.owner((owner) =>
      owner.query<{ rule: string; types: string[]; kept: string[] }>(
        `SELECT rule, types, kept_from_family AS kept FROM audit_entry WHERE child_id = $1 AND kind = 'DEED' ORDER BY id DESC LIMIT 1`, [child.id]));
    expect(entry).toEqual({ rule: 'AddressProtection.protect', types: ['AddressProtection'], kept: ['AddressProtection'] });
  });

  it('stays out of the log and of every error, whatever is sent wrongly', async () => {
    const lines: string[] = [];
    const issuer = await openDemoIssuer({ dataDir: process.env['TEST_DATA_DIR']!, issuerUrl: ISSUER, audience: 'golden-thread', production: false });
    const server = await serve({
      config: { production: true, port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', allowedOrigins: [], socketsPerPerson: 20 },
      log: createLog({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
      ground: hub.ground, schema, clock: systemClock, issuers: [issuer.settings],
    });
    await protects();
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const token = await issuer.sign({ subject: system.subject, scopes: ['facts:deliver', 'plan:read'] });
    const wrongs = [
      { facts: [fact('ADDRESS', 'ADDRESS', lives(1), '')] },
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
