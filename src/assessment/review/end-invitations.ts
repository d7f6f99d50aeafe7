import { endGrants, type Tools } from '../../access';

/** Having been invited is no reason to know the child once the review has ended: whoever goes on working with the child is of the team. */
export async function endInvitations({ tx }: Tools, reviewId: string): Promise<void> {
  const invitations = await tx.connection.query<{ id: string }>('SELECT id FROM review_invitation WHERE review_id = $1', [reviewId]);
  for (const { id } of invitations) await endGrants(tx.connection, id);
}
