import DataLoader from 'dataloader';
import { entriesOf, type LoaderOf } from '../access';
import { organisationsByCode } from './find-organisation';
import type { Organisation } from './organisation.entity';
import { OrganisationLink } from './organisation-link.entity';

/** What public registers say an organisation belongs together with, by kind and code. */
export const linksOfOrganisation = entriesOf(OrganisationLink, 'organisationId', 't.kind, t.linked_code');

/** The organisation that the world knows by this code, if the hub knows it too. */
export const organisationByPublicCode: LoaderOf<string, Organisation | null> = (request) =>
  new DataLoader(async (codes) => {
    const { tx } = await request.entered();
    const found = await organisationsByCode(tx, codes);
    return codes.map((code) => found.get(code) ?? null);
  });
