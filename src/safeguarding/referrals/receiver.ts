import { seenAs } from '../../access';
import { familyMemberPolicy } from '../../people';
import type { Connection } from '../../platform/database/database';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { MakeReferralInput } from './referral.inputs';

type Asked = Pick<MakeReferralInput, 'childId' | 'toOrganisationId' | 'toPersonId'>;

/** What is wrong with the team, or the social worker there, that a referral is made to; nothing where it will be read. */
export async function whyNotReceived(tx: Connection, { childId, toOrganisationId, toPersonId }: Asked): Promise<InvalidInput | undefined> {
  const ids = [toOrganisationId, ...(toPersonId ? [toPersonId] : [])];
  const workers = ids.every(isUuid)
    ? await tx.query<{ isOfTheFamily: boolean }>(
        `SELECT EXISTS (SELECT FROM ${seenAs(familyMemberPolicy)} f WHERE f.child_id = $3 AND f.person_id = p.person_id) AS "isOfTheFamily" FROM post p
         WHERE p.organisation_id = $1 AND p.kind = 'SOCIAL_WORKER' AND ($2::uuid IS NULL OR p.person_id = $2) AND p.starts_at <= now() AND p.ends_at > now()`,
        [toOrganisationId, toPersonId ?? null, childId],
      )
    : [];
  if (workers.length === 0) return invalid(toPersonId ? 'toPersonId' : 'toOrganisationId', 'nobody so named is a social worker there');
  if (workers.every(({ isOfTheFamily }) => isOfTheFamily)) return invalid('toPersonId', 'this person is of the child’s family: somebody else has to take it');
  return undefined;
}
