import type { Tools } from '../../access';
import type { LineType, Plan } from '../../plan';
import { isUuid } from '../../platform/uuid';
import type { AdviceLine } from './advice-line.entity';
import { adviceLinePolicy } from './advice-line.policy';

/** What a line of advice has become in a plan. */
export interface Taken {
  readonly lineType: LineType;
  readonly id: string;
}

/** These lines of advice, and every other line of the same advices, of one child and of what the viewer may see. */
export async function adviceLinesBeside(
  { tx, find }: Tools,
  childId: string,
  lineIds: readonly string[],
): Promise<Map<string, AdviceLine>> {
  const beside = await tx.connection.query<{ id: string }>(
    `SELECT id FROM advice_line WHERE child_id = $1 AND advice_id IN (SELECT advice_id FROM advice_line WHERE child_id = $1 AND id = ANY ($2::uuid[])) ORDER BY advice_id, position`,
    [childId, lineIds.filter(isUuid)],
  );
  const lines = new Map<string, AdviceLine>();
  for (const { id } of beside) {
    const line = await find(adviceLinePolicy, id);
    if (line) lines.set(id, line);
  }
  return lines;
}

/** What lines of advice have become, one row for each line of a plan and each advice that it rests on: for a query that joins them. */
export const takenLines = (): string =>
  `SELECT line_id AS id, child_id, source_id AS source_line_id, line_type AS type FROM line_source WHERE source_type = 'ADVICE'`;

/** What of these lines of advice a plan includes now. */
export async function takenInto({ tx }: Tools, { id, childId }: Plan, adviceLineIds: readonly string[]): Promise<Map<string, Taken>> {
  const rows = await tx.connection.query<Taken & { from: string }>(
    `SELECT l.source_line_id AS "from", l.type AS "lineType", l.id FROM (${takenLines()}) AS l JOIN plan_inclusion i ON i.line_id = l.id AND i.ended_at IS NULL
     WHERE i.plan_id = $1 AND l.child_id = $2 AND l.source_line_id = ANY ($3::uuid[])`,
    [id, childId, adviceLineIds],
  );
  return new Map(rows.map(({ from, lineType, id: lineId }) => [from, { lineType, id: lineId }]));
}

/** Which of these advices have been corrected since. */
export async function correctedAmong({ tx }: Tools, adviceIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.connection.query<{ id: string }>('SELECT supersedes_id AS id FROM advice WHERE supersedes_id = ANY ($1::uuid[])', [
    adviceIds,
  ]);
  return new Set(rows.map(({ id }) => id));
}
