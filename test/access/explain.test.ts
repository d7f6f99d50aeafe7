import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { records } from '../safeguarding/actions';
import { asking, BREAK } from './emergencies';
import { CARE, HANDLE, sharesAction } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
  child = await world.child('Nora Moor');
});

const EXPLAIN = `query ($childId: ID!, $type: String!, $recordId: ID, $field: String, $deed: String) {
  explainAccess(childId: $childId, type: $type, recordId: $recordId, field: $field, deed: $deed) { allowed rule because by { kind source since until reason } couldBeGrantedBy } }`;
const explains = (someone: Someone, more: object) => someone.gets(EXPLAIN, { childId: child.id, type: 'Child', ...more });
const sources = ({ by }: { by: { kind: string | null; source: string }[] }) => by.map(({ kind, source }) => `${kind} ${source}`);

describe('asking why one may see something', () => {
  it('names the relationship that opens it, where it comes from, and the rule', async () => {
    const senco = await explains(await world.the(Kind.SENCO), {});
    expect(senco).toMatchObject({
      allowed: true,
      rule: 'Child.read',
      by: [{ kind: 'SENCO', source: 'Enrolment', reason: 'on roll', until: null }],
    });
    const therapist = await explains(await world.around(child, Kind.THERAPIST), { type: 'Enrolment' });
    expect([therapist.allowed, therapist.rule, sources(therapist)]).toEqual([true, 'Enrolment.read', ['THERAPIST TeamMember']]);
  });

  it('says of what is not for the asker that it is not, and who could give such a right', async () => {
    const officer = await world.the(Kind.POLICE);
    await records(world, child);
    const answer = await explains(officer, { type: 'Enrolment' });
    expect(answer).toMatchObject({ allowed: false, by: [] });
    expect(answer.couldBeGrantedBy).toContainEqual(
      expect.stringContaining('by taking somebody into the team around the child: as class teacher'),
    );
    expect(answer.couldBeGrantedBy).toContainEqual(expect.stringContaining('sharing decision'));
    expect(answer.couldBeGrantedBy).toContainEqual(expect.stringContaining('breakGlass'));
  });

  it('answers about what one may not know of exactly as about nothing', async () => {
    const action = await records(world, child);
    const stranger = await world.the(Kind.THERAPIST, 'elsewhere');
    const [senco, parent] = [await world.the(Kind.SENCO), await world.parentOf(child)];
    for (const type of ['Child', 'Enrolment', 'SafeguardingAction', 'EmergencyAccess']) {
      expect(await explains(stranger, { type })).toEqual(await explains(stranger, { type, childId: randomUUID() }));
      expect(await explains(stranger, { type })).toEqual(await explains(stranger, { type, childId: 'no id' }));
    }
    for (const more of [{}, { field: 'title' }, { deed: 'SafeguardingAction.update' }]) {
      for (const someone of [senco, parent, stranger]) {
        const asked = { type: 'SafeguardingAction', ...more };
        expect(await explains(someone, { ...asked, recordId: action.id })).toEqual(
          await explains(someone, { ...asked, recordId: randomUUID() }),
        );
        expect(await explains(someone, { ...asked, recordId: action.id })).toMatchObject({ allowed: false, by: [] });
      }
    }
    const twin = await world.child('Twin Moor');
    const sinceWhenever = ({ by, ...answer }: { by: object[] }) => ({ ...answer, by: by.map((right) => ({ ...right, since: null })) });
    expect(sinceWhenever(await explains(senco, { type: 'SafeguardingAction' }))).toEqual(
      sinceWhenever(await explains(senco, { type: 'SafeguardingAction', childId: twin.id })),
    );
  });

  it('tells a field and a deed from the record that they belong to', async () => {
    const { id } = await (
      await world.the(Kind.SENCO)
    ).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { ... on FamilyMember { id } } }`, {
      input: { childId: child.id, name: 'Aunt Rose', relation: 'aunt', parentalResponsibility: false },
    });
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const about = { type: 'FamilyMember', recordId: id };
    expect(await explains(teacher, about)).toMatchObject({ allowed: true, rule: 'FamilyMember.read' });
    expect(await explains(teacher, { ...about, field: 'personId' })).toMatchObject({
      allowed: false,
      rule: 'FamilyMember.personId',
      by: [],
    });
    expect(await explains(teacher, { deed: 'Child.addFamilyMember' })).toMatchObject({ allowed: false, rule: 'Child.addFamilyMember' });
    expect(await explains(await world.the(Kind.SENCO), { deed: 'Child.addFamilyMember' })).toMatchObject({
      allowed: true,
      by: [{ kind: 'SENCO' }],
    });
    for (const wrong of [{ type: 'Nothing' }, { field: 'nothing' }, { deed: 'Child.nothing' }]) {
      await expect(explains(teacher, wrong)).rejects.toThrow('BAD_USER_INPUT');
    }
  });

  it('knows of shares and of emergencies, with their end', async () => {
    const action = await records(world, child);
    const [worker, clinician] = [await world.the(Kind.SOCIAL_WORKER), await world.the(Kind.CLINICIAN)];
    await sharesAction(world, child, action.id, [{ organisationId: world.organisations[CARE], personId: worker.id }]);
    const shared = await explains(worker, { type: 'SafeguardingAction', recordId: action.id });
    expect([shared.allowed, sources(shared)]).toEqual([true, ['null Share']]);
    await clinician.gets(BREAK, asking(child));
    const [ground] = (await explains(clinician, {})).by;
    expect(ground).toMatchObject({ kind: 'EMERGENCY_HEALTH_AND_CARE', source: 'EmergencyAccess' });
    expect(Date.parse(ground.until) - Date.parse(ground.since)).toBe(4 * 3_600_000);
  });

  it('is about one capacity, which has to be chosen', async () => {
    const both = await world.the(Kind.SENCO, 'and parent');
    await (
      await world.the(Kind.AUTHORITY_SYSTEM)
    ).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: child.id, name: 'Mum', relation: 'mother', parentalResponsibility: true, personId: both.id },
    });
    await expect(explains(both, {})).rejects.toThrow('CAPACITY_REQUIRED');
    expect(sources(await explains(both.as('family'), {}))).toEqual(['PARENT FamilyMember']);
  });
});

describe('what a reader may do to a record', () => {
  const MAY = `query ($id: ID!) { child(id: $id) { viewerMay safeguardingActions { viewerMay } } }`;
  const mayOf = async (someone: Someone) =>
    (await someone.gets(MAY, child)) as { viewerMay: string[]; safeguardingActions: { viewerMay: string[] }[] };

  it('is said beside it, and is what the deeds will say', async () => {
    const action = await records(world, child);
    const [lead, senco, officer] = [await world.the(Kind.DSL), await world.the(Kind.SENCO), await world.the(Kind.POLICE)];
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    expect((await mayOf(lead)).viewerMay).toEqual(expect.arrayContaining(['SafeguardingAction.record', 'SharingDecision.decide']));
    expect((await mayOf(lead)).viewerMay).not.toContain('Child.addFamilyMember');
    expect((await mayOf(senco)).viewerMay).toEqual(
      expect.arrayContaining(['Child.addFamilyMember', 'Child.enrol', 'SharingDecision.decide']),
    );
    expect((await mayOf(teacher)).viewerMay).not.toContain('SharingDecision.decide');
    expect((await mayOf(lead)).safeguardingActions).toEqual([
      { viewerMay: expect.arrayContaining(['SafeguardingAction.update', 'HandlingDecision.set']) },
    ]);
    expect((await mayOf(officer)).safeguardingActions).toEqual([{ viewerMay: ['SafeguardingAction.update'] }]);
    const { errors } = await officer.ask(HANDLE, {
      input: { recordType: 'SafeguardingAction', recordId: (action).id, handling: 'AGENCY_ONLY' },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'HandlingDecision.set' });
  });

  it('agrees with the explanation, rule by rule', async () => {
    for (const someone of [
      await world.the(Kind.SENCO),
      await world.around(child, Kind.CLASS_TEACHER),
      await world.parentOf(child),
      await world.the(Kind.SCHOOL_SYSTEM),
    ]) {
      const { viewerMay } = await mayOf(someone);
      for (const deed of [
        'Child.enrol',
        'Child.addToTeam',
        'Child.addFamilyMember',
        'Child.deliverFacts',
        'SafeguardingAction.record',
        'SharingDecision.decide',
      ]) {
        expect({ deed, allowed: (await explains(someone, { deed })).allowed }).toEqual({ deed, allowed: viewerMay.includes(deed) });
      }
    }
  });
});
