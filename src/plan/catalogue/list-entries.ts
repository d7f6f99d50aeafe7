import { selectEntry, type Request } from '../../access';
import { tableOf, type Entity } from '../../platform/database/table';
import type { PageArgs, RowsOfPage } from '../../platform/graphql/connection';
import type { CatalogueArgs, LocalOfferArgs } from './catalogue.inputs';
import { CatalogueEntry } from './catalogue-entry.entity';
import { LocalOfferService } from './local-offer.entity';

const MAX_PAGE = 100;
interface Asked<T> {
  readonly entity: Entity<T>;
  /** What an entry `t` must be like; its values are numbered from 1. */
  readonly condition: string;
  readonly values: readonly unknown[];
}
const looked = (search: string | undefined): string | null => search?.replace(/[%_\\]/g, '\\$&') ?? null;

/** A page of a directory by name: every reader gets the same. */
async function pageOfEntries<T extends { readonly id: string; readonly name: string }>(
  request: Request, { first, after }: PageArgs, { entity, condition, values }: Asked<T>,
): Promise<RowsOfPage<T>> {
  const size = Math.min(Math.max(first, 1), MAX_PAGE);
  const behind = `$${values.length + 1}::text`;
  const rows = await request.entries<T>(
    `${selectEntry(entity)} WHERE ${condition}
     AND (${behind} IS NULL OR (t.name || '/' || t.id) > ${behind}) ORDER BY t.name || '/' || t.id LIMIT ${size + 1}`,
    [...values, after ? Buffer.from(after, 'base64url').toString() : null],
  );
  return {
    rows: rows.slice(0, size),
    hasNextPage: rows.length > size,
    cursorOf: ({ name: called, id }) => Buffer.from(`${called}/${id}`).toString('base64url'),
    count: async () => (await request.entries<{ n: number }>(`SELECT count(*)::int AS n FROM "${tableOf(entity).name}" t WHERE ${condition}`, values))[0]!.n,
  };
}

/** Interventions that are offered now. */
export const pageOfCatalogue = (request: Request, asked: CatalogueArgs): Promise<RowsOfPage<CatalogueEntry>> =>
  pageOfEntries(request, asked, {
    entity: CatalogueEntry,
    condition: `t.retired_on IS NULL AND ($1::text IS NULL OR t.organisation_id::text = lower($1)) AND ($2::text IS NULL OR t.areas @> to_jsonb($2::text))
      AND ($3::text IS NULL OR t.name ILIKE '%' || $3 || '%' OR t.what ILIKE '%' || $3 || '%')`,
    values: [asked.organisationId ?? null, asked.area ?? null, looked(asked.search)],
  });

/** Services that are there now. */
export const pageOfServices = (request: Request, asked: LocalOfferArgs): Promise<RowsOfPage<LocalOfferService>> =>
  pageOfEntries(request, asked, {
    entity: LocalOfferService,
    condition: `t.status NOT IN ('inactive', 'defunct') AND ($1::text IS NULL OR t.authority_id::text = lower($1))
      AND ($2::int IS NULL OR $2 BETWEEN coalesce(t.minimum_age, 0) AND coalesce(t.maximum_age, 200))
      AND ($3::text IS NULL OR t.name ILIKE '%' || $3 || '%' OR t.description ILIKE '%' || $3 || '%' OR t.topics::text ILIKE '%' || $3 || '%')`,
    values: [asked.authorityId ?? null, asked.age ?? null, looked(asked.search)],
  });
