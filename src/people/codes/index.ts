export {
  areaKind,
  authorityByCode,
  authorityByGssCode,
  authorityByName,
  formerAuthorityByCode,
  formerAuthorityByName,
} from './authorities';
export type { AreaKind } from './authorities';
export type { CodeList } from './code-list';
export { curriculumYears, type CurriculumYear } from './curriculum-years';
export { ethnicities, ethnicityByCode, extendedEthnicityCodes, isEthnicityCode, type Ethnicity } from './ethnicity';
export { formerAuthorities, type FormerAuthority } from './former-authorities';
export { localAuthorities, type LocalAuthority } from './local-authorities';
export { senProvisions, senTypeByCode, senTypes, type BroadArea, type SenProvision, type SenType } from './sen';
