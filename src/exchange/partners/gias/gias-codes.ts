import type { CodeList } from '../../../people';

export interface GiasCode {
  readonly code: string;
  readonly name: string;
}

const source = 'Department for Education, Get Information About Schools: establishment data, read in 2025';

export const establishmentTypes: CodeList<GiasCode> = {
  name: 'TypeOfEstablishment',
  version: '2025',
  source,
  entries: [
    { code: '1', name: 'Community school' },
    { code: '2', name: 'Voluntary aided school' },
    { code: '3', name: 'Voluntary controlled school' },
    { code: '5', name: 'Foundation school' },
    { code: '6', name: 'City technology college' },
    { code: '7', name: 'Community special school' },
    { code: '8', name: 'Non-maintained special school' },
    { code: '9', name: 'Independent special school' },
    { code: '10', name: 'Other independent special school' },
    { code: '11', name: 'Other independent school' },
    { code: '12', name: 'Foundation special school' },
    { code: '14', name: 'Pupil referral unit' },
    { code: '15', name: 'Local authority nursery school' },
    { code: '18', name: 'Further education' },
    { code: '24', name: 'Secure units' },
    { code: '25', name: 'Offshore schools' },
    { code: '26', name: "Service children's education" },
    { code: '27', name: 'Miscellaneous' },
    { code: '28', name: 'Academy sponsor led' },
    { code: '29', name: 'Higher education institutions' },
    { code: '30', name: 'Welsh establishment' },
    { code: '31', name: 'Sixth form centres' },
    { code: '32', name: 'Special post 16 institution' },
    { code: '33', name: 'Academy special sponsor led' },
    { code: '34', name: 'Academy converter' },
    { code: '35', name: 'Free schools' },
    { code: '36', name: 'Free schools special' },
    { code: '37', name: 'British schools overseas' },
    { code: '38', name: 'Free schools alternative provision' },
    { code: '39', name: 'Free schools 16 to 19' },
    { code: '40', name: 'University technical college' },
    { code: '41', name: 'Studio schools' },
    { code: '42', name: 'Academy alternative provision converter' },
    { code: '43', name: 'Academy alternative provision sponsor led' },
    { code: '44', name: 'Academy special converter' },
    { code: '45', name: 'Academy 16-19 converter' },
    { code: '46', name: 'Academy 16 to 19 sponsor led' },
    { code: '47', name: "Children's centre" },
    { code: '48', name: "Children's centre linked site" },
    { code: '49', name: 'Online provider' },
    { code: '56', name: 'Institution funded by other government department' },
    { code: '57', name: 'Academy secure 16 to 19' },
  ],
};

export const establishmentStatuses: CodeList<GiasCode> = {
  name: 'EstablishmentStatus',
  version: '2025',
  source,
  entries: [
    { code: '1', name: 'Open' },
    { code: '2', name: 'Closed' },
    { code: '3', name: 'Open, but proposed to close' },
    { code: '4', name: 'Proposed to open' },
  ],
};

export const educationPhases: CodeList<GiasCode> = {
  name: 'PhaseOfEducation',
  version: '2025',
  source,
  entries: [
    { code: '0', name: 'Not applicable' },
    { code: '1', name: 'Nursery' },
    { code: '2', name: 'Primary' },
    { code: '3', name: 'Middle deemed primary' },
    { code: '4', name: 'Secondary' },
    { code: '5', name: 'Middle deemed secondary' },
    { code: '6', name: '16 plus' },
    { code: '7', name: 'All-through' },
  ],
};

/** The register writes 01 and spreadsheets make 1 of it. */
const plainCode = (code: string): string => code.replace(/^0+(?=\d)/, '');

export const codeIn = (list: CodeList<GiasCode>, code: string): GiasCode | undefined =>
  list.entries.find((entry) => entry.code === plainCode(code));
