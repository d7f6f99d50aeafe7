import {
  checkAuthorityCode,
  checkGssCode,
  checkLaestab,
  checkOdsCode,
  checkPostcode,
  checkUkprn,
  checkUrn,
} from '../../../src/people/identifiers';

describe('numbers of organisations', () => {
  it('takes a URN of six digits', () => {
    expect(checkUrn(' 130000 ')).toEqual({ ok: true, value: '130000' });
    for (const text of ['', '13000', '1300000', '030000', 'ABC123']) expect(checkUrn(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('takes a UKPRN of eight digits that starts with 1', () => {
    expect(checkUkprn('10000001')).toEqual({ ok: true, value: '10000001' });
    for (const text of ['', '20000001', '1000000', '5.00E+06']) expect(checkUkprn(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('takes a DfE number with or without its stroke, of a known area', () => {
    const value = { text: '873/2001', authorityCode: '873', establishmentNumber: '2001' };
    for (const text of ['8732001', '873/2001', '873 2001']) expect(checkLaestab(text)).toEqual({ ok: true, value });
    expect(checkLaestab('1001000')).toMatchObject({ ok: false, code: 'UNKNOWN_AREA' });
    expect(checkLaestab('87320011')).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('takes the code of an authority of today, and says who followed one that closed', () => {
    expect(checkAuthorityCode('305')).toEqual({ ok: true, value: '305' });
    expect(checkAuthorityCode('909')).toMatchObject({ ok: false, code: 'CLOSED', reason: expect.stringContaining('942 and 943') });
    expect(checkAuthorityCode('100')).toMatchObject({ ok: false, code: 'UNKNOWN' });
    expect(checkAuthorityCode('30')).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it.each([
    ['e09000006', 'london borough'],
    ['E10000016', 'county'],
    ['E07000105', 'district'],
    ['E54000040', 'integrated care board'],
    ['W06000015', 'other'],
  ])('takes %s as the code of a %s', (text, area) => {
    expect(checkGssCode(text)).toEqual({ ok: true, value: { text: text.toUpperCase(), area } });
  });

  it('takes no other text for a GSS code', () => {
    for (const text of ['', 'E0900000', 'X09000006', 'North East']) {
      expect(checkGssCode(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
    }
  });

  it('takes an ODS code of three to ten letters and digits', () => {
    expect(checkOdsCode('rp4')).toEqual({ ok: true, value: 'RP4' });
    for (const text of ['', 'R4', 'ABCDEFGHIJK', 'R-4']) expect(checkOdsCode(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('writes a postcode with its one space', () => {
    expect(checkPostcode('sw1a1aa')).toEqual({ ok: true, value: 'SW1A 1AA' });
    expect(checkPostcode('M1  1AE')).toEqual({ ok: true, value: 'M1 1AE' });
    for (const text of ['', 'SW1A', 'SW1A 1A', '12345', 'S2 2TDX']) {
      expect(checkPostcode(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
    }
  });
});
