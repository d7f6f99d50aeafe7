import { Kind, seenAs, type Grant, type Tools } from '../../access';
import { familyMemberPolicy, organisationOf, OrganisationKind, type Organisation } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { AdviceKind, adviceSourceOf } from '../advice-kind';
import type { AskForAdviceInput } from './advice-request.inputs';

/** Who is to be asked, and for what. */
export type WhomToAsk = Pick<AskForAdviceInput, 'kind' | 'organisationId' | 'personId'>;

/** A right that being asked brings with it: to know the child, because one is to advise on them. */
type Reach = Pick<Grant, 'personId' | 'actingFor' | 'kind'>;
interface Asked {
  readonly askedOrganisationId: string | null;
  readonly askedPersonId: string | null;
  readonly reaches: readonly Reach[];
}

/** Who in an organisation looks after what it was asked, before somebody is named. None where there is nobody to look: its answer comes on paper. */
const offices: Partial<Record<OrganisationKind, readonly Kind[]>> = {
  [OrganisationKind.SCHOOL]: [Kind.SCHOOL_SYSTEM],
  [OrganisationKind.HEALTH_PROVIDER]: [Kind.HEALTH_SYSTEM, Kind.DESIGNATED_CLINICAL_OFFICER],
  [OrganisationKind.INTEGRATED_CARE_BOARD]: [Kind.HEALTH_SYSTEM, Kind.DESIGNATED_CLINICAL_OFFICER],
  [OrganisationKind.LOCAL_AUTHORITY]: [Kind.AUTHORITY_SYSTEM],
  [OrganisationKind.SOCIAL_CARE_TEAM]: [Kind.CARE_SYSTEM],
};

export async function whoIsAsked(childId: string, asked: WhomToAsk, tools: Tools): Promise<Asked | InvalidInput> {
  const isOfFamily = asked.kind === AdviceKind.PARENT_OR_YOUNG_PERSON || (asked.kind === AdviceKind.CHILD_VIEWS && !asked.organisationId);
  if (isOfFamily) return theFamily(childId, asked, tools);
  if (!asked.organisationId) return invalid('organisationId', 'say which organisation is asked');
  const organisation = isUuid(asked.organisationId) ? await organisationOf(tools.tx.connection, asked.organisationId) : null;
  if (!organisation) return invalid('organisationId', 'there is no such organisation');
  const { closedOn } = organisation;
  if (closedOn && closedOn <= tools.today) return invalid('organisationId', `${organisation.name} closed on ${closedOn}`);
  return asked.personId
    ? aPractitioner({ ...asked, personId: asked.personId, childId, organisation }, tools)
    : anOrganisation(organisation, asked.kind);
}

async function theFamily(childId: string, { organisationId, personId }: WhomToAsk, { tx }: Tools): Promise<Asked | InvalidInput> {
  if (organisationId) return invalid('organisationId', 'the family is asked by itself, and not through an organisation');
  const known =
    !personId ||
    (isUuid(personId) &&
      (await tx.connection.query(`SELECT FROM ${seenAs(familyMemberPolicy)} WHERE child_id = $1 AND person_id = $2`, [childId, personId])).length > 0);
  if (!known) return invalid('personId', 'no member of the family with this account is known');
  return { askedOrganisationId: null, askedPersonId: personId ?? null, reaches: [] };
}

function anOrganisation({ id, kind, name }: Organisation, advice: AdviceKind): Asked | InvalidInput {
  const posts = offices[kind];
  if (!posts && !adviceSourceOf(advice).onPaper) return invalid('organisationId', `${name} does not give this kind of advice`);
  return {
    askedOrganisationId: id,
    askedPersonId: null,
    reaches: (posts ?? []).map((office) => ({ personId: null, actingFor: id, kind: office })),
  };
}

interface ByName {
  readonly kind: AdviceKind;
  readonly personId: string;
  readonly childId: string;
  readonly organisation: Organisation;
}
async function aPractitioner(
  { kind, personId, childId, organisation: { id, name } }: ByName,
  { tx }: Tools,
): Promise<Asked | InvalidInput> {
  const { advisers } = adviceSourceOf(kind);
  const posts = isUuid(personId)
    ? await tx.connection.query<{ kind: Kind }>(
        `SELECT kind FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = ANY ($3) AND starts_at <= now() AND ends_at > now() ORDER BY array_position($3, kind)`,
        [personId, id, advisers],
      )
    : [];
  if (posts.length === 0) return invalid('personId', `nobody with a post that gives this advice is known at ${name}`);
  const person = { askedOrganisationId: id, askedPersonId: personId };
  // Whoever stands to the child already keeps that footing and no second one, so that it ends where it came from.
  const standing = await tx.connection.query<{ kind: Kind }>(
    `SELECT kind FROM team_member WHERE child_id = $1 AND person_id = $2 AND organisation_id = $3 AND kind = ANY ($4) AND until_on IS NULL
     UNION SELECT post.kind FROM unnest($4::text[]) AS post (kind) WHERE post.kind IN ('SENCO', 'HEAD', 'PASTORAL_LEAD')
       AND EXISTS (SELECT FROM enrolment e WHERE e.child_id = $1 AND e.school_id = $3 AND e.until_on IS NULL)`,
    [childId, personId, id, posts.map((post) => post.kind)],
  );
  if (standing.length > 0) return { ...person, reaches: [] };
  return { ...person, reaches: [{ personId, actingFor: id, kind: posts[0]!.kind }] };
}
