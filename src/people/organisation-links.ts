import DataLoader from 'dataloader';
import type { LoaderOf } from '../access';
import { tableOf } from '../platform/database/table';
import { isUuid } from '../platform/uuid';
import { organisationsByCode } from './find-organisation';
import type { Organisation } from './organisation.entity';
import { OrganisationLink } from './organisation-link.entity';

/** What public registers say an organisation belongs together with, by kind and code. */
export const linksOfOrganisation: LoaderOf<string, OrganisationLink[]> = (request) =>
  new DataLoader(async (ids) => {
    const { tx } = await request.entered();
    const rows = await tx.query<OrganisationLink>(
      `SELECT ${tableOf(OrganisationLink).selection}, 'OrganisationLink' AS "__typename" FROM organisation_link t
       WHERE t.organisation_id = ANY ($1::uuid[]) ORDER BY t.kind, t.linked_code`,
      [ids.filter(isUuid)],
    );
    return ids.map((id) => rows.filter(({ organisationId }) => organisationId === id));
  });

/** The organisation that the world knows by this code, if the hub knows it too. */
export const organisationByPublicCode: LoaderOf<string, Organisation | null> = (request) =>
  new DataLoader(async (codes) => {
    const { tx } = await request.entered();
    const found = await organisationsByCode(tx, codes);
    return codes.map((code) => found.get(code) ?? null);
  });
