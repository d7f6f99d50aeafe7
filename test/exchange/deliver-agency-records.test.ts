import { deliverAgencyRecords, importOrganisations, type AgencyRecords, type AgencyRecordsReport } from '../../src/exchange';
import { Kind } from '../../src/access';
import { addOrganisation, organisationByCode, OrganisationKind, systemOf } from '../../src/people';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { imports, sent } from './importing';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const record = (name: string, content: unknown) => sent(`${name}RecordV1.json`, JSON.stringify(content));
const who = { firstName: 'Sam', lastName: 'Hollins', dateOfBirth: '2015-02-03' };
const codes = () => ({ EDUCATION: '900001', HEALTH: 'ZX1', SOCIAL_CARE: 'CARE1', POLICE: 'POL1' });

const deliver = (records: Partial<AgencyRecords>): Promise<AgencyRecordsReport> =>
  deliverAgencyRecords({ ground: hub.ground, ownerUrl: hub.urls.ownerUrl }, { files: [], codes: codes(), ...records });
const numbers = async () =>
  hub.owner((owner) =>
    owner.query<{ scheme: string; value: string; verification: string }>(
      'SELECT scheme, value, verification FROM child_identifier ORDER BY value',
    ),
  );

const FACTS =
  'query ($scheme: IdentifierScheme!, $value: String!) { childByIdentifier(scheme: $scheme, value: $value) { givenName authority { name } enrolments { school { name } } facts { key isHeld value isCurrent saidOn source agency { name } } disagreements { key answers { isHeld value agency { name } } } } }';
const read = async (kind: Kind, value: string) => (await world.the(kind)).gets(FACTS, { scheme: 'NHS_NUMBER', value });

