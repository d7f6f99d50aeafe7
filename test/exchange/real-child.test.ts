import { deliverAgencyRecords, importGias, importNhsOrganisations, importOrganisations } from '../../src/exchange';
import { Kind } from '../../src/access';
import { addFamilyMember, addPerson, addToTeam, appoint, organisationByCode, systemOf } from '../../src/people';
import { Request } from '../../src/access';
import { ISSUER, Someone, TestHub } from '../support/hub';
import { describeWithSharedData, sharedFile } from '../support/shared-files';
import { imports, sent } from './importing';

const NHS_NUMBER = '9449303223';
const files = () =>
  [
    'crimedata-CrimeDataRecordV1.json',
    'education-EducationDetailsRecordV1.json',
    'education-PersonalDetailsRecordV1.json',
    'healthcare-HealthDataRecordV1.json',
    'socialcare-ChildrensServicesDetailsRecordV1.json',
    'socialcare-PersonalDetailsRecordV1.json',
  ].map((name) => sent(name, sharedFile('agencies-one-child', name)));
const codes = { EDUCATION: '130000', HEALTH: 'RHQ', SOCIAL_CARE: '305', POLICE: 'POL-305' };

const EVERYTHING = `query ($id: ID!) { child(id: $id) {
  givenName familyName dateOfBirth pronouns authority { name } identifiers { scheme value verification } enrolments { school { name } }
  family { name relation } team { person { name } kind } agencies { reason organisation { name } }
  facts { category key label isHeld value saidOn recordedAt source isCurrent agency { name kind } }
  disagreements { key label answers { isHeld value saidOn source agency { name kind } } } } }`;

/** Words of the police, of risk about a parent, and names of the household and of related people, as the files have them. */
const canaries = [
  'violent',
  'firearms',
  'Youth Justice',
  'radicalisation',
  'Jason Archer',
  'Henry Smith',
  'Jeff Smith',
  'Julie Smith',
  'RISK_',
  'POLICE',
];

