import { lookedFor, pageOfEntries, type Request } from '../access';
import type { PageArgs, RowsOfPage } from '../platform/graphql/connection';
import { Organisation, type OrganisationKind } from './organisation.entity';

interface Asked extends PageArgs {
  readonly search?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
}

/** Organisations are public: every reader gets the same list. */
export const pageOfOrganisations = (request: Request, asked: Asked): Promise<RowsOfPage<Organisation>> =>
  pageOfEntries(request, asked, {
    entity: Organisation,
    condition: `($1::text IS NULL OR t.kind = $1) AND ($2::text IS NULL OR t.name ILIKE '%' || $2 || '%' OR t.urn = $2 OR t.ods_code = $2 OR t.authority_code = $2)`,
    values: [asked.kind ?? null, lookedFor(asked.search)],
  });
