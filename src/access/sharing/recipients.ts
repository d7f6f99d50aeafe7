import type { Connection } from '../../platform/database/database';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { SharingRecipient, SharingRecipientInput } from './sharing-item';

const asNamed = ({ organisationId, personId, post }: SharingRecipientInput): SharingRecipient => ({
  organisationId: organisationId.toLowerCase(),
  personId: personId?.toLowerCase() ?? null,
  post: post ?? null,
});

async function actsThere(tx: Connection, { organisationId, personId, post }: SharingRecipient): Promise<boolean> {
  if (!isUuid(organisationId) || (personId !== null && !isUuid(personId))) return false;
  const held = await tx.query(
    `SELECT FROM post WHERE organisation_id = $1 AND ($2::uuid IS NULL OR person_id = $2) AND ($3::text IS NULL OR kind = $3) AND starts_at <= now() AND ends_at > now() LIMIT 1`,
    [organisationId, personId, post],
  );
  return held.length > 0;
}

/** Nothing is shared into the void: each recipient is somebody who can come and look. */
export async function recipientsOf(sent: readonly SharingRecipientInput[], tx: Connection): Promise<SharingRecipient[] | InvalidInput> {
  const recipients = [...new Map(sent.map(asNamed).map((recipient) => [JSON.stringify(recipient), recipient])).values()];
  for (const [at, recipient] of recipients.entries()) {
    if (!(await actsThere(tx, recipient))) return invalid(`recipients.${at}`, 'nobody so named acts for that organisation here');
  }
  return recipients;
}
