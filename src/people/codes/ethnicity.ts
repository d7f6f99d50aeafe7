import { entriesBy, type CodeList } from './code-list';

export interface Ethnicity {
  readonly code: string;
  readonly name: string;
}

export const ethnicities: CodeList<Ethnicity> = {
  name: 'Ethnicity, main codes',
  version: '2025',
  source: 'Department for Education, Common Basic Data Set: ethnicity',
  entries: [
    { code: 'WBRI', name: 'British' },
    { code: 'WIRI', name: 'Irish' },
    { code: 'WIRT', name: 'Traveller of Irish heritage' },
    { code: 'WROM', name: 'Gypsy/Roma' },
    { code: 'WOTH', name: 'Any other White background' },
    { code: 'MWBC', name: 'White and Black Caribbean' },
    { code: 'MWBA', name: 'White and Black African' },
    { code: 'MWAS', name: 'White and Asian' },
    { code: 'MOTH', name: 'Any other mixed background' },
    { code: 'AIND', name: 'Indian' },
    { code: 'APKN', name: 'Pakistani' },
    { code: 'ABAN', name: 'Bangladeshi' },
    { code: 'CHNE', name: 'Chinese' },
    { code: 'AOTH', name: 'Any other Asian background' },
    { code: 'BCRB', name: 'Black Caribbean' },
    { code: 'BAFR', name: 'Black African' },
    { code: 'BOTH', name: 'Any other Black background' },
    { code: 'OOTH', name: 'Any other ethnic group' },
    { code: 'REFU', name: 'Refused' },
    { code: 'NOBT', name: 'Information not yet obtained' },
  ],
};

/** Finer codes that an authority may use in place of a main one. They are known, and kept as they were sent. */
export const extendedEthnicityCodes: CodeList<string> = {
  name: 'Ethnicity, extended codes',
  version: '2025',
  source: 'Department for Education, Common Basic Data Set: ethnicity',
  entries: [
    ...['WCOR', 'WENG', 'WNIR', 'WSCO', 'WWEL', 'WOWB', 'WALB', 'WBOS', 'WCRO', 'WGRE', 'WGRK', 'WGRC', 'WITA', 'WKOS', 'WPOR', 'WSER'],
    ...['WTUR', 'WTUK', 'WTUC', 'WEUR', 'WEEU', 'WWEU', 'WOTW', 'WROG', 'WROR', 'WROO', 'MWAP', 'MWAI', 'MWAO', 'MAOE', 'MABL', 'MACH'],
    ...['MBOE', 'MBCH', 'MCOE', 'MWOE', 'MWCH', 'MOTM', 'ABRI', 'AWEL', 'AMPK', 'AKPA', 'AOPK', 'AAFR', 'AKAO', 'ANEP', 'ASNL', 'ASLT'],
    ...['ASRO', 'AOTA', 'BBRI', 'BWEL', 'BANN', 'BCON', 'BGHA', 'BNGN', 'BSLN', 'BSOM', 'BSUD', 'BAOF', 'BEUR', 'BNAM', 'BOTB', 'CHKC'],
    ...['CMAL', 'CSNG', 'CTWN', 'COCH', 'OAFG', 'ORAB', 'OARA', 'OEGY', 'OFIL', 'OIRN', 'OIRQ', 'OJPN', 'OKOR', 'OKRD', 'OLAM', 'OLEB'],
    ...['OLIB', 'OMAL', 'OMRC', 'OPOL', 'OTHA', 'OVIE', 'OYEM', 'OOEG'],
  ],
};

const byCode = entriesBy(ethnicities, 'code');
const extended = new Set(extendedEthnicityCodes.entries);

export const ethnicityByCode = (code: string): Ethnicity | undefined => byCode.get(code);
export const isEthnicityCode = (code: string): boolean => byCode.has(code) || extended.has(code);
