import type { AgencyDomain } from './fact-rule';

export interface AgencyFileName {
  readonly domain: AgencyDomain;
  /** The record's name without its version: 'PersonalDetailsRecord'. */
  readonly record: string;
  readonly version: number;
}

const domains: ReadonlyMap<string, AgencyDomain> = new Map([
  ['education', 'EDUCATION'],
  ['healthcare', 'HEALTH'],
  ['socialcare', 'SOCIAL_CARE'],
  ['crimedata', 'POLICE'],
]);

/** The agency and the record are said by the file's name alone: 'healthcare-HealthDataRecordV1.json'. */
export function readAgencyFileName(fileName: string): AgencyFileName | undefined {
  const [, prefix = '', record, version] = /^([a-z]+)-([A-Za-z]+)V(\d{1,4})\.json$/i.exec(fileName.replace(/^.*[\\/]/, '')) ?? [];
  const domain = domains.get(prefix.toLowerCase());
  return domain && record && version ? { domain, record, version: Number(version) } : undefined;
}
