import { placeIn, sealedPlace, type Request } from '../access';
import { organisationById, personById } from '../people';
import { asConnection, pageSize, parted, type Connection } from '../platform/graphql/connection';
import type { Look } from './look';

interface Entry {
  readonly id: string;
  readonly place: number;
  readonly at: string;
  readonly personId: string;
  readonly actingFor: string | null;
  readonly deed: string | null;
  readonly types: readonly string[];
}
interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** Who looked at a child's record, as the viewer may know it: PostgreSQL leaves out what safeguarding delays, and answers nobody else. */
export async function whoLooked(request: Request, childId: string, { first, after }: Asked): Promise<Connection<Look>> {
  const { tx } = await request.entered();
  const size = pageSize(first);
  const { id, place } = placeIn(request, after);
  const found = await tx.query<Entry>('SELECT * FROM who_looked($1, $2, $3, $4)', [childId, id, place, size + 1]);
  const { rows: entries, hasNextPage } = parted(found, size);
  const rows = await Promise.all(entries.map((entry) => lookOf(request, entry)));
  const cursors = new Map(rows.map((look, at) => [look, sealedPlace(request, entries[at]!)]));
  return asConnection({ rows, hasNextPage, cursorOf: (look) => cursors.get(look)!, count: () => countOf(request, childId) });
}

const lookOf = async (request: Request, { at, personId, actingFor, deed, types }: Entry): Promise<Look> => ({
  at, deed,
  recordTypes: types,
  person: await request.load(personById, personId),
  organisation: actingFor ? await request.load(organisationById, actingFor) : null,
});

async function countOf(request: Request, childId: string): Promise<number> {
  const { tx } = await request.entered();
  const { id, place } = placeIn(request, undefined);
  const [row] = await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM who_looked($1, $2, $3, NULL)', [childId, id, place]);
  return row?.n ?? 0;
}
