import { comparableForm } from '../../../../src/exchange/partners/agency-records/comparable-form';
import { factLabel, factRule, factTable, type FactKey } from '../../../../src/exchange/partners/agency-records/fact-table';
import type { JsonValue } from '../../../../src/exchange/reading/json';

const same = (key: FactKey, one: JsonValue, other: JsonValue): boolean =>
  comparableForm({ key, value: one }) === comparableForm({ key, value: other });

describe('holding two agencies’ answers against each other', () => {
  it.each<[FactKey, JsonValue, JsonValue]>([
    ['MAKATON', true, 'Yes'],
    ['BRAILLE', false, '0'],
    ['FIRST_NAME', 'ROBIN', ' robin '],
    ['LAST_NAME', 'O’Oak', "O'OAK"],
    ['DATE_OF_BIRTH', '2011-09-25', '25/09/2011'],
    ['LOCAL_AUTHORITY', 'Bromley', 'London Borough of Bromley'],
    ['LOCAL_AUTHORITY', 'Bromley', '305'],
    ['ETHNICITY', 'WIRT', 'traveller of Irish heritage'],
    [
      'ADDRESS',
      { line1: '12 Burton Street', postcode: 'SW1A 0AA' },
      { line1: '12 Burton St.', line2: null, townOrCity: 'London', postcode: 'sw1a0aa' },
    ],
    ['ADDRESS', { line1: 'Flat 2', line2: '12 Burton Rd' }, { line1: 'Flat 2, 12 Burton Road', line2: '' }],
  ])('%s: %j and %j are one answer', (key, one, other) => {
    expect(same(key, one, other)).toBe(true);
  });

  it.each<[FactKey, JsonValue, JsonValue]>([
    ['MAKATON', true, false],
    ['FIRST_NAME', 'Robin', 'Robyn'],
    ['DATE_OF_BIRTH', '2011-09-25', '2011-09-26'],
    ['LOCAL_AUTHORITY', 'Nottingham', 'Nottinghamshire'],
    ['ADDRESS', { line1: '12 Burton Street', postcode: 'SW1A 0AA' }, { line1: '14 Burton Street', postcode: 'SW1A 0AA' }],
    ['ADDRESS', { line1: 'St Street', postcode: 'SW1A 0AA' }, { line1: 'Street Street', postcode: 'SW1A 0AA' }],
  ])('%s: %j and %j are two', (key, one, other) => {
    expect(same(key, one, other)).toBe(false);
  });

  it('is for questions that all agencies are asked, and no others', () => {
    expect(comparableForm({ key: 'POLICE_MARKER', value: 'x' })).toBeUndefined();
    expect(comparableForm({ key: 'HOUSEHOLD_NAMES', value: ['x'] })).toBeUndefined();
    expect(comparableForm({ key: 'UNRECOGNISED', value: 'x' })).toBeUndefined();
  });
});

describe('the table of facts', () => {
  const rules = factTable.records.flatMap(({ fields }) => fields);

  it('has one rule for each key, and a label for each', () => {
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    for (const { key } of rules) {
      expect(key).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(factLabel(key as FactKey)).toBe(factRule(key as FactKey)?.label);
    }
    expect(factRule('RELATED_PERSON_RISK')?.category).toBe('FAMILY_RISK');
    expect(factLabel('UNRECOGNISED')).toBe('Something the hub does not recognise');
  });

  it('leaves nothing of the police outside their category', () => {
    const police = factTable.records
      .filter(({ domains }) => domains.length === 1 && domains[0] === 'POLICE')
      .flatMap(({ fields }) => fields);
    expect(police).toHaveLength(10);
    expect(police.every(({ category }) => category === 'POLICE')).toBe(true);
  });
});
