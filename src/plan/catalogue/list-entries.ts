import { lookedFor, pageOfEntries, type Request } from '../../access';
import type { RowsOfPage } from '../../platform/graphql/connection';
import type { CatalogueArgs, LocalOfferArgs } from './catalogue.inputs';
import { CatalogueEntry } from './catalogue-entry.entity';
import { LocalOfferService } from './local-offer.entity';

/** Interventions that are offered now. */
export const pageOfCatalogue = (request: Request, asked: CatalogueArgs): Promise<RowsOfPage<CatalogueEntry>> =>
  pageOfEntries(request, asked, {
    entity: CatalogueEntry,
    condition: `t.retired_on IS NULL AND ($1::text IS NULL OR t.organisation_id::text = lower($1)) AND ($2::text IS NULL OR t.areas @> to_jsonb($2::text))
      AND ($3::text IS NULL OR t.name ILIKE '%' || $3 || '%' OR t.what ILIKE '%' || $3 || '%')`,
    values: [asked.organisationId ?? null, asked.area ?? null, lookedFor(asked.search)],
  });

/** Services that are there now. */
export const pageOfServices = (request: Request, asked: LocalOfferArgs): Promise<RowsOfPage<LocalOfferService>> =>
  pageOfEntries(request, asked, {
    entity: LocalOfferService,
    condition: `t.status NOT IN ('inactive', 'defunct') AND ($1::text IS NULL OR t.authority_id::text = lower($1))
      AND ($2::int IS NULL OR $2 BETWEEN coalesce(t.minimum_age, 0) AND coalesce(t.maximum_age, 200))
      AND ($3::text IS NULL OR t.name ILIKE '%' || $3 || '%' OR t.description ILIKE '%' || $3 || '%' OR t.topics::text ILIKE '%' || $3 || '%')`,
    values: [asked.authorityId ?? null, asked.age ?? null, lookedFor(asked.search)],
  });
