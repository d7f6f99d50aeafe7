import { capacityOf, placeIn, sealedPlace, type Request } from '../../access';
import { asConnection, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { isUuid, NIL_ID } from '../../platform/uuid';
import { childById, organisationById, personById } from '../people.loaders';
import type { Act, ActKind } from './act';

interface Entry {
  readonly id: string;
  readonly place: number;
  readonly at: string;
  readonly kind: ActKind;
  readonly personId: string;
  readonly actingFor: string | null;
  readonly childId: string | null;
  readonly rule: string | null;
  readonly subjectId: string | null;
  readonly types: readonly string[];
}
interface Page {
  readonly first: number;
  readonly after?: string | undefined;
}
/** A part of the audit: `acts` are asked for from a place on (`$1`, `$2`), the newest first, at most so many (`$3`). */
interface Part {
  readonly acts: string;
  readonly values: readonly unknown[];
}

const actOf = async ({ load }: Request, { personId, actingFor, types, place: _, ...entry }: Entry): Promise<Act> => ({
  ...entry,
  recordTypes: types,
  person: await load(personById, personId),
  organisation: actingFor ? await load(organisationById, actingFor) : null,
});

async function pageOf(request: Request, { acts, values }: Part, { first, after }: Page): Promise<Connection<Act>> {
  const { tx } = await request.entered();
  const size = pageSize(first);
  const { id, place } = placeIn(request, after);
  const found = await tx.query<Entry>(`SELECT * FROM ${acts}`, [id, place, size + 1, ...values]);
  const { rows: shown, hasNextPage } = parted(found, size);
  const rows = await Promise.all(shown.map((entry) => actOf(request, entry)));
  const places = new Map(rows.map((act, at) => [act, sealedPlace(request, shown[at]!)]));
  const count = async (): Promise<number> => {
    const newest = placeIn(request, undefined);
    const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${acts}`, [newest.id, newest.place, null, ...values]);
    return row!.n;
  };
  return asConnection({ rows, hasNextPage, cursorOf: (act) => places.get(act)!, count });
}

/** What the viewer has done, read and tried themself in the capacity that they act in: what they did in another says whom they know there. */
export const myActs = (request: Request, page: Page): Promise<Connection<Act>> =>
  pageOf(request, { acts: 'own_acts($1, $2, $3)', values: [] }, page);

interface About {
  readonly childId?: string | undefined;
  readonly personId?: string | undefined;
}
const isNone = (id: string | undefined): boolean => id !== undefined && !isUuid(id);

/** What was done, read and tried in the name of the organisation that the viewer acts for, if they oversee it: PostgreSQL answers nobody else. */
export async function organisationActs(request: Request, { childId, personId }: About, page: Page): Promise<Connection<Act>> {
  capacityOf(await request.viewer());
  const about = isNone(childId) || isNone(personId) ? [NIL_ID, NIL_ID] : [childId ?? null, personId ?? null];
  return pageOf(request, { acts: 'organisation_acts($4, $5, $1, $2, $3)', values: about }, page);
}

/** The child of an act, read as any child is: by whoever knows them, and leaving a trace. */
export const childOf = ({ load }: Request, { childId }: Act) => (childId ? load(childById, childId) : null);
