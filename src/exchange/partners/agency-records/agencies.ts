import { organisationByCode, OrganisationKind, saveOrganisations, systemOf, type Organisation, type System } from '../../../people';
import type { Operator } from '../../../access';
import type { Connection } from '../../../platform/database/database';
import { ImportRefused } from '../../import-refused';
import type { AgencyDomain } from './fact-rule';

/** One agency that delivers: the organisation, and its system. */
export interface Agency {
  readonly organisation: Organisation;
  readonly system: System;
}

export type Agencies = ReadonlyMap<AgencyDomain, Agency>;

const kindsFor: Readonly<Record<AgencyDomain, readonly OrganisationKind[]>> = {
  EDUCATION: [OrganisationKind.SCHOOL, OrganisationKind.LOCAL_AUTHORITY],
  HEALTH: [OrganisationKind.HEALTH_PROVIDER],
  SOCIAL_CARE: [OrganisationKind.SOCIAL_CARE_TEAM],
  POLICE: [OrganisationKind.POLICE, OrganisationKind.YOUTH_JUSTICE],
};
/** What people call the agency whose records these are. */
export const agencyWord: Readonly<Record<AgencyDomain, string>> = {
  EDUCATION: 'education',
  HEALTH: 'health',
  SOCIAL_CARE: 'social care',
  POLICE: 'the police',
};

/** An authority's social care is an organisation of its own here, so that its SEND team does not read what social care says. */
async function careTeamOf(owner: Connection, { name, authorityCode }: Organisation): Promise<Organisation> {
  const localCode = `${authorityCode}-CSC`;
  const known = await organisationByCode(owner, localCode);
  if (known) return known;
  await saveOrganisations(owner, 'localCode', [
    { kind: OrganisationKind.SOCIAL_CARE_TEAM, name: `${name} children’s social care`, localCode, authorityCode },
  ]);
  return (await organisationByCode(owner, localCode))!;
}

async function organisationFor(owner: Connection, domain: AgencyDomain, code: string): Promise<Organisation> {
  const found = await organisationByCode(owner, code);
  if (!found) throw new ImportRefused(`No organisation with the code ${code} is known: import it first.`);
  const organisation = domain === 'SOCIAL_CARE' && found.kind === OrganisationKind.LOCAL_AUTHORITY ? await careTeamOf(owner, found) : found;
  if (kindsFor[domain].includes(organisation.kind)) return organisation;
  throw new ImportRefused(`${organisation.name} (${code}) is not an organisation that holds records of ${agencyWord[domain]}.`);
}

/** The organisation with this code, and the system that delivers for it. */
export async function agencyFor(owner: Operator, domain: AgencyDomain, code: string): Promise<Agency> {
  const organisation = await organisationFor(owner, domain, code);
  return { organisation, system: (await systemOf(owner, organisation))! };
}
