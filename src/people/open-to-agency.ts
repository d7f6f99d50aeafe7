import { deed, grant, Kind } from '../access';
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

/** That the police or social care look at a child is not for the family to read off a list. */
const quietly: readonly Kind[] = [Kind.POLICE_SYSTEM, Kind.CARE_SYSTEM];

/** Lets the system of another agency that knows the child deliver what it holds. It reads what it delivered, and what any system of its kind may. */
export const openToAgency = deed<OpenToAgencyInput, Child, KnownAgency>({
  may: childPolicy.may.openToAgency,
  input: openToAgencyShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { organisationId, reason }, { tx, viewer, today, find, emit }) {
    const organisation = await organisationOf(tx.connection, organisationId);
    const kind = organisation && systemKindOf(organisation.kind);
    if (!organisation || !kind) return invalid('organisationId', 'no agency with records about children is known by this id');
    const [open] = await tx.connection.query<{ id: string }>(
      'SELECT id FROM known_agency WHERE child_id = $1 AND organisation_id = $2 AND until_on IS NULL',
      [child.id, organisation.id],
    );
    const known = open && (await find(knownAgencyPolicy, open.id));
    if (known) return known;
    const agency = await tx.insert(knownAgencyPolicy, {
      childId: child.id,
      organisationId: organisation.id,
      reason: reason.trim(),
      sinceOn: today,
      untilOn: null,
    });
    await grant(tx.connection, viewer, [
      {
        childId: child.id,
        personId: null,
        actingFor: organisation.id,
        kind,
        source: 'KnownAgency',
        sourceId: agency.id,
        reason: agency.reason,
        ...(quietly.includes(kind) ? { keptFromFamily: true as const } : {}),
      },
    ]);
    emit(AgencyKnown, agency);
    return agency;
  },
});