describe('what agencies hold about one child', () => {
  it('brings the child in by the agency that names them, and on the roll of the school that delivers', async () => {
    const { files, said } = await deliver({
      nhsNumber: '999 000 0018',
      upn: 'A001200122417',
      files: [
        record('socialcare-PersonalDetails', {
          ...who,
          designatedLocalAuthority: 'Authority 1',
          makaton: false,
          braille: null,
          address: null,
        }),
        record('education-PersonalDetails', {
          firstName: null,
          makaton: true,
          braille: null,
          address: { line1: '1 Mill Lane', postcode: 'BR1 1AA' },
        }),
      ],
    });
    expect(said).toEqual([]);
    expect(files.flatMap(({ findings }) => findings)).toEqual([]);
    const child = await read(Kind.SENCO, '9990000018');
    expect(child).toMatchObject({ givenName: 'Sam', authority: { name: 'Authority 1' }, enrolments: [{ school: { name: 'School 1' } }] });
    expect((await numbers()).filter(({ value }) => ['9990000018', 'A001200122417'].includes(value))).toEqual([
      { scheme: 'NHS_NUMBER', value: '9990000018', verification: 'FORMAT_CHECKED' },
      { scheme: 'UPN', value: 'A001200122417', verification: 'FORMAT_CHECKED' },
    ]);
  });

  it('keeps who said it and when, and shows both where they disagree or one holds nothing', async () => {
    const child = await read(Kind.SENCO, '9990000018');
    expect(child.disagreements).toEqual([
      {
        key: 'ADDRESS',
        answers: expect.arrayContaining([
          { isHeld: true, value: { line1: '1 Mill Lane', postcode: 'BR1 1AA' }, agency: { name: 'School 1' } },
          { isHeld: false, value: null, agency: { name: 'Care team 1' } },
        ]),
      },
      {
        key: 'MAKATON',
        answers: expect.arrayContaining([
          { isHeld: true, value: true, agency: { name: 'School 1' } },
          { isHeld: true, value: false, agency: { name: 'Care team 1' } },
        ]),
      },
    ]);
    expect(child.facts.find(({ key, value }: { key: string; value: unknown }) => key === 'MAKATON' && value === true)).toMatchObject({
      saidOn: '2026-09-14',
      isCurrent: true,
      source: 'PersonalDetailsRecordV1 /makaton',
    });
  });

  it('turns what an agency no longer says into history, and leaves its other records alone', async () => {
    const nhsNumber = '9990000018';
    await deliver({ nhsNumber, files: [record('education-EducationDetails', { educationSettingName: 'School 1' })] });
    const { files } = await deliver({ nhsNumber, files: [record('education-PersonalDetails', { makaton: false })] });
    expect(files).toMatchObject([{ read: 1, added: 0, changed: 3, unchanged: 0 }]);
    const facts = (await read(Kind.SENCO, nhsNumber)).facts.filter(
      ({ agency }: { agency: { name: string } }) => agency.name === 'School 1',
    );
    expect(
      facts
        .filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)
        .map(({ key, value }: { key: string; value: unknown }) => [key, value]),
    ).toEqual([
      ['EDUCATION_SETTING_NAME', 'School 1'],
      ['MAKATON', false],
    ]);
    expect(facts.filter(({ isCurrent }: { isCurrent: boolean }) => !isCurrent).map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(['ADDRESS', 'BRAILLE', 'MAKATON']),
    );
  });

  it('keeps a number with a wrong check digit as it was sent, marks it, and finds the child by it again', async () => {
    const files = [record('socialcare-PersonalDetails', { ...who, firstName: 'Robin' })];
    const first = await deliver({ nhsNumber: '9991234566', files });
    expect(first.said).toEqual([expect.stringMatching(/^The number \(NHS_NUMBER\) was kept as it was sent, and is marked doubtful/)]);
    const again = await deliver({ nhsNumber: '9991234566', files });
    expect(again.files).toMatchObject([{ added: 0, changed: 0, unchanged: 3 }]);
    expect((await numbers()).filter(({ value }) => value === '9991234566')).toEqual([
      { scheme: 'NHS_NUMBER', value: '9991234566', verification: 'DOUBTFUL' },
    ]);
  });

  it('gives nothing to the wrong child: a record about somebody else is turned back', async () => {
    const { files } = await deliver({
      nhsNumber: '9990000018',
      files: [record('socialcare-PersonalDetails', { ...who, lastName: 'Otherwise', dateOfBirth: '2012-01-01', makaton: true })],
    });
    expect(files).toMatchObject([{ read: 0, findings: [{ severity: 'refused', reason: expect.stringContaining('about another child') }] }]);
  });

  it.each([
    ['has no number', {}, /--nhs-number or --upn/],
    ['has a number that can be none', { nhsNumber: '12' }, /ten digits/],
    [
      'names nobody',
      { nhsNumber: '9990000026', files: [record('education-PersonalDetails', { makaton: true })] },
      /gives a first name, a last name and a date of birth/,
    ],
    [
      'is named only by an agency without an organisation',
      {
        nhsNumber: '9990000026',
        codes: { EDUCATION: '900001' },
        files: [record('education-PersonalDetails', { makaton: true }), record('socialcare-PersonalDetails', who)],
      },
      /the file that names the child is of social care/,
    ],
    [
      'comes from nowhere',
      { nhsNumber: '9990000026', codes: { EDUCATION: 'nowhere' }, files: [record('education-PersonalDetails', who)] },
      /No organisation with the code nowhere/,
    ],
    [
      'comes from the wrong kind of place',
      { nhsNumber: '9990000026', codes: { POLICE: '900001' }, files: [record('crimedata-CrimeData', {})] },
      /not an organisation that holds records of the police/,
    ],
  ])('is refused in a sentence when it %s', async (_why, records, sentence) => {
    const before = await hub.owner((owner) => owner.query('SELECT id FROM child'));
    await expect(deliver({ files: [record('education-PersonalDetails', who)], ...records })).rejects.toThrow(sentence);
    expect(await hub.owner((owner) => owner.query('SELECT id FROM child'))).toEqual(before);
  });

  it('takes what is good of a bad file: a fact that is too long, a day that is none, a field that nobody knows', async () => {
    const { files } = await deliver({
      nhsNumber: '9990000018',
      files: [
        record('healthcare-HealthData', {
          registeredGPName: 'Dr Green',
          RegisteredGPSurgery: 'x'.repeat(30_000),
          missedAppointments: [{ date: '2026-02-31', setting: 'GP' }],
          shoeSize: 4,
        }),
        sent('healthcare-PersonalDetailsRecordV1.json', '{"makaton": tru'),
        sent('holiday.json', '{}'),
      ],
    });
    const [health, broken, unknown] = files;
    expect(health).toMatchObject({ read: 3, added: 3 });
    expect(health!.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['OVERSIZE', 'UNKNOWN_FIELD']));
    expect([broken, unknown].map((report) => report?.findings[0]?.code)).toEqual(['JSON_SYNTAX', 'UNKNOWN_FILE_NAME']);
  });

  it('refuses the whole of a file that is a megabyte in one cell, and says so', async () => {
    const { files } = await deliver({
      nhsNumber: '9990000018',
      files: [record('healthcare-HealthData', { registeredGPName: 'x'.repeat(1_200_000) })],
    });
    expect(files).toMatchObject([{ findings: [{ severity: 'refused', code: 'OVERSIZE' }] }]);
  });

  it('is delivered for an authority’s social care, and not for its SEND team', async () => {
    const nhsNumber = '9990000018';
    await deliver({
      nhsNumber,
      codes: { SOCIAL_CARE: world.authorityCode },
      files: [record('socialcare-ChildrensServicesDetails', { keyWorker: 'A. Worker' })],
    });
    const team = await hub.owner((owner) =>
      owner.query<{ kind: string }>('SELECT kind FROM organisation WHERE local_code = $1', [`${world.authorityCode}-CSC`]),
    );
    expect(team).toEqual([{ kind: 'SOCIAL_CARE_TEAM' }]);
    const authority = await read(Kind.AUTHORITY_SYSTEM, nhsNumber);
    expect(JSON.stringify(authority)).not.toContain('A. Worker');
  });

  it('does nothing that the agency’s own system could not do: the audit names it', async () => {
    const rows = await hub.owner((owner) =>
      owner.query<{ name: string; rules: string[] }>(
        `SELECT s.name, array_agg(DISTINCT a.rule ORDER BY a.rule) AS rules FROM audit_entry a JOIN person s ON s.id = a.person_id AND s.is_system WHERE a.kind = 'DEED' GROUP BY 1 ORDER BY 1`,
      ),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { name: 'Imports for Care team 1', rules: ['Child.deliverFacts', 'Child.register'] },
        { name: 'Imports for School 1', rules: ['Child.addIdentifier', 'Child.deliverFacts', 'Child.enrol'] },
      ]),
    );
  });
});

