export {
  areaKind,
  authorityByCode,
  authorityByGssCode,
  authorityByName,
  formerAuthorityByCode,
  formerAuthorityByName,
  type AreaKind,
} from './authorities';
export type { CodeList } from './code-list';
export { curriculumYears } from './curriculum-years';
export { ethnicities, ethnicityByCode, extendedEthnicityCodes, isEthnicityCode } from './ethnicity';
export { formerAuthorities } from './former-authorities';
export { localAuthorities, type LocalAuthority } from './local-authorities';
export { senProvisions, senTypeByCode, senTypes } from './sen';
