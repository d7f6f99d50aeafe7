import { seenAs, type Kind, type Tools } from '../../access';
import { familyMemberPolicy } from '../../people';
import type { Connection } from '../../platform/database/database';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { officePosts, schoolPosts, teamPosts } from './action.audiences';
import type { RecordSafeguardingActionInput } from './action.inputs';

type Asked = Pick<RecordSafeguardingActionInput, 'childId' | 'ownerPersonId' | 'ownerOrganisationId' | 'ownerPost'>;

/** The post in which somebody undertakes an action: one that fits and that they hold, or what is wrong with the choice. */
export async function ownerPostOf({ tx, viewer, today }: Tools, asked: Asked): Promise<Kind | InvalidInput> {
  const posts = await fittingPosts(tx.connection, asked, { ownSchool: viewer.actingFor, today });
  const chosen = asked.ownerPost ? posts.filter((post) => post === asked.ownerPost) : posts;
  if (chosen.length === 0) return invalid('ownerPersonId', 'nobody with a post that can undertake a safeguarding action for this child is known at that organisation');
  if (chosen.length > 1) return invalid('ownerPost', `they hold several posts there: say whether they act as ${chosen.join(' or ')}`);
  if (await isOfTheFamily(tx.connection, asked)) return invalid('ownerPersonId', 'this person is of the child’s family: somebody else has to undertake it');
  return chosen[0]!;
}

interface Here {
  readonly ownSchool: string;
  readonly today: string;
}

/** A police officer or a social worker comes to know the child by the action. Of the lead’s own school, and of health, those are asked who know the child already. */
async function fittingPosts(tx: Connection, { childId, ownerPersonId, ownerOrganisationId }: Asked, { ownSchool, today }: Here): Promise<Kind[]> {
  if (!isUuid(ownerPersonId) || !isUuid(ownerOrganisationId)) return [];
  const rows = await tx.query<{ kind: Kind }>(
    `SELECT DISTINCT p.kind FROM post p WHERE p.person_id = $1 AND p.organisation_id = $2 AND p.starts_at <= now() AND p.ends_at > now() AND (
       p.kind = ANY ($3::text[])
       OR p.kind = ANY ($4::text[]) AND p.organisation_id = $6
       OR p.kind = ANY ($5::text[]) AND EXISTS (SELECT FROM team_member t WHERE t.child_id = $7 AND t.person_id = p.person_id AND t.organisation_id = p.organisation_id
         AND t.kind = p.kind AND (t.until_on IS NULL OR t.until_on > $8::date))) ORDER BY p.kind`,
    [ownerPersonId, ownerOrganisationId, officePosts, schoolPosts, teamPosts, ownSchool, childId, today],
  );
  return rows.map(({ kind }) => kind);
}

async function isOfTheFamily(tx: Connection, { childId, ownerPersonId }: Asked): Promise<boolean> {
  const members = await tx.query(`SELECT FROM ${seenAs(familyMemberPolicy)} WHERE child_id = $1 AND person_id = $2`, [childId, ownerPersonId]);
  return members.length > 0;
}
