import {
  areaKind,
  authorityByCode,
  authorityByGssCode,
  authorityByName,
  curriculumYears,
  ethnicities,
  ethnicityByCode,
  extendedEthnicityCodes,
  formerAuthorities,
  formerAuthorityByCode,
  formerAuthorityByName,
  isEthnicityCode,
  localAuthorities,
  senProvisions,
  senTypeByCode,
  senTypes,
} from '../../../src/people/codes';

describe('the list of local authorities', () => {
  it('holds 153, each with codes and a name of its own', () => {
    expect(localAuthorities.entries).toHaveLength(153);
    for (const property of ['code', 'gssCode', 'name'] as const) {
      expect(new Set(localAuthorities.entries.map((authority) => authority[property])).size).toBe(153);
    }
  });

  it('finds each by either code and by its name', () => {
    for (const authority of localAuthorities.entries) {
      expect(authorityByCode(authority.code)).toBe(authority);
      expect(authorityByGssCode(authority.gssCode)).toBe(authority);
      expect(authorityByName(authority.name)).toBe(authority);
    }
  });

  it.each([
    ['Bromley', '305'],
    ['London Borough of Bromley', '305'],
    ['BROMLEY COUNCIL', '305'],
    ['Corporation of the City of London', '201'],
    ['City of Bradford Metropolitan District Council', '380'],
    ['Newcastle-upon-Tyne City Council', '391'],
    ['St Helens Council', '342'],
    ['Bath & North East Somerset Council', '800'],
    ['Bristol City Council', '801'],
    ['Hull City Council', '810'],
    ['BCP Council', '839'],
    ['Durham County Council', '840'],
    ['Herefordshire Council', '884'],
    ['Council of the Isles of Scilly', '420'],
    ['Nottingham City Council', '892'],
    ['Nottinghamshire County Council', '891'],
  ])('knows %s', (name, code) => {
    expect(authorityByName(name)?.code).toBe(code);
  });

  it.each(['London', 'Middlesborough Council', 'Cumbria County Council', '', 'Council', 'constructor'])(
    'does not guess at "%s"',
    (name) => {
      expect(authorityByName(name)).toBeUndefined();
    },
  );

  it('keeps those that closed, each with successors of today', () => {
    expect(formerAuthorityByName('Cumbria County Council')).toMatchObject({ code: '909', successors: ['942', '943'] });
    for (const { code, successors } of formerAuthorities.entries) {
      expect(authorityByCode(code)).toBeUndefined();
      expect(formerAuthorityByCode(code)?.code).toBe(code);
      expect(successors.map((successor) => authorityByCode(successor)?.code)).toEqual(successors);
    }
  });

  it('says what three digits stand for', () => {
    expect(['305', '909', '665', '701', '003'].map(areaKind)).toEqual(['current', 'former', 'wales', 'other', 'pseudo']);
    expect(['100', '000', '999', '66', '3.5', ''].map(areaKind)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the lists for children', () => {
  it('say where they were read and which edition they are', () => {
    for (const list of [
      localAuthorities,
      formerAuthorities,
      senProvisions,
      senTypes,
      ethnicities,
      extendedEthnicityCodes,
      curriculumYears,
    ]) {
      expect(list.version).toMatch(/^\d{4}$/);
      expect(list.source.length).toBeGreaterThan(20);
    }
  });

  it('hold fourteen types of need', () => {
    expect(senTypes.entries).toHaveLength(14);
    expect(senTypeByCode('semh')?.area).toBe('social, emotional and mental health');
    expect(senTypeByCode('DS')?.area).toBeUndefined();
    expect(senTypeByCode('BESD')).toBeUndefined();
  });

  it('hold twenty main codes for ethnicity, and the finer ones apart', () => {
    expect(ethnicities.entries).toHaveLength(20);
    expect(ethnicityByCode('WIRT')?.name).toBe('Traveller of Irish heritage');
    expect(isEthnicityCode('WCOR')).toBe(true);
    expect(isEthnicityCode('XXXX')).toBe(false);
    expect(extendedEthnicityCodes.entries.filter((code) => ethnicityByCode(code))).toEqual([]);
  });

  it('hold the years from nursery to 14', () => {
    expect(curriculumYears.entries.map(({ code }) => code).join(' ')).toBe('N1 N2 R 1 2 3 4 5 6 7 8 9 10 11 12 13 14 X');
  });
});
