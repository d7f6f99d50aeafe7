import { deed, type Tools } from '../../../access';
import { keepSource, kindsOfLine, LineSourceType, LineType, planPolicy, reword, termNames, whyNotIn, type Line, type Plan } from '../../../plan';
import { noSuchRecord } from '../../../platform/graphql/errors';
import { invalid, type Problem } from '../../../platform/graphql/problem';
import { AnswerTaken } from '../../assessment.events';
import { AdviceQueryState, type AdviceQuery } from './advice-query.entity';
import type { TakeAnswerInput } from './advice-query.inputs';
import { adviceQueryPolicy } from './advice-query.policy';

/** Takes an author’s answer into a plan: the lines that rest on the line it is about say it from now on, and it is a source of theirs. */
export const takeAnswer = deed<TakeAnswerInput, Plan, Plan>({
  may: planPolicy.may.change,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { adviceQueryId }, tools) {
    const query = await tools.find(adviceQueryPolicy, adviceQueryId);
    if (query?.childId !== plan.childId) throw noSuchRecord();
    if (query.state !== AdviceQueryState.ANSWERED || query.answer === null) return invalid('adviceQueryId', 'its author has not answered it in words: take the line from the correction');
    const lines = await linesRestingOn(tools, plan, query);
    if (lines.length === 0) return invalid('adviceQueryId', 'nothing in this plan rests on the line that it is about');
    for (const line of lines) {
      const refused = whyNotIn(plan, line) ?? (await say(tools, line, query));
      if (refused) return refused;
    }
    tools.emit(AnswerTaken, query, { assessmentId: query.assessmentId, adviceRequestId: query.adviceRequestId, planId: plan.id });
    return plan;
  },
});

/** The provision in this plan that was taken from the line, and has not taken the answer yet. */
async function linesRestingOn({ tx, find }: Tools, plan: Plan, { id, adviceLineId }: AdviceQuery): Promise<Line[]> {
  const rows = await tx.connection.query<{ lineId: string }>(
    `SELECT s.line_id AS "lineId" FROM line_source s JOIN plan_inclusion i ON i.line_id = s.line_id AND i.plan_id = $1 AND i.ended_at IS NULL
     WHERE s.source_id = $2 AND s.line_type = 'PROVISION' AND NOT EXISTS (SELECT FROM line_source a WHERE a.line_id = s.line_id AND a.source_id = $3) ORDER BY s.line_id`,
    [plan.id, adviceLineId, id],
  );
  const found = await Promise.all(rows.map(({ lineId }) => find(kindsOfLine[LineType.PROVISION].policy, lineId)));
  return found.filter((line): line is Line => line !== null);
}

async function say(tools: Tools, line: Line, { id, answer, answered, question }: AdviceQuery): Promise<Problem | undefined> {
  await keepSource(tools, line, { sourceType: LineSourceType.ANSWER, sourceId: id, wording: answer!, terms: { ...answered } });
  const terms = Object.fromEntries(termNames.flatMap((name) => (answered?.[name] === null || answered?.[name] === undefined ? [] : [[name, answered[name]]])));
  if (Object.keys(terms).length === 0) return undefined;
  const sent = { version: line.version, reason: `The author was asked: ${question}`.slice(0, 2_000) };
  const changed = await reword(tools, line, { sent, changes: terms });
  return 'code' in changed ? (changed) : undefined;
}
