import DataLoader from 'dataloader';
import { columnOf, tableOf } from '../../platform/database/table';
import { readIsoDate } from '../../platform/dates';
import { asConnection, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { HubError } from '../../platform/graphql/errors';
import { cursorOfParts, partsOfCursor } from '../../platform/graphql/plain-cursor';
import { isUuid } from '../../platform/uuid';
import type { ChildRecord } from '../child-record';
import type { Policy } from '../policy';
import { childrenInReach, readable, visibleSql } from '../predicate';
import type { LoaderOf, Request } from '../request';
import { ofAllInReach } from '../reach';
import { isListed, seenAs } from '../seen';
import type { PolicyOf } from './read';
import { reading, type Asked, type Bind, type Listing, type Way } from './relation';

export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly count: () => Promise<number>;
}
export type ListOf<T> = LoaderOf<string, Page<T>>;

const USUAL = 25;
const sizeOf = ({ first }: Asked): number => pageSize(first ?? USUAL);

const listings = new WeakMap<LoaderOf<string, unknown>, Listing>();

/** A list of the records of one kind that the viewer may see. Its cost grows with the page, and its count knows only what the viewer may. */
export function listOf<T extends ChildRecord>(policy: PolicyOf<T>, { orderBy, where, ways }: { readonly orderBy: keyof T & string } & Pick<Listing, 'where' | 'ways'>): ListOf<T> {
  const listing: Listing = { policy, orderBy, where, ways };
  isListed(policy);
  const list: ListOf<T> = reading({ entity: policy.entity, policy, by: 'id', many: true, listing }, (request) =>
    // What is wrong with one page is no fault of another that is asked for beside it.
    new DataLoader((keys) => Promise.all(keys.map((key) => readPage<T>(request, listing, JSON.parse(key) as Asked).catch((error: Error) => error)))));
  listings.set(list, listing);
  return list;
}

/** Narrows a list to what one id names: what is no id names nothing. */
export const idIs = (column: string, id: unknown, bind: Bind): string => (isUuid(id) ? `${column} = ${bind(id)}::uuid` : 'false');

/** The same where an id is asked for; without one nothing is narrowed. */
export const idAsked = (column: string, id: unknown, bind: Bind): string[] => (typeof id === 'string' ? [idIs(column, id, bind)] : []);

/** What tells one page from another: all that is asked of the list. */
export const keyOfPage = (asked: Asked): string =>
  JSON.stringify(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== null).sort(([a], [b]) => (a < b ? -1 : 1))));

/** What is asked of a list, and the day on which it is asked: what is late turns on it. */
export const onTheDay = ({ ground }: Request, asked: Asked): Asked => ({ ...asked, today: ground.clock.today() });

/** One page of a list, as a connection. */
export async function listed<T extends ChildRecord>(request: Request, list: ListOf<T>, asked: object): Promise<Connection<T>> {
  const { orderBy, policy } = listings.get(list)!;
  return asConnection({ ...(await request.load(list, keyOfPage(onTheDay(request, asked as Asked)))), cursorOf: (row) => cursorOf({ orderBy, policy }, row) });
}

