import type { Request } from '../../access';
import { asConnection, type Connection } from '../../platform/graphql/connection';
import { HubError } from '../../platform/graphql/errors';
import { asId, isUuid } from '../../platform/uuid';
import type { ExcerptPart, SearchArgs, SearchHit } from './search-hit';
import { CLOSES, countSql, MOST_CHILDREN, OPENS, pageSql } from './search-sql';

const MOST = 100;
const LONGEST = 300;

type Row = Omit<SearchHit, 'excerpt'> & { readonly rank: number; readonly excerpt: string };
type Found = SearchHit & Pick<Row, 'rank'>;
/** What is looked for, and of whom. */
type Asked = readonly [text: string, childId: string | null];

function wordsIn(text: string): string {
  const words = text.normalize().trim();
  if (words === '' || words.length > LONGEST || words.includes('\u0000'))
    {throw new HubError('BAD_USER_INPUT', `Say what to look for, in at most ${LONGEST} characters`);}
  return words;
}
const askedBy = ({ text, childId }: SearchArgs): Asked => [wordsIn(text), childId ? asId(childId) : null];

/** One page of what says the words to the viewer, in one statement over every kind of record; the reading of each is written down like any other. */
export async function search(request: Request, args: SearchArgs): Promise<Connection<SearchHit>> {
  const asked = askedBy(args);
  const size = Math.min(Math.max(args.first, 1), MOST);
  const after = args.after ? placeIn(args.after) : [null, null, null];
  const { tx } = await request.entered();
  const [first, ...more] = await tx.query<Row & { readonly tooMany: boolean }>(pageSql(), [...asked, ...after, size + 1]);
  if (first?.tooMany)
    {throw new HubError('BAD_USER_INPUT', `You may know of more than ${MOST_CHILDREN} children: say of which one (childId)`);}
  const rows = first?.recordId ? [first, ...more] : [];
  const found = rows.slice(0, size).map((row): Found => ({ ...row, excerpt: partsOf(row.excerpt) }));
  for (const { recordType, childId } of found) request.found(recordType, childId);
  return asConnection<SearchHit>({
    rows: found,
    hasNextPage: rows.length > size,
    cursorOf: (hit) => cursorOf(hit as Found),
    count: () => countOf(request, asked),
  });
}

async function countOf(request: Request, asked: Asked): Promise<number> {
  const { tx } = await request.entered();
  const [row] = await tx.query<{ n: number }>(countSql(), asked);
  return row?.n ?? 0;
}

/** The pieces of an excerpt. Everything up to the sign that closes was looked for, if the sign that opens stood before it. */
const partsOf = (excerpt: string): ExcerptPart[] =>
  excerpt
    .split(OPENS)
    .flatMap((piece, at): ExcerptPart[] => {
      const end = at === 0 ? -1 : piece.indexOf(CLOSES);
      return end < 0
        ? [{ text: piece, isMatch: false }]
        : [
            { text: piece.slice(0, end), isMatch: true },
            { text: piece.slice(end + 1), isMatch: false },
          ];
    })
    .filter(({ text }) => text !== '');

const cursorOf = ({ rank, recordedAt, recordId }: Found): string =>
  Buffer.from(JSON.stringify([rank, recordedAt, recordId])).toString('base64url');

function placeIn(cursor: string): readonly [number, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && Number.isFinite(parts[0]) && /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(String(parts[1])) && isUuid(parts[2]))
      {return [Number(parts[0]), String(parts[1]), parts[2]];}
  } catch {
    // It is no cursor of ours: said below.
  }
  throw new HubError('BAD_USER_INPUT', 'This cursor belongs to no page of a search; begin without one');
}
