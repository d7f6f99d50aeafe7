import fc from 'fast-check';
import type { AgencyDelivery, AgencyFact } from '../../../../src/exchange/partners/agency-records/agency-fact';
import { readAgencyFileName } from '../../../../src/exchange/partners/agency-records/agency-file-name';
import { mostRestricted } from '../../../../src/exchange/partners/agency-records/fact-table';
import { readAgencyRecord } from '../../../../src/exchange/partners/agency-records/read-agency-records';

const readBytes = (fileName: string, bytes: Uint8Array): AgencyDelivery => {
  const reading = readAgencyRecord(fileName, bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.delivery;
};
const read = (fileName: string, content: unknown): AgencyDelivery => readBytes(fileName, Buffer.from(JSON.stringify(content)));
const personal = (content: object): AgencyDelivery => read('socialcare-PersonalDetailsRecordV1.json', content);

const brief = ({ path, key, category }: AgencyFact): string => `${path} ${key} ${category}`;
const said = ({ findings }: AgencyDelivery): readonly string[] =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path ?? ''}`.trim());
const refusal = (fileName: string, text: string | Uint8Array) => {
  const reading = readAgencyRecord(fileName, Buffer.from(text));
  return reading.ok ? undefined : reading.findings;
};

describe('the name of an agency’s file', () => {
  it.each([
    ['education-PersonalDetailsRecordV1.json', { domain: 'EDUCATION', record: 'PersonalDetailsRecord', version: 1 }],
    ['in/box/healthcare-HealthDataRecordV12.json', { domain: 'HEALTH', record: 'HealthDataRecord', version: 12 }],
    ['C:\\in\\SOCIALCARE-PersonalDetailsRecordV1.JSON', { domain: 'SOCIAL_CARE', record: 'PersonalDetailsRecord', version: 1 }],
    ['crimedata-CrimeDataRecordV1.json', { domain: 'POLICE', record: 'CrimeDataRecord', version: 1 }],
  ])('%s says whose it is', (fileName, name) => {
    expect(readAgencyFileName(fileName)).toEqual(name);
  });

  it.each(['LICENCE', 'PersonalDetailsRecordV1.json', 'housing-PersonalDetailsRecordV1.json', 'education-PersonalDetailsRecord.json', ''])(
    '"%s" says nothing, so the file is refused',
    (fileName) => {
      expect(refusal(fileName, '{}')).toMatchObject([{ severity: 'refused', code: 'UNKNOWN_FILE_NAME' }]);
    },
  );
});

describe('reading what an agency holds', () => {
  it('makes a fact of an answer, and none of silence', () => {
    const { facts, findings } = personal({
      makaton: false,
      braille: null,
      firstName: ' ',
      pronouns: '',
      relatedPeople: [],
      address: { line1: null, line2: '' },
    });
    expect(facts).toEqual([
      { domain: 'SOCIAL_CARE', record: 'PersonalDetailsRecord', path: '/makaton', key: 'MAKATON', category: 'COMMUNICATION', value: false },
    ]);
    expect(findings).toEqual([]);
  });

  it('tells the places that the record leaves empty from those it does not have', () => {
    const { notHeld } = personal({ makaton: false, braille: null, relatedPeople: [], newThing: null });
    expect(notHeld).toEqual([
      { path: '/braille', key: 'BRAILLE', category: 'COMMUNICATION' },
      { path: '/relatedPeople', key: 'RELATED_PERSON', category: 'FAMILY' },
    ]);
    expect(read('crimedata-CrimeDataRecordV1.json', { riskRadicalisation: null }).notHeld).toMatchObject([{ category: 'POLICE' }]);
  });

  it('keeps a person and what is feared of them apart', () => {
    const { facts } = personal({
      relatedPeople: [{ relationshipToTheChild: 'Father', name: 'Sam Oak', dob: '1988-11-01', risk: ['May be armed'] }, null, { risk: [] }],
    });
    expect(facts).toMatchObject([
      {
        path: '/relatedPeople/0',
        key: 'RELATED_PERSON',
        category: 'FAMILY',
        value: { relationshipToTheChild: 'Father', name: 'Sam Oak', dob: '1988-11-01' },
      },
      {
        path: '/relatedPeople/0/risk',
        key: 'RELATED_PERSON_RISK',
        category: 'FAMILY_RISK',
        value: { relationshipToTheChild: 'Father', name: 'Sam Oak', risk: ['May be armed'] },
        about: '/relatedPeople/0',
      },
    ]);
    expect(JSON.stringify(facts[0])).not.toContain('armed');
  });

  it('keeps what was sent as it was sent', () => {
    const { facts } = personal({ lastName: '  O’Oak ', address: { LINE1: '1  Oak St.', postcode: 'ls11aa', county: null } });
    expect(facts.map(({ value }) => value)).toEqual(['  O’Oak ', { LINE1: '1  Oak St.', postcode: 'ls11aa', county: null }]);
  });

  it('gives the day that the record gives', () => {
    const { facts } = read('healthcare-HealthDataRecordV1.json', {
      missedAppointments: [{ date: '2025-10-29', reason: null }, { date: '29/10/2025' }, { date: null, setting: 'GP' }],
    });
    expect(facts.map(({ happenedOn }) => happenedOn)).toEqual(['2025-10-29', '2025-10-29', undefined]);
  });

  it('keeps everything of the police under one category, even an address', () => {
    const { facts } = read('crimedata-PersonalDetailsRecordV1.json', {
      firstName: 'Robin',
      address: { line1: '1 Oak Street' },
      relatedPeople: [{ name: 'Sam Oak', risk: ['x'] }],
      other: 1,
    });
    expect(facts).toHaveLength(5);
    expect(new Set(facts.map(({ category }) => category))).toEqual(new Set(['POLICE']));
  });

  it('says by which names the child may be found', () => {
    expect(personal({ firstName: ' Robin ', lastName: null, dateOfBirth: '25/09/2011' }).childNames).toEqual({
      firstName: 'Robin',
      dateOfBirth: '2011-09-25',
    });
    expect(personal({ dateOfBirth: '31/02/2026' }).childNames).toBeUndefined();
    expect(personal({ makaton: true })).not.toHaveProperty('childNames');
  });
});

describe('what the table does not know', () => {
  it('is kept, said and shown to the fewest', () => {
    const delivery = personal({ firstName: 'Robin', newThing: { secret: 'x' }, empty: null });
    expect(delivery.facts.map(brief)).toEqual(['/firstName FIRST_NAME IDENTITY', '/newThing UNRECOGNISED FAMILY_RISK']);
    expect(said(delivery)).toEqual(['doubtful UNKNOWN_FIELD /newThing']);
  });

  it('does not travel with the entry it stands in', () => {
    const delivery = personal({
      address: { line1: '1 Oak Street', refuge: true },
      relatedPeople: [{ name: 'Sam Oak', convictions: ['x'], risk: [] }],
    });
    expect(delivery.facts.map(brief)).toEqual([
      '/address ADDRESS ADDRESS',
      '/address/refuge UNRECOGNISED FAMILY_RISK',
      '/relatedPeople/0 RELATED_PERSON FAMILY',
      '/relatedPeople/0/convictions UNRECOGNISED FAMILY_RISK',
    ]);
    expect(delivery.facts[0]?.value).toEqual({ line1: '1 Oak Street' });
  });

  it.each([
    [{ makaton: 'No, see the protection plan' }, '/makaton'],
    [{ address: 'A refuge in Leeds' }, '/address'],
    [{ relatedPeople: 'Father is violent' }, '/relatedPeople'],
    [{ relatedPeople: ['Father is violent'] }, '/relatedPeople/0'],
    [{ relatedPeople: [{ name: { first: 'Sam', note: 'violent' } }] }, '/relatedPeople/0/name'],
    [{ firstName: ['Robin'] }, '/firstName'],
    [{ dateOfBirth: 'unknown to father' }, '/dateOfBirth'],
  ])('may hide in a known field: %j', (content, path) => {
    const delivery = personal(content);
    expect(delivery.facts.map(brief)).toEqual([`${path} UNRECOGNISED FAMILY_RISK`]);
    expect(said(delivery)).toEqual([`doubtful WRONG_TYPE ${path}`]);
  });

  it('may be a whole record, or a later version of one', () => {
    for (const fileName of ['education-PersonalDetailsRecordV2.json', 'education-HousingRecordV1.json']) {
      const delivery = read(fileName, { firstName: 'Robin', makaton: null });
      expect(delivery.facts.map(brief)).toEqual(['/firstName UNRECOGNISED FAMILY_RISK']);
      expect(said(delivery)).toEqual(['doubtful UNKNOWN_RECORD']);
      expect(delivery.childNames).toBeUndefined();
    }
  });

  it('is never under a category wider than the agency’s most restricted, whatever is sent', () => {
    const known = fc.constantFrom('firstName', 'makaton', 'address', 'relatedPeople', 'namesOfIndividualsResidingAtMainAddress');
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(known, fc.string({ minLength: 1 })), fc.jsonValue({ maxDepth: 3 })), (content) => {
        for (const fact of personal(content).facts) {
          if (fact.key === 'UNRECOGNISED') expect(fact.category).toBe(mostRestricted.SOCIAL_CARE);
          if (fact.key === 'RELATED_PERSON' || fact.key === 'ADDRESS') {
            expect(Object.values(fact.value as object).every((part) => typeof part !== 'object' || part === null)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('what is doubtful in an agency’s record', () => {
  it.each([
    [{ makaton: 'Yes' }, 'WRONG_TYPE', 'MAKATON'],
    [{ dateOfBirth: '31/02/2026' }, 'IMPOSSIBLE_DATE', 'DATE_OF_BIRTH'],
    [{ ethnicity: 'ZZZZ' }, 'UNKNOWN_CODE', 'ETHNICITY'],
    [{ designatedLocalAuthority: 'Atlantis' }, 'UNKNOWN_AUTHORITY', 'LOCAL_AUTHORITY'],
    [{ designatedLocalAuthority: 'Cumbria' }, 'CLOSED_AUTHORITY', 'LOCAL_AUTHORITY'],
    [{ namesOfIndividualsResidingAtMainAddress: 'Sam Oak' }, 'WRONG_TYPE', 'HOUSEHOLD_NAMES'],
  ])('is kept: %j', (content, code, key) => {
    const delivery = personal(content);
    expect(delivery.facts).toMatchObject([{ key, value: Object.values(content)[0] }]);
    expect(delivery.findings).toMatchObject([{ severity: 'doubtful', code }]);
  });

  it('never stands in a finding', () => {
    const secret = 'May be armed';
    const { findings } = personal({ makaton: secret, x: secret, ethnicity: 'ZZZZ', relatedPeople: [secret, { risk: secret, y: secret }] });
    expect(findings.length).toBeGreaterThan(4);
    expect(JSON.stringify(findings)).not.toMatch(/armed|ZZZZ/);
  });

  it('may be a field that stands twice', () => {
    const delivery = readBytes(
      'education-PersonalDetailsRecordV1.json',
      Buffer.from('{"makaton": true, "makaton": false, "Makaton": true}'),
    );
    expect(delivery.facts.map(({ path, key, value }) => `${path} ${key} ${JSON.stringify(value)}`)).toEqual([
      '/makaton MAKATON false',
      '/Makaton MAKATON true',
    ]);
    expect(said(delivery)).toEqual(['doubtful DUPLICATE_FIELD /makaton', 'doubtful DUPLICATE_FIELD /Makaton']);
  });

  it('may be a record that another agency keeps', () => {
    const delivery = read('education-CrimeDataRecordV1.json', { policeMarkerDetails: 'x' });
    expect(delivery.facts.map(brief)).toEqual(['/policeMarkerDetails POLICE_MARKER POLICE']);
    expect(said(delivery)).toEqual(['doubtful UNEXPECTED_RECORD']);
  });
});

describe('what cannot be read or kept', () => {
  it.each([
    ['[]', 'WRONG_TOP_LEVEL'],
    ['"text"', 'WRONG_TOP_LEVEL'],
    ['null', 'WRONG_TOP_LEVEL'],
    ['{"a": ', 'JSON_SYNTAX'],
    ['', 'EMPTY_FILE'],
    [Uint8Array.of(0x50, 0x4b, 3, 4), 'NOT_TEXT'],
  ])('refuses the file %j', (text, code) => {
    expect(refusal('education-PersonalDetailsRecordV1.json', text)).toMatchObject([{ severity: 'refused', code }]);
  });

  it('refuses a fact that no database takes, and keeps the others', () => {
    const file = Buffer.from('{"firstName": "Ro\\u0000bin", "lastName": "\\ud800", "a\\u0000b": 1, "makaton": true}');
    const delivery = readBytes('education-PersonalDetailsRecordV1.json', file);
    expect(delivery.facts.map(({ key }) => key)).toEqual(['MAKATON']);
    expect(said(delivery).filter((line) => line.startsWith('refused'))).toEqual([
      'refused UNSTORABLE_TEXT /firstName',
      'refused UNSTORABLE_TEXT /lastName',
      'refused UNSTORABLE_TEXT /a b',
    ]);
    expect(delivery.childNames).toBeUndefined();
  });

  it('refuses a fact longer than a megabyte, and keeps the others', () => {
    const delivery = personal({ firstName: 'x'.repeat(1_100_000), makaton: true });
    expect(delivery.facts.map(({ key }) => key)).toEqual(['MAKATON']);
    expect(said(delivery)).toEqual(['refused OVERSIZE /firstName']);
  });

  it('reads Windows-1252, and says so', () => {
    const bytes = Buffer.concat([Buffer.from('{"firstName": "Zo'), Buffer.from([0xeb]), Buffer.from('"}')]);
    const delivery = readBytes('education-PersonalDetailsRecordV1.json', bytes);
    expect(delivery.facts).toMatchObject([{ value: 'Zoë' }]);
    expect(said(delivery)).toEqual(['doubtful NOT_UTF8']);
  });
});
