import { areaNamed } from './authority-names';
import { entriesBy } from './code-list';
import { areaCodeRanges, formerAuthorities, type FormerAuthority } from './former-authorities';
import { localAuthorities, type LocalAuthority } from './local-authorities';

/** Names in daily use that share no word with the official one. */
const alsoCalled: ReadonlyMap<string, string> = new Map([
  ['bcp', '839'],
  ['hull', '810'],
]);

const byCode = entriesBy(localAuthorities, 'code');
const byGssCode = entriesBy(localAuthorities, 'gssCode');
const formerByCode = entriesBy(formerAuthorities, 'code');
const byArea = new Map(localAuthorities.entries.map((authority) => [areaNamed(authority.name), authority]));
const formerByArea = new Map(formerAuthorities.entries.map((authority) => [areaNamed(authority.name), authority]));

export const authorityByCode = (code: string): LocalAuthority | undefined => byCode.get(code);
export const authorityByGssCode = (gssCode: string): LocalAuthority | undefined => byGssCode.get(gssCode);

/** Finds an authority by its name with or without its title: 'Bromley', 'London Borough of Bromley', 'Bromley Council'. */
export function authorityByName(name: string): LocalAuthority | undefined {
  const area = areaNamed(name);
  return byArea.get(area) ?? byCode.get(alsoCalled.get(area) ?? '');
}

export const formerAuthorityByCode = (code: string): FormerAuthority | undefined => formerByCode.get(code);
export const formerAuthorityByName = (name: string): FormerAuthority | undefined => formerByArea.get(areaNamed(name));

/** What kind of area three digits stand for; undefined when they are in no list. */
export type AreaKind = 'current' | 'former' | 'wales' | 'other' | 'pseudo';

export function areaKind(code: string): AreaKind | undefined {
  if (byCode.has(code)) return 'current';
  if (formerByCode.has(code)) return 'former';
  if (!/^\d{3}$/.test(code)) return undefined;
  return areaCodeRanges.entries.find(({ from, to }) => Number(code) >= from && Number(code) <= to)?.kind;
}