it('two deliveries for an organisation that has no system yet share one, also where the one that began first comes second', async () => {
  await hub.owner((owner) => addOrganisation(owner, { kind: OrganisationKind.POLICE, name: 'Police of two', localCode: 'POL2' }));
  const systems = await hub.owner(async (first) => {
    const police = (await organisationByCode(first, 'POL2'))!;
    const second = await hub.owner((owner) => systemOf(owner, police));
    return [await systemOf(first, police), second];
  });
  expect(systems[0]).toEqual(systems[1]);
});

describe('a child of whom nobody has named the authority', () => {
  it('is brought in by social care, which may say that a school and the police know the child too', async () => {
    await imports(
      hub,
      importOrganisations,
      sent('organisations.json', JSON.stringify([{ kind: 'POLICE', name: 'Another unit', authorityCode: '', code: 'POL-X' }])),
    );
    const schoolId = await hub.owner((owner) =>
      addOrganisation(owner, { kind: OrganisationKind.SCHOOL, name: 'Far School', urn: '900990' }),
    );
    const { files } = await deliver({
      nhsNumber: '9990000034',
      codes: { EDUCATION: '900990', SOCIAL_CARE: 'CARE1', POLICE: 'POL-X' },
      files: [
        record('crimedata-CrimeData', { policeMarkerDetails: 'A marker' }),
        record('education-PersonalDetails', { makaton: true }),
        record('socialcare-PersonalDetails', who),
      ],
    });
    expect(files.map(({ added }) => added)).toEqual([1, 1, 3]);
    expect(schoolId).toEqual(expect.any(String));
  });

  it('is not opened to anybody where nobody may say so', async () => {
    const { files } = await deliver({
      nhsNumber: '9990000042',
      codes: { EDUCATION: '900990', HEALTH: 'ZX1' },
      files: [record('education-PersonalDetails', who), record('healthcare-HealthData', { registeredGPName: 'Dr Green' })],
    });
    expect(files).toMatchObject([{ added: 3 }, { read: 0, findings: [{ reason: expect.stringContaining('--authority') }] }]);
  });
});
