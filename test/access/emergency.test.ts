import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import {
  BREAK,
  RECORD,
  STOP,
  TRUST,
  anHourLater,
  asking,
  breaks as breaksFor,
  childWithFacts,
  keysFor,
  opens,
  pastItsEnd,
} from './emergencies';
import { HANDLE, plain } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let clinician: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  child = await childWithFacts(world);
  clinician = await world.the(Kind.CLINICIAN, 'on call');
});

const breaks = (someone: Someone, more: object = {}) => breaksFor(someone, child, more);
const opened = (more: object = {}) => opens(clinician, child, more);

describe('in an emergency', () => {
  it('opens what its scope says of one child, to somebody who saw nothing before', async () => {
    expect(await keysFor(clinician, child)).toBeNull();
    expect(await breaks(clinician)).toMatchObject({ state: 'OPENED', child: { givenName: 'Nia' }, viewerMay: ['EmergencyAccess.end'] });
    expect(await keysFor(clinician, child)).toEqual(['ALLERGY', 'MAKATON']);
    expect(await keysFor(await world.the(Kind.CLINICIAN, 'a colleague'), child)).toBeNull();
  });

  it('opens the rest in a wider scope, and what is the police’s in none', async () => {
    await breaks(clinician, { scope: 'WHOLE_RECORD_WITHOUT_SAFEGUARDING' });
    expect(await keysFor(clinician, child)).toEqual(['ALLERGY', 'MAKATON', 'SETTING']);
  });

  it('finds the child by a number as well, and closes by itself by PostgreSQL’s clock', async () => {
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const identifier = { scheme: 'NHS_NUMBER', value: '943 476 5919' };
    await system.gets(`mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename } }`, {
      input: { childId: child.id, identifier },
    });
    const found = await breaks(clinician, { childId: null, numberOf: 'NHS_NUMBER', number: '9434765919', hours: 2 });
    expect(found.childId).toBe(child.id);
    expect(Date.parse(found.expiresAt) - Date.parse(found.startsAt)).toBe(2 * 3_600_000);
    expect((await clinician.gets(RECORD, child)).identifiers).toEqual([{ scheme: 'NHS_NUMBER' }]);
    await pastItsEnd(world, child);
    expect(await clinician.gets(RECORD, child)).toBeNull();
  });

  it('never walks on to a sister, and does not open what an originator keeps to its agency', async () => {
    const sister = await childWithFacts(world, 'Anna Webb');
    const parent = await world.parentOf(child);
    const authority = await world.the(Kind.AUTHORITY_SYSTEM);
    await authority.gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: sister.id, name: 'Mum', relation: 'mother', parentalResponsibility: true, personId: parent.id },
    });
    const [mother] = (await authority.gets(`query ($id: ID!) { child(id: $id) { family { id } } }`, child)).family;
    await breaks(clinician);
    expect((await clinician.gets(RECORD, child)).family).toHaveLength(1);
    expect(await clinician.gets(RECORD, sister)).toBeNull();
    expect((await clinician.gets('{ children { totalCount } }')).totalCount).toBe(1);
    await authority.gets(HANDLE, { input: { recordType: 'FamilyMember', recordId: mother.id, handling: 'AGENCY_ONLY' } });
    expect((await clinician.gets(RECORD, child)).family).toEqual([]);
  });

  it('is ended before its time by the one who asked', async () => {
    const access = await opened();
    expect(await clinician.gets(STOP, { input: { emergencyAccessId: access.id, version: access.version } })).toMatchObject({
      state: 'ENDED',
    });
    expect(await keysFor(clinician, child)).toBeNull();
    expect(await clinician.gets(STOP, { input: { emergencyAccessId: access.id, version: 2 } })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('lets nothing be changed', async () => {
    await breaks(clinician, { scope: 'WHOLE_RECORD_WITHOUT_SAFEGUARDING' });
    const { errors } = await clinician.ask(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: child.id, name: 'Aunt', relation: 'aunt', parentalResponsibility: false },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('whoever asks', () => {
  it('needs a reason, a child, and no more than a day', async () => {
    const faults = async (more: object) => (await breaks(clinician, more)).fields?.map(({ field }: { field: string }) => field);
    expect(await faults({ reason: 'urgent' })).toEqual(['reason']);
    expect(await faults({ reason: 'x'.repeat(1_000_000) })).toEqual(['reason']);
    expect(await faults({ hours: 25 })).toEqual(['hours']);
    expect(await faults({ childId: null })).toEqual(['childId']);
    expect(await faults({ scope: 'SAFEGUARDING' })).toEqual(['secondPersonId']);
  });

  it('acts for an organisation: a parent, a governor and a partner’s system are refused', async () => {
    for (const someone of [await world.parentOf(child), await world.the(Kind.GOVERNOR), await world.the(Kind.HEALTH_SYSTEM)]) {
      const { errors } = await someone.ask(BREAK, asking(child));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'EmergencyAccess.breakGlass' });
    }
  });

  it('is told of a child who is not known here, of a doubtful number and of a child of their own family the same', async () => {
    const family = await world.the(Kind.CLINICIAN, 'and father');
    await (
      await world.the(Kind.AUTHORITY_SYSTEM)
    ).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: child.id, name: 'Dad', relation: 'father', parentalResponsibility: true, personId: family.id },
    });
    const father = family.as(world.organisations[TRUST]);
    await (
      await world.the(Kind.AUTHORITY_SYSTEM)
    ).gets(`mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename } }`, {
      input: { childId: child.id, identifier: { scheme: 'NHS_NUMBER', value: '1234567890', asSent: true } },
    });
    const nobody = plain(await clinician.ask(BREAK, asking({ id: randomUUID() })));
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(plain(await clinician.ask(BREAK, asking({ id: 'no id' })))).toEqual(nobody);
    expect(plain(await clinician.ask(BREAK, asking(child, { childId: null, numberOf: 'UPN', number: 'A123456789012' })))).toEqual(nobody);
    expect(plain(await clinician.ask(BREAK, asking(child, { childId: null, numberOf: 'NHS_NUMBER', number: '1234567890' })))).toEqual(
      nobody,
    );
    expect(plain(await father.ask(BREAK, asking(child)))).toEqual(nobody);
    expect(await father.gets('{ myEmergencyAccesses { totalCount } }')).toEqual({ totalCount: 0 });
  });

  it('cannot try one child after another: each try counts, found or not, and more at once are no way round', async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => clinician.ask(BREAK, asking({ id: randomUUID() }))));
    const codes = tries.map(({ data, errors }) => errors?.[0]?.extensions?.['code'] ?? data.breakGlass.code);
    expect(codes.sort()).toEqual([...Array(5).fill('NOT_FOUND'), ...Array(3).fill('TOO_MANY_TRIES')]);
    expect(await breaks(clinician)).toMatchObject({ code: 'TOO_MANY_TRIES' });
    expect(await breaks(await world.the(Kind.CLINICIAN, 'a colleague'))).toMatchObject({ state: 'OPENED' });
    await anHourLater(world);
    expect(await breaks(clinician)).toMatchObject({ state: 'OPENED' });
  });
});

describe('an emergency access', () => {
  it('asked for twice with one key is opened once', async () => {
    const idempotencyKey = randomUUID();
    const [first, second] = [await opened({ idempotencyKey }), await opened({ idempotencyKey })];
    expect(second.id).toBe(first.id);
    expect((await clinician.gets('{ myEmergencyAccesses { totalCount } }')).totalCount).toBe(1);
  });

  it('is written down as it is opened, and so is what was read by it', async () => {
    await opened();
    await clinician.gets(RECORD, child);
    const entries = await hub.owner((owner) =>
      owner.query<{ kind: string; rule: string | null; types: string[] }>(
        `SELECT kind, rule, types FROM audit_entry WHERE child_id = $1 AND person_id = $2 ORDER BY at`,
        [child.id, clinician.id],
      ),
    );
    expect(entries).toContainEqual({ kind: 'DEED', rule: 'EmergencyAccess.breakGlass', types: ['EmergencyAccess', 'EmergencyNotice'] });
    expect(entries.flatMap(({ kind, types }) => (kind === 'READ' ? types : []))).toContain('ChildFact');
  });
});