/** What a page asks of PostgreSQL, over `t`: which rows are on it, in which order and how many of them, and where all are that the list is of. */
export interface PageSql {
  readonly where: string;
  readonly part: string;
  readonly all: string;
  /** The page itself, where it is found of all children at once: its rows need not be read a second time. */
  readonly page?: string;
}
export function pageSql(listing: Listing, asked: Asked, bind: Bind): PageSql {
  const { policy, orderBy, where } = listing;
  const ways = listing.ways?.(asked);
  const order = columnOf(policy.entity, orderBy);
  const after = asked.after ? placeIn(listing, asked.after) : undefined;
  const narrowed = where?.(asked, bind) ?? 'true';
  const from = after ? ` AND (t."${order.name}", t.id) > (${bind(after[0])}::${order.type}, ${bind(after[1])}::uuid)` : '';
  // One more than the page holds, which tells whether the list goes on.
  const end = ` ORDER BY t."${order.name}", t.id LIMIT ${bind(sizeOf(asked) + 1)}::int`;
  if (ways?.length === 0) return { where: narrowed, part: `${from}${end}`, all: `"${seenAs(policy)}" t WHERE ${readable(policy)} AND ${narrowed}` };
  const all = `${ofAllInReach(policy)} AND ${narrowed}`;
  if (ways) return { where: isOnPage(policy, ways, `${narrowed}${from}${end}`), part: end, all: `${all} AND ${eitherOf(ways)}` };
  const page = `${all}${from}${end}`;
  return { where: `t.id = ANY (ARRAY(SELECT t.id FROM ${page}))`, part: end, all, page };
}

export const eitherOf = (ways: readonly Way[]): string => `(${ways.map(({ is }) => `(${is})`).join(' OR ')})`;

/** Finds, each way, as much as a page holds, in the table itself: what withholds columns is asked of that, and not of all that could stand on it. */
function isOnPage(policy: Policy, ways: readonly Way[], page: string): string {
  const found = ways.map(({ is, by }) => {
    const conditions = `${is} AND ${by ? `${childrenInReach(policy)} AND ` : ''}${page}`.replace(/\bt\./g, 'p.');
    return `(SELECT p.id FROM "${tableOf(policy.entity).name}" p WHERE ${readable(policy, 'p')} AND ${conditions})`;
  });
  return `t.id = ANY (ARRAY(${found.join(' UNION ALL ')}))`;
}

/** The page that was asked for, of what was found. */
export const pageOf = <T>(found: readonly T[], asked: Asked): Pick<Page<T>, 'rows' | 'hasNextPage'> => parted(found, sizeOf(asked));

async function readPage<T extends ChildRecord>(request: Request, listing: Listing, asked: Asked): Promise<Page<T>> {
  const { policy } = listing;
  const values: unknown[] = [];
  const { where, part } = pageSql(listing, asked, (value) => `$${values.push(value)}`);
  const text = `${visibleSql(policy)} AND ${where}${part}`;
  const found = await request.rows<T & { childId: string }>({ type: policy.name, text, values, told: sizeOf(asked) });
  return { ...pageOf(found, asked), count: () => countOf(request, listing, asked) };
}

/** How many the viewer may see in all. */
export async function countOf(request: Request, listing: Listing, asked: Asked): Promise<number> {
  const values: unknown[] = [];
  const { all } = pageSql(listing, { ...asked, after: undefined }, (value) => `$${values.push(value)}`);
  // The last value is the size of the page, which a count does not ask for.
  values.pop();
  const { tx } = await request.entered();
  const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${all}`, values);
  return row?.n ?? 0;
}

type Ordered = Pick<Listing, 'policy' | 'orderBy'>;
const nameOf = ({ policy, orderBy }: Ordered): string => `${policy.name}.${orderBy}`;
const cursorOf = (listing: Ordered, row: ChildRecord): string => cursorOfParts([nameOf(listing), String(row[listing.orderBy as keyof ChildRecord]), row.id]);

/** Whether a text could stand in a column of this type, so that a cursor that somebody wrote themself breaks nothing. */
const couldBe = (type: string, text: string): boolean => {
  if (type === 'date') return readIsoDate(text).ok;
  if (type === 'timestamptz') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
  return !text.includes('\u0000');
};

function placeIn(listing: Ordered, cursor: string): readonly [string, string] {
  const { type } = columnOf(listing.policy.entity, listing.orderBy);
  const [of, place, id] = partsOfCursor(cursor);
  if (of === nameOf(listing) && isUuid(id) && couldBe(type, String(place))) return [String(place), id];
  throw new HubError('BAD_USER_INPUT', 'This cursor belongs to no page of this list; begin without one');
}
