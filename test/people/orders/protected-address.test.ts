import { Kind } from '../../../src/access';
import { EmergencyScope } from '../../../src/access/emergency/emergency-words';
import { OrganisationKind } from '../../../src/people';
import { ANSWER, breaks, opens, withSecond } from '../../access/emergencies';
import { DECIDE, decision, SHARED } from '../../access/shares';
import { eachQuery, everyQuery, everySubscription } from '../../safeguarding/every-question';
import { TestHub, type Answer, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { Addressed, CANARY, fact, FACTS, lives, UNPROTECT, type Seen } from './addressed';
import { ends, recordsOrder } from './orders';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let dsl: Someone;
let known: Addressed;
beforeAll(async () => {
  hub = await TestHub.open();
  known = await Addressed.make(hub);
  ({ world, child, dsl } = known);
});
afterAll(() => hub.close());
const factsFor = (someone: Someone) => known.factsFor(someone);
const whereFor = (someone: Someone) => known.whereFor(someone);

/** Those to whom a protected address is never told, of every kind that can know a child. */
const UNTOLD = [
  Kind.SENCO,
  Kind.HEAD,
  Kind.PASTORAL_LEAD,
  Kind.CLASS_TEACHER,
  Kind.COVER_TEACHER,
  Kind.TEACHING_ASSISTANT,
  Kind.EDUCATIONAL_PSYCHOLOGIST,
  Kind.SEND_CASEWORKER,
  Kind.SEND_MANAGER,
  Kind.VIRTUAL_HEAD,
  Kind.REVIEWING_OFFICER,
] as const;
const UNTOLD_FAMILY = [Kind.CARER, Kind.FOSTER_CARER, Kind.ADVOCATE] as const;

describe('a protected address', () => {
  const untold = new Map<string, Someone>();
  const streams: Promise<unknown>[] = [];
  let witness: Promise<unknown>;
  let protection: { id: string; version: number };
  let queries: ReturnType<typeof everyQuery>;

  beforeAll(async () => {
    for (const kind of UNTOLD) untold.set(kind, await world.around(child, kind));
    for (const kind of UNTOLD_FAMILY) untold.set(kind, (await world.ofFamily(child, kind)).someone);
    const against = await world.ofFamily(child, Kind.PARENT, 'Restricted');
    await recordsOrder(dsl, child, against.id, ['NO_CONTACT', 'ADDRESS_HIDDEN']);
    untold.set('RESTRICTED_PARENT', against.someone);
    await sharesBefore();
    await emergencies();
    for (const [, someone] of untold) {
      for (const { text } of everySubscription({ Child: child.id, SafeguardingAction: child.id })) await follow(someone, text);
    }
    witness = collected(await (await world.the(Kind.AUTHORITY_SYSTEM)).listens('subscription { changes { what } }'));
    protection = await known.protects();
    queries = everyQuery({ Child: child.id, SafeguardingAction: child.id });
  });

  async function sharesBefore(): Promise<void> {
    const stranger = await (await World.make(hub)).the(Kind.EARLY_HELP);
    const manager = await world.the(Kind.SEND_MANAGER);
    // The order hides the address already, so what was shared before it was told is made as it stood then.
    await hub.owner((owner) =>
      owner.query(`UPDATE court_order SET ended_at = now(), version = version + 1 WHERE child_id = $1`, [child.id]),
    );
    const { facts } = await manager.gets(FACTS, child);
    const ids = facts
      .filter(({ key, value }: Seen) => key === 'ADDRESS' && JSON.stringify(value).includes(`3 ${CANARY}`))
      .map(({ id }: { id: string }) => id);
    const organisationId = (await stranger.gets('{ me { capacities { actingFor } } }')).capacities[0].actingFor;
    const shared = await manager.gets(DECIDE, {
      input: decision(child, { ChildFact: ids }, { recipients: [{ organisationId, personId: stranger.id }] }),
    });
    expect(shared.__typename).toBe('SharingDecision');
    expect(await whereFor(stranger)).toEqual(['ADDRESS/ADDRESS']);
    untold.set('an old share', stranger);
    await hub.owner((owner) =>
      owner.query(`UPDATE court_order SET ended_at = NULL, version = version + 1 WHERE child_id = $1`, [child.id]),
    );
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
    expect(
      await second.gets(ANSWER, { input: { emergencyAccessId: asked.id, version: asked.version, answer: 'CONFIRM', note: 'Yes.' } }),
    ).toMatchObject({ state: 'OPENED' });
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

  const WHO = [
    ...UNTOLD,
    ...UNTOLD_FAMILY,
    'RESTRICTED_PARENT',
    'an old share',
    ...Object.values(EmergencyScope).map((scope) => `an emergency: ${scope}`),
  ];
  it.each(eachQuery)('is told to nobody who may not know it by the question %s', async (_name, place) => {
    const { text } = queries[place]!;
    for (const who of WHO)
      {expect([who, JSON.stringify(await untold.get(who)!.ask(text))]).toEqual([who, expect.not.stringContaining(CANARY)]);}
  });

  it.each(WHO)('is told to nobody who may not know it among the facts: %s', async (who) => {
    const someone = untold.get(who)!;
    expect((await factsFor(someone)).filter(({ category }) => category.startsWith('PROTECTED'))).toEqual([]);
    if (who === 'an old share') expect((await someone.gets(SHARED)).totalCount).toBe(0);
  });

  it('leaves to everybody what says nothing of where the child lives', async () => {
    expect(await factsFor(untold.get(Kind.SENCO)!)).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'MAKATON' }), expect.objectContaining({ key: 'ALLERGY' })]),
    );
  });

  it('is told to those who may: safeguarding, social care, an unrestricted parent, and whoever said it themselves', async () => {
    const [addresses, own] = [Array<string>(5).fill('PROTECTED_ADDRESS/ADDRESS'), ['PROTECTED_ADDRESS/ADDRESS']];
    const surgery = ['PROTECTED_ADDRESS/GP_ADDRESS', 'PROTECTED_ADDRESS/GP_SURGERY'];
    const told = [...addresses, ...surgery, 'PROTECTED_ADDRESS/HOME_TRANSPORT'];
    expect(await whereFor(dsl)).toEqual([...told, 'PROTECTED_HOUSEHOLD/HOUSEHOLD_NAMES']);
    expect(await whereFor(await world.around(child, Kind.SOCIAL_WORKER))).toEqual([
      ...told,
      'PROTECTED_HOUSEHOLD/HOUSEHOLD_NAMES',
      'PROTECTED_UNRECOGNISED/UNRECOGNISED',
    ]);
    expect(await whereFor(await world.around(child, Kind.EARLY_HELP))).toEqual(told);
    expect(await whereFor((await world.ofFamily(child, Kind.PARENT)).someone)).toEqual(told);
    expect(await whereFor(await world.around(child, Kind.THERAPIST))).toEqual([...own, ...surgery]);
    expect(await whereFor(await world.around(child, Kind.POLICE))).toEqual(own);
    expect(await whereFor(await world.the(Kind.HEALTH_SYSTEM))).toEqual([...own, ...surgery, 'PROTECTED_UNRECOGNISED/UNRECOGNISED']);
    expect(await whereFor(await world.the(Kind.SCHOOL_SYSTEM))).toEqual([]);
  });

  it('takes in whatever any agency says later, in a place where nobody has to remember it', async () => {
    await known.delivers(Kind.AUTHORITY_SYSTEM, [
      fact('ADDRESS', 'ADDRESS', lives(9)),
      fact('COMMUNICATION', 'MAKATON', false),
      fact('IDENTITY', 'HOME_POSTCODE', `QX ${CANARY}`),
    ]);
    await known.delivers(Kind.POLICE_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(10))]);
    for (const [who, someone] of untold) expect([who, await whereFor(someone)]).toEqual([who, []]);
    expect(await whereFor(dsl)).toEqual(expect.arrayContaining(['PROTECTED_ADDRESS/HOME_POSTCODE']));
    await expect(
      hub.owner((owner) =>
        owner.query(
          `UPDATE child_fact SET category = 'ADDRESS', unprotected_category = NULL, version = version + 1 WHERE child_id = $1 AND key = 'ADDRESS'`,
          [child.id],
        ),
      ),
    ).resolves.toBeDefined();
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
    expect(
      await dsl.gets(UNPROTECT, {
        input: { addressProtectionId: protection.id, version: protection.version, reason: 'They have moved on.' },
      }),
    ).toMatchObject({
      endedReason: 'They have moved on.',
    });
    expect(await whereFor(untold.get(Kind.SENCO)!)).toEqual(
      expect.arrayContaining(['ADDRESS/ADDRESS', 'HEALTH/GP_SURGERY', 'IDENTITY/HOME_POSTCODE']),
    );
    expect(await whereFor(dsl)).toEqual(expect.arrayContaining(['HOUSEHOLD/HOUSEHOLD_NAMES']));
    expect(await whereFor(untold.get('an old share')!)).toEqual([]);
  });
});
