import type { AgencyDelivery } from '../../../../src/exchange/partners/agency-records/agency-fact';
import { readAgencyRecord } from '../../../../src/exchange/partners/agency-records/read-agency-records';
import { describeWithSharedData, sharedFile } from '../../../support/shared-files';

const readBytes = (fileName: string, bytes: Uint8Array): AgencyDelivery => {
  const reading = readAgencyRecord(fileName, bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.delivery;
};

describeWithSharedData('reading what four agencies hold about one invented child', () => {
  const deliveries = [
    'education-PersonalDetailsRecordV1.json',
    'education-EducationDetailsRecordV1.json',
    'healthcare-HealthDataRecordV1.json',
    'socialcare-PersonalDetailsRecordV1.json',
    'socialcare-ChildrensServicesDetailsRecordV1.json',
    'crimedata-CrimeDataRecordV1.json',
  ].map((fileName) => readBytes(fileName, sharedFile('agencies-one-child', fileName)));
  const facts = deliveries.flatMap((delivery) => delivery.facts);

  it('finds nothing odd', () => {
    expect(deliveries.flatMap(({ findings }) => findings)).toEqual([]);
    expect(facts.filter(({ key }) => key === 'UNRECOGNISED')).toEqual([]);
  });

  it('makes 53 facts of them', () => {
    expect(deliveries.map((delivery) => delivery.facts.length)).toEqual([4, 6, 11, 15, 9, 8]);
    const categories: Record<string, number> = {};
    for (const { category } of facts) categories[category] = (categories[category] ?? 0) + 1;
    expect(categories).toEqual({
      ADDRESS: 1,
      HOUSEHOLD: 1,
      COMMUNICATION: 4,
      EDUCATION: 6,
      HEALTH: 7,
      HEALTH_SENSITIVE: 4,
      IDENTITY: 9,
      FAMILY: 2,
      FAMILY_RISK: 2,
      SOCIAL_CARE: 4,
      SOCIAL_CARE_SENSITIVE: 5,
      POLICE: 8,
    });
  });

  it('keeps what is feared of the parents, and the police’s marker, where few can see it', () => {
    const holding = (text: string): readonly string[] =>
      facts.filter(({ value }) => JSON.stringify(value).includes(text)).map(({ category }) => category);
    expect(holding('firearms')).toEqual(['FAMILY_RISK']);
    expect(holding('violent')).toEqual(['FAMILY_RISK', 'POLICE']);
    expect(holding('Burton Street')).toEqual(['ADDRESS']);
  });

  it('knows the child’s name from social care alone', () => {
    expect(deliveries.flatMap(({ domain, childNames }) => (childNames ? [{ domain, ...childNames }] : []))).toEqual([
      { domain: 'SOCIAL_CARE', firstName: 'Sarah', lastName: 'Smith', dateOfBirth: '2011-09-25' },
    ]);
  });

  it('shows that two agencies disagree about Makaton', () => {
    expect(facts.filter(({ key }) => key === 'MAKATON').map(({ domain, value }) => `${domain} ${JSON.stringify(value)}`)).toEqual([
      'EDUCATION true',
      'SOCIAL_CARE false',
    ]);
  });

  it('says who a risk is about', () => {
    expect(facts.filter(({ key }) => key === 'RELATED_PERSON_RISK').map(({ value }) => value)).toEqual([
      { relationshipToTheChild: 'Father', name: 'Jeff Smith', risk: ['Individual may possess firearms'] },
      { relationshipToTheChild: 'Birth mother', name: 'Julie Smith', risk: ['Individual may resort to violent behaviour'] },
    ]);
  });

  it('shows on which questions an agency has a place and no answer', () => {
    expect(deliveries.map(({ notHeld }) => notHeld.length)).toEqual([12, 0, 0, 4, 0, 2]);
    expect(deliveries[0]?.notHeld.map(({ key }) => key)).toContain('BRAILLE');
    expect(deliveries[3]?.notHeld.map(({ key }) => key)).toEqual(['ADDRESS', 'HOUSEHOLD_NAMES', 'SIGN_LANGUAGE', 'INTERPRETER']);
  });
});
