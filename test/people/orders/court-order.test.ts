import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { END, ends, memberOf, NAMED, order, ORDERS, RECORD, recordsOrder } from './orders';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let father: Someone;
let member: string;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());
beforeEach(async () => {
  child = await world.child('Iris Reed');
  father = await world.anybody('Dan Reed');
  member = await memberOf(world, child, { someone: father });
});

const ordersFor = async (someone: Someone) => (await someone.gets(ORDERS, child))?.courtOrders;

describe('an order of a court', () => {
  it.each([Kind.DSL, Kind.HEAD, Kind.SENCO, Kind.SOCIAL_WORKER, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER])(
    'is recorded by a %s, and read whole',
    async (kind) => {
      const someone = await world.around(child, kind);
      expect(await someone.gets(RECORD, order(child, member, ['NO_CONTACT']))).toMatchObject({
        __typename: 'CourtOrder',
        state: 'IN_FORCE',
        againstName: 'Dan Reed',
        againstRelation: 'father',
        effects: ['NO_CONTACT'],
        court: 'Family Court at Northmere',
        note: 'Sealed copy seen.',
        familyMember: { name: 'Dan Reed' },
        viewerMay: ['CourtOrder.end'],
      });
    },
  );

  it('is recorded by the system of social care, which reads back its own and nobody else’s', async () => {
    const [careHub, system] = [world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], await world.the(Kind.CARE_SYSTEM)];
    await (
      await world.the(Kind.AUTHORITY_SYSTEM)
    ).gets(`mutation ($input: OpenToAgencyInput!) { openToAgency(input: $input) { __typename } }`, {
      input: { childId: child.id, organisationId: careHub, reason: 'An open case.' },
    });
    const own = await recordsOrder(system, child, member, ['NO_INFORMATION']);
    await recordsOrder(await world.the(Kind.DSL), child, member, ['NO_CONTACT']);
    expect(await ordersFor(system)).toMatchObject([{ id: own.id, court: 'Family Court at Northmere' }]);
  });

  it('is recorded by nobody else, whatever they know of the child', async () => {
    const others = [
      Kind.CLASS_TEACHER,
      Kind.PASTORAL_LEAD,
      Kind.THERAPIST,
      Kind.EDUCATIONAL_PSYCHOLOGIST,
      Kind.EARLY_HELP,
      Kind.SCHOOL_SYSTEM,
    ];
    for (const someone of [...(await Promise.all(others.map((kind) => world.around(child, kind)))), father]) {
      const { errors } = await someone.ask(RECORD, order(child, member, ['NO_CONTACT']));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'CourtOrder.record' });
    }
    const elsewhere = await (await World.make(hub)).the(Kind.DSL);
    expect((await elsewhere.ask(RECORD, order(child, member, ['NO_CONTACT']))).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('tells those at the gate whom to look out for, and nothing else that the court said', async () => {
    await recordsOrder(await world.the(Kind.DSL), child, member, ['NO_COLLECTION', 'NO_INFORMATION', 'NO_CONTACT']);
    for (const kind of [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT]) {
      const [seen, ...more] = await ordersFor(await world.around(child, kind));
      expect(more).toEqual([]);
      expect(seen).toMatchObject({
        againstName: 'Dan Reed',
        againstRelation: 'father',
        atTheGate: ['NO_CONTACT', 'NO_COLLECTION'],
        state: 'IN_FORCE',
        effects: null,
        court: null,
        reference: null,
        madeOn: null,
        note: null,
        endedReason: null,
        viewerMay: [],
      });
    }
  });

  it('is not there for those at the gate where it says nothing about it', async () => {
    const { id } = await recordsOrder(await world.the(Kind.DSL), child, member, ['NO_INFORMATION', 'ADDRESS_HIDDEN']);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    expect(await ordersFor(teacher)).toEqual([]);
    expect(await teacher.gets(`query ($id: ID!) { courtOrder(id: $id) { id } }`, { id })).toBeNull();
    for (const kind of [Kind.PASTORAL_LEAD, Kind.EARLY_HELP]) expect(await ordersFor(await world.around(child, kind))).toHaveLength(1);
  });

  it('is read by nobody of the family, and by nobody of health or the police', async () => {
    const { id } = await recordsOrder(await world.the(Kind.DSL), child, member, ['NO_CONTACT']);
    const mother = await world.parentOf(child, 'Mother');
    const others = await Promise.all([Kind.THERAPIST, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.POLICE].map((kind) => world.around(child, kind)));
    for (const someone of [mother, father, ...others]) {
      expect(await ordersFor(someone)).toEqual([]);
      expect(await someone.gets(`query ($id: ID!) { courtOrder(id: $id) { id } }`, { id })).toBeNull();
      const explained = await someone.gets(
        `query ($childId: ID!, $recordId: ID) { explainAccess(childId: $childId, type: "CourtOrder", recordId: $recordId) { allowed because } }`,
        { childId: child.id, recordId: id },
      );
      expect(explained).toMatchObject({ allowed: false, because: expect.stringContaining('no way') });
    }
  });

  it('is never there for the one it is against, in whichever post they hold', async () => {
    const head = await world.the(Kind.HEAD, 'who is the father');
    const uncle = await memberOf(world, child, { name: 'Uncle', someone: head, relation: 'uncle', parentalResponsibility: false });
    const recorded = await recordsOrder(await world.the(Kind.DSL), child, uncle, ['NO_CONTACT']);
    const atSchool = head.as(child.schoolId);
    expect(await atSchool.gets(NAMED, child)).toEqual({ givenName: 'Iris' });
    expect(await ordersFor(atSchool)).toEqual([]);
    expect(
      (await atSchool.ask(END, { input: { courtOrderId: recorded.id, version: recorded.version, reason: 'Let me in.' } })).errors?.[0]
        ?.extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await ordersFor((await world.the(Kind.HEAD)).as(child.schoolId))).toHaveLength(1);
  });

  it('is heard of by those who carry it out, each as they may read it', async () => {
    const HEAR = `subscription ($childId: ID!) { courtOrderChanged(childId: $childId) { what courtOrder { againstName court } } }`;
    const listeners = await Promise.all(
      [Kind.CLASS_TEACHER, Kind.SENCO].map(async (kind) => (await world.around(child, kind)).listens(HEAR, { childId: child.id })),
    );
    const dsl = await world.the(Kind.DSL);
    await recordsOrder(dsl, child, member, ['NO_COLLECTION']);
    const heard = await Promise.all(listeners.map(async (stream) => (await stream.next()).value.data.courtOrderChanged));
    expect(heard).toEqual([
      { what: 'CourtOrder.recorded', courtOrder: { againstName: 'Dan Reed', court: null } },
      { what: 'CourtOrder.recorded', courtOrder: { againstName: 'Dan Reed', court: 'Family Court at Northmere' } },
    ]);
    await Promise.all(listeners.map((stream) => stream.return(undefined)));
  });

  it('is refused where its days or its words make no sense', async () => {
    const dsl = await world.the(Kind.DSL);
    const wrong: [object, string][] = [
      [{ madeOn: '2026-09-15' }, 'madeOn'],
      [{ fromOn: '2026-08-31' }, 'fromOn'],
      [{ fromOn: '2026-10-01', untilOn: '2026-09-30' }, 'untilOn'],
      [{ untilOn: '2026-09-13' }, 'untilOn'],
      [{ court: '  ' }, 'court'],
      [{ court: 'x\u0000' }, 'court'],
      [{ note: 'x'.repeat(1_000_000) }, 'note'],
      [{ effects: [] }, 'effects'],
      [{ familyMemberId: child.id }, 'familyMemberId'],
      [{ familyMemberId: 'nobody' }, 'familyMemberId'],
    ];
    for (const [more, field] of wrong) {
      expect(await dsl.gets(RECORD, order(child, member, ['NO_CONTACT'], more))).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ field }],
      });
    }
    const brother = await memberOf(world, await world.child('Otto Reed'));
    expect(await dsl.gets(RECORD, order(child, brother, ['NO_CONTACT']))).toMatchObject({ fields: [{ field: 'familyMemberId' }] });
  });

  it('is recorded once, however often it is sent, and ended once', async () => {
    const dsl = await world.the(Kind.DSL);
    const sent = order(child, member, ['NO_CONTACT'], { idempotencyKey: `order-${child.id}` });
    const [first, again] = [await dsl.gets(RECORD, sent), await dsl.gets(RECORD, sent)];
    expect(again.id).toBe(first.id);
    expect(await ordersFor(dsl)).toHaveLength(1);
    expect(await dsl.gets(END, { input: { courtOrderId: first.id, version: 7, reason: 'Over.' } })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await ends(dsl, first)).toMatchObject({ state: 'OVER', endedReason: 'Discharged by the court.' });
    expect(await ends(dsl, first)).toMatchObject({ code: 'NOT_NOW' });
  });

  it('says whether it begins later, and when it is over', async () => {
    const dsl = await world.the(Kind.DSL);
    await recordsOrder(dsl, child, member, ['NO_CONTACT'], { fromOn: '2026-10-01', untilOn: '2026-12-01' });
    expect(await ordersFor(dsl)).toMatchObject([{ state: 'NOT_YET' }]);
    hub.clock.advance('P78D');
    expect(await ordersFor(dsl)).toMatchObject([{ state: 'IN_FORCE' }]);
    hub.clock.advance('P1D');
    expect(await ordersFor(dsl)).toMatchObject([{ state: 'OVER' }]);
  });
});