describeWithSharedData('the child about whom four agencies hold records', () => {
  let hub: TestHub;
  let childId: string;
  const who = new Map<string, Someone>();

  const person = async (name: string, kind?: Kind, code?: string): Promise<Someone> => {
    const id = await hub.owner(async (owner) => {
      const added = await addPerson(owner, { name, account: { issuer: ISSUER, subject: name } });
      if (kind && code) await appoint(owner, added, (await organisationByCode(owner, code))!.id, kind);
      return added;
    });
    who.set(name, new Someone(hub, id, name));
    return who.get(name)!;
  };

  beforeAll(async () => {
    hub = await TestHub.open();
    await imports(hub, importGias, sent('gias.csv', sharedFile('gias-layout', 'gias.csv')));
    await imports(hub, importNhsOrganisations, sent('trusts.json', sharedFile('nhs-organisations', 'trusts.json')));
    await imports(
      hub,
      importOrganisations,
      sent('organisations.json', JSON.stringify([{ kind: 'POLICE', name: 'A police unit', authorityCode: '305', code: 'POL-305' }])),
    );
    await deliverAgencyRecords({ ground: hub.ground, ownerUrl: hub.urls.ownerUrl }, { files: files(), nhsNumber: NHS_NUMBER, codes });
    [{ id: childId }] = (await hub.owner((owner) => owner.query<{ id: string }>('SELECT child_id AS id FROM child_identifier'))) as [
      { id: string },
    ];

    const school = await hub.owner(async (owner) => (await organisationByCode(owner, '130000'))!);
    const trust = await hub.owner(async (owner) => (await organisationByCode(owner, 'RHQ'))!);
    const system = await hub.owner(async (owner) => (await systemOf(owner, school))!);
    const asSystem = () => new Request(hub.ground, system);
    await person('senco', Kind.SENCO, '130000');
    await person('dsl', Kind.DSL, '130000');
    const teacher = await person('teacher', Kind.CLASS_TEACHER, '130000');
    const therapist = await person('therapist', Kind.THERAPIST, 'RHQ');
    await addToTeam(asSystem(), { childId, personId: teacher.id, organisationId: school.id, kind: Kind.CLASS_TEACHER });
    await addToTeam(asSystem(), { childId, personId: therapist.id, organisationId: trust.id, kind: Kind.THERAPIST });
    const parent = await person('parent');
    await addFamilyMember(asSystem(), {
      childId,
      name: 'A parent',
      relation: 'mother',
      parentalResponsibility: true,
      hasCare: true,
      isYoungPerson: false,
      personId: parent.id,
    });
  });
  afterAll(() => hub.close());

  const seenBy = async (name: string) => (await who.get(name)!.ask(EVERYTHING, { id: childId })).data.child;

  it('is brought in by the numbers and names that the files have, under the authority that they name', async () => {
    expect(await seenBy('senco')).toMatchObject({
      givenName: 'Sarah',
      familyName: 'Smith',
      dateOfBirth: '2011-09-25',
      authority: { name: 'Bromley' },
      enrolments: [{ school: { name: 'school 1' } }],
      identifiers: [{ scheme: 'NHS_NUMBER', value: NHS_NUMBER, verification: 'FORMAT_CHECKED' }],
    });
  });

  it('has facts that keep who said them and when', async () => {
    const { facts } = await seenBy('dsl');
    expect(facts.find(({ key }: { key: string }) => key === 'KEY_WORKER')).toMatchObject({
      value: 'Alex Patel',
      saidOn: '2026-09-14',
      source: 'ChildrensServicesDetailsRecordV1 /keyWorker',
      agency: { kind: 'SOCIAL_CARE_TEAM' },
    });
    expect(facts.every(({ agency, saidOn }: { agency: unknown; saidOn: unknown }) => agency && saidOn)).toBe(true);
  });

  it('is told of differently about Makaton, braille, sign language and address, and the SENCO sees both sources', async () => {
    const { disagreements } = await seenBy('senco');
    const said = Object.fromEntries(
      disagreements.map(({ key, answers }: { key: string; answers: { isHeld: boolean; value: unknown; agency: { kind: string } }[] }) => [
        key,
        Object.fromEntries(answers.map(({ agency, isHeld, value }) => [agency.kind, isHeld ? value : 'not held'])),
      ]),
    );
    expect(said).toEqual({
      MAKATON: { SCHOOL: true, SOCIAL_CARE_TEAM: false },
      BRAILLE: { SCHOOL: 'not held', SOCIAL_CARE_TEAM: true },
      SIGN_LANGUAGE: { SCHOOL: true, SOCIAL_CARE_TEAM: 'not held' },
      ADDRESS: { SCHOOL: expect.objectContaining({ line1: '12 Burton Street' }), SOCIAL_CARE_TEAM: 'not held' },
    });
  });

  it.each(['teacher', 'therapist', 'parent', 'senco'])(
    'lets the %s see nothing of the police, of risk about a parent, or of the household',
    async (name) => {
      const answer = JSON.stringify(await seenBy(name));
      expect(answer).toContain('Sarah');
      for (const canary of canaries) expect(answer).not.toContain(canary);
    },
  );

  it('lets the safeguarding lead see the household and the risk, and not what the police hold', async () => {
    const answer = JSON.stringify(await seenBy('dsl'));
    for (const word of ['Jason Archer', 'firearms', 'Jeff Smith']) expect(answer).toContain(word);
    for (const word of ['Individuals at the address', 'Youth Justice']) expect(answer).not.toContain(word);
  });

  it('is as before when the same files come again', async () => {
    const before = await seenBy('dsl');
    const { files: reports } = await deliverAgencyRecords(
      { ground: hub.ground, ownerUrl: hub.urls.ownerUrl },
      { files: files(), nhsNumber: NHS_NUMBER, codes },
    );
    expect(reports.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await seenBy('dsl')).toEqual(before);
  });
});
