import type { Request } from '../access';
import type { RowsOfPage } from '../platform/graphql/connection';
import { tableOf } from '../platform/database/table';
import { Organisation, type OrganisationKind } from './organisation.entity';

interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
  readonly search?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
}
const MAX_PAGE = 100;
const matching = `($1::text IS NULL OR t.kind = $1) AND ($2::text IS NULL OR t.name ILIKE '%' || $2 || '%' OR t.urn = $2 OR t.ods_code = $2 OR t.authority_code = $2)`;

/** Organisations are public: every reader gets the same list. */
export async function pageOfOrganisations(request: Request, { first, after, search, kind }: Asked): Promise<RowsOfPage<Organisation>> {
  const { tx } = await request.entered();
  const size = Math.min(Math.max(first, 1), MAX_PAGE);
  const asked = [kind ?? null, search?.replace(/[%_\\]/g, '\\$&') ?? null];
  const rows = await tx.query<Organisation>(
    `SELECT ${tableOf(Organisation).selection} FROM organisation t WHERE ${matching}
     AND ($3::text IS NULL OR (t.name || '/' || t.id) > $3) ORDER BY t.name || '/' || t.id LIMIT ${size + 1}`,
    [...asked, after ? Buffer.from(after, 'base64url').toString() : null],
  );
  return {
    rows: rows.slice(0, size),
    hasNextPage: rows.length > size,
    cursorOf: ({ name, id }) => Buffer.from(`${name}/${id}`).toString('base64url'),
    count: async () => (await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM organisation t WHERE ${matching}`, asked))[0]!.n,
  };
}
