import { deed, grant, Kind, type Tools } from '../access';
import { invalid } from '../platform/graphql/problem';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import { organisationOf } from './find-organisation';
import type { KnownAgency } from './known-agency.entity';
import { knownAgencyPolicy } from './known-agency.policy';
import { OrganisationKind } from './organisation.entity';
import { AgencyKnown } from './people.events';
import { openToAgencyShape, type OpenToAgencyInput } from './people.inputs';

const systemKinds: Partial<Record<OrganisationKind, Kind>> = {
  [OrganisationKind.SCHOOL]: Kind.SCHOOL_SYSTEM,
  [OrganisationKind.HEALTH_PROVIDER]: Kind.HEALTH_SYSTEM,
  [OrganisationKind.SOCIAL_CARE_TEAM]: Kind.CARE_SYSTEM,
  [OrganisationKind.LOCAL_AUTHORITY]: Kind.AUTHORITY_SYSTEM,
  [OrganisationKind.POLICE]: Kind.POLICE_SYSTEM,
  [OrganisationKind.YOUTH_JUSTICE]: Kind.POLICE_SYSTEM,
};
/** The post that the system of such an organisation holds; undefined where its kind exchanges no records. */
export const systemKindOf = (kind: OrganisationKind): Kind | undefined => systemKinds[kind];

/** That social care or the police know a child is said from system to system, and is for no list that the school or the family reads. */
const quietly: readonly Kind[] = [Kind.POLICE_SYSTEM, Kind.CARE_SYSTEM];
const quietOpeners: readonly string[] = [Kind.AUTHORITY_SYSTEM, Kind.CARE_SYSTEM];
const quietRefusal = 'only another agency’s system says this of social care and of the police';

/** That the agency knows the child has been said already, as far as the viewer may know. */
async function openAlready({ tx, find }: Tools, childId: string, organisationId: string): Promise<KnownAgency | null> {
  const [open] = await tx.connection.query<{ id: string }>(
    'SELECT id FROM known_agency WHERE child_id = $1 AND organisation_id = $2 AND until_on IS NULL',
    [childId, organisationId],
  );
  return open ? find(knownAgencyPolicy, open.id) : null;
}

/** Lets the system of another agency that knows the child deliver what it holds. It reads what it delivered, and what any system of its kind may. */
export const openToAgency = deed<OpenToAgencyInput, Child, KnownAgency>({
  may: childPolicy.may.openToAgency,
  input: openToAgencyShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, { organisationId, reason }, tools) {
    const { tx, viewer, today, emit } = tools;
    const organisation = await organisationOf(tx.connection, organisationId);
    const kind = organisation && systemKindOf(organisation.kind);
    if (!organisation || !kind) return invalid('organisationId', 'no agency with records about children is known by this id');
    const openly = !quietly.includes(kind);
    const mayOpen = openly || viewer.offices.some((post) => quietOpeners.includes(post));
    if (!mayOpen) return invalid('organisationId', quietRefusal);
    const known = await openAlready(tools, childId, organisation.id);
    if (known) return known;
    const since = { organisationId: organisation.id, reason: reason.trim(), openly, sinceOn: today, untilOn: null, closedReason: null };
    const agency = await tx.insert(knownAgencyPolicy, { childId, ...since });
    const right = {
      childId,
      personId: null,
      actingFor: organisation.id,
      kind,
      source: 'KnownAgency',
      sourceId: agency.id,
      reason: agency.reason,
    };
    await grant(tx.connection, viewer, [openly ? right : { ...right, keptFromFamily: true }]);
    emit(AgencyKnown, agency);
    return agency;
  },
});
