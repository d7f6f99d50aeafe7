import { minutesPerWeekSql } from '../../src/plan/amount-sql';
import { rawProcess } from './raw-apart';
import { enteringAs, type Question } from './raw-statement';
import type { Contender } from './rounds';
import type { ScaledHub } from './scaled/scaled-hub';
import { seenFrom } from './seen-from';

/** The children of a caseworker, each with the next day that advice is due, what is waited for and given, and what is specified. */
const CASELOAD = `query Caseload {
  children(first: 50) { nodes { id givenName familyName adviceSought { nextDueOn waiting given } specified { lines minutesPerWeek } } }
}`;

export const caseloads: readonly Question[] = Array.from({ length: 16 }, (_, at) => ({ subject: `caseworker-${at + 1}`, query: CASELOAD, variables: {} }));

/** The same fifty by hand: next deadline, advice waiting and given, and of the lines that are in a plan now how many they are and what they come to in a week. */
const statementOver = (seen: Readonly<Record<string, string>>): string => `
  SELECT coalesce(json_agg(row_to_json(j)), '[]') FROM (
    SELECT c.id, c.given_name, c.family_name, due.next, due.waiting, due.given, specified.lines, specified.minutes
    FROM child c
    CROSS JOIN LATERAL (SELECT min(q.due_on) FILTER (WHERE q.state = 'ASKED') AS next, count(*) FILTER (WHERE q.state = 'ASKED') AS waiting, count(*) FILTER (WHERE q.state = 'GIVEN') AS given
      FROM "${seen['advice_request'] ?? 'advice_request'}" q WHERE q.child_id = c.id) due
    CROSS JOIN LATERAL (SELECT count(*) AS lines, sum(round(${minutesPerWeekSql}, 2)) AS minutes
      FROM "${seen['provision'] ?? 'provision'}" t WHERE t.child_id = c.id
        AND EXISTS (SELECT FROM plan_inclusion i WHERE i.line_id = t.id AND i.line_type = 'PROVISION' AND i.ended_at IS NULL)) specified
    WHERE c.id = ANY (ARRAY(SELECT r.child_id FROM child_relationship r WHERE r.starts_at <= now() AND r.ends_at > now()))
    ORDER BY c.family_name, c.id LIMIT 50) j`;

export async function caseloadRaw({ postgres: { appUrl } }: ScaledHub, name: string): Promise<Contender & { stop(): void }> {
  const statements = [statementOver(await seenFrom(appUrl))];
  const asks = caseloads.map(({ subject }) => ({ opening: enteringAs(subject), values: [[]] }));
  return { name, ...(await rawProcess({ appUrl, isolation: 'REPEATABLE READ', statements, asks })) };
}
