import type { Connection } from '../platform/database/database';
import { tableOf } from '../platform/database/table';
import { OrganisationLink } from './organisation-link.entity';
import type { Saved } from './save-organisations';

export type NewOrganisationLink = Omit<OrganisationLink, 'id'>;

const identity = ({ organisationId, kind, linkedCode, linkedName }: NewOrganisationLink): string =>
  JSON.stringify([organisationId, kind, linkedCode ?? linkedName]);
const content = ({ linkedName, words, sinceOn }: NewOrganisationLink): string => JSON.stringify([linkedName, words, sinceOn]);

const standing = (owner: Connection, links: readonly NewOrganisationLink[]): Promise<OrganisationLink[]> =>
  owner.query<OrganisationLink>(
    `SELECT ${tableOf(OrganisationLink).selection} FROM organisation_link t WHERE t.organisation_id = ANY ($1::uuid[])`,
    [[...new Set(links.map(({ organisationId }) => organisationId))]],
  );

const FROM_SENT = `FROM jsonb_to_recordset($1::jsonb)
  AS s (id uuid, "organisationId" uuid, kind text, "linkedCode" text, "linkedName" text, words text, "sinceOn" date)`;

/** Saves what a register says of organisations that belong together. A link that is there already in the same words is not touched. */
export async function saveOrganisationLinks(owner: Connection, sent: readonly NewOrganisationLink[]): Promise<Saved> {
  const links = [...new Map(sent.map((link) => [identity(link), link])).values()];
  const known = new Map((await standing(owner, links)).map((link) => [identity(link), link]));
  const added = links.filter((link) => !known.has(identity(link)));
  const changed = links.flatMap((link) => {
    const before = known.get(identity(link));
    return before && content(before) !== content(link) ? [{ ...link, id: before.id }] : [];
  });
  await owner.query(
    `INSERT INTO organisation_link (organisation_id, kind, linked_code, linked_name, words, since_on)
     SELECT "organisationId", kind, "linkedCode", "linkedName", words, "sinceOn" ${FROM_SENT}`,
    [JSON.stringify(added)],
  );
  await owner.query(
    `UPDATE organisation_link t SET linked_name = s."linkedName", words = s.words, since_on = s."sinceOn" ${FROM_SENT} WHERE t.id = s.id`,
    [JSON.stringify(changed)],
  );
  return { added: added.length, changed: changed.length, unchanged: links.length - added.length - changed.length };
}
