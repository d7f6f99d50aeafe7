import type { Request } from '../../access';
import { asConnection, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { HubError } from '../../platform/graphql/errors';
import { cursorOfParts, partsOfCursor } from '../../platform/graphql/plain-cursor';
import { asId, isUuid } from '../../platform/uuid';
import type { ExcerptPart, SearchArgs, SearchHit } from './search-hit';
import { CLOSES, countSql, MOST_CHILDREN, OPENS, pageSql } from './search-sql';

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
  const size = pageSize(args.first);
  const after = args.after ? placeIn(args.after) : [null, null, null];
  const { tx } = await request.entered();
  const [first, ...more] = await tx.query<Row & { readonly tooMany: boolean }>(pageSql(), [...asked, ...after, size + 1]);
  if (first?.tooMany)
    {throw new HubError('BAD_USER_INPUT', `You may know of more than ${MOST_CHILDREN} children: say of which one (childId)`);}
  const rows = first?.recordId ? [first, ...more] : [];
  const { rows: onPage, hasNextPage } = parted(rows, size);
  const found = onPage.map((row): Found => ({ ...row, excerpt: partsOf(row.excerpt) }));
  for (const { recordType, childId } of found) request.found(recordType, childId);
  return asConnection<SearchHit>({
    rows: found,
    hasNextPage,
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

const cursorOf = ({ rank, recordedAt, recordId }: Found): string => cursorOfParts([rank, recordedAt, recordId]);

function placeIn(cursor: string): readonly [number, string, string] {
  const [rank, recordedAt, id] = partsOfCursor(cursor);
  if (Number.isFinite(rank) && /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(String(recordedAt)) && isUuid(id)) return [Number(rank), String(recordedAt), id];
  throw new HubError('BAD_USER_INPUT', 'This cursor belongs to no page of a search; begin without one');
}
