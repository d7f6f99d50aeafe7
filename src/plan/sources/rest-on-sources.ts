import { seenAs, type Tools } from '../../access';
import { InvalidInput } from '../../platform/graphql/problem';
import { plansByKind } from '../kinds/kinds';
import type { Plan } from '../plan.entity';
import { PlanState } from '../plan.states';
import type { Line } from '../line.entity';
import { lineTypeOf } from '../lines';
import { LineSourceType, type LineSource } from './line-source.entity';
import { lineSourcePolicy } from './line-source.policy';
import { unstatedIn, type Saying, type Unstated } from './unstated';

/** Whether a plan of this kind may say only what somebody who knows has said. */
export const restsOnSources = ({ kind, state }: Pick<Plan, 'kind' | 'state'>): boolean => state !== PlanState.CEASED && plansByKind[kind].restsOnAdvice;

/** What the sources of a line state. */
export const sourcesOf = ({ tx }: Tools, lineId: string): Promise<Saying[]> =>
  tx.connection.query<Saying & object>(`SELECT wording, terms FROM ${seenAs(lineSourcePolicy)} WHERE line_id = $1 ORDER BY recorded_at, id`, [lineId]);

type NewSource = Pick<LineSource, 'sourceType' | 'sourceId' | 'wording' | 'terms'> & Partial<Pick<LineSource, 'document' | 'page' | 'writtenBy' | 'writtenOn'>>;
const inNoDocument = { document: null, page: null, writtenBy: null, writtenOn: null } as const;
/** Keeps something that a line rests on. */
export const keepSource = ({ tx }: Tools, line: Line, source: NewSource): Promise<LineSource> =>
  tx.insert(lineSourcePolicy, {
    childId: line.childId, lineType: lineTypeOf(line), lineId: line.id, section: line.section, ...inNoDocument, ...source,
    neededInClass: line.neededInClass, sharedWithFamily: line.sharedWithFamily,
  });

const refusing = (unstated: readonly Unstated[]): InvalidInput =>
  new InvalidInput([
    ...unstated.map(({ field, amount }) => ({ field, reason: `no source of this line states ${amount}: ask the author of the advice, or say on whose authority it is` })),
    { field: 'onAuthorityOf', reason: 'say on whose authority the amounts are that no source states' },
  ]);

interface Judged {
  readonly line: Saying;
  readonly sources?: readonly Saying[];
  readonly before?: Saying;
  readonly onAuthorityOf?: string | null | undefined;
}
/** Amounts that somebody vouches for, to be kept with the line; nothing where all are stated; or why the line cannot say them. */
export function vouchedFor({ line, sources = [], before, onAuthorityOf }: Judged): NewSource | InvalidInput | undefined {
  const unstated = unstatedIn(line, sources, before);
  if (unstated.length === 0) return undefined;
  const authority = onAuthorityOf?.trim();
  if (!authority) return refusing(unstated);
  const names = unstated.filter(({ field }) => field.startsWith('terms.')).map(({ field }) => field.slice('terms.'.length));
  const amounts = Object.fromEntries(names.flatMap((name) => (['number', 'string'].includes(typeof line.terms[name]) ? [[name, line.terms[name]]] : [])));
  const pair = 'sessions' in amounts || 'per' in amounts ? { sessions: line.terms['sessions'], per: line.terms['per'] } : {};
  return { sourceType: LineSourceType.AUTHORITY, sourceId: null, wording: authority, terms: { ...amounts, ...pair, inWords: wordsOf(line, unstated) } };
}
/** The texts that state what somebody vouches for. */
const wordsOf = ({ wording }: Saying, unstated: readonly Unstated[]): string[] => (wording && unstated.some(({ field }) => field === 'text') ? [wording] : []);
