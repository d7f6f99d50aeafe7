import { seenAs, type Kind } from '../../access';
import { familyMemberPolicy } from '../../people';
import type { Connection } from '../../platform/database/database';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { ownerPosts } from './action.audiences';
import type { RecordSafeguardingActionInput } from './action.inputs';

type Asked = Pick<RecordSafeguardingActionInput, 'childId' | 'ownerPersonId' | 'ownerOrganisationId' | 'ownerPost'>;

/** The post in which somebody undertakes an action: one that fits and that they hold, or what is wrong with the choice. */
export async function ownerPostOf(tx: Connection, asked: Asked): Promise<Kind | InvalidInput> {
  const posts = await fittingPosts(tx, asked);
  const chosen = asked.ownerPost ? posts.filter((post) => post === asked.ownerPost) : posts;
  if (chosen.length === 0) return invalid('ownerPersonId', 'nobody with a post that can undertake a safeguarding action is known at that organisation');
  if (chosen.length > 1) return invalid('ownerPost', `they hold several posts there: say whether they act as ${chosen.join(' or ')}`);
  if (await isOfTheFamily(tx, asked)) return invalid('ownerPersonId', 'this person is of the child’s family: somebody else has to undertake it');
  return chosen[0]!;
}

async function fittingPosts(tx: Connection, { ownerPersonId, ownerOrganisationId }: Asked): Promise<Kind[]> {
  if (!isUuid(ownerPersonId) || !isUuid(ownerOrganisationId)) return [];
  const rows = await tx.query<{ kind: Kind }>(
    `SELECT DISTINCT kind FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = ANY ($3::text[]) AND starts_at <= now() AND ends_at > now() ORDER BY kind`,
    [ownerPersonId, ownerOrganisationId, ownerPosts],
  );
  return rows.map(({ kind }) => kind);
}

async function isOfTheFamily(tx: Connection, { childId, ownerPersonId }: Asked): Promise<boolean> {
  const members = await tx.query(`SELECT FROM ${seenAs(familyMemberPolicy)} WHERE child_id = $1 AND person_id = $2`, [childId, ownerPersonId]);
  return members.length > 0;
}
