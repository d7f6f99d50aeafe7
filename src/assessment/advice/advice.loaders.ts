import { byForeignKey, byId } from '../../access';
import { lineSourcePolicy } from '../../plan';
import { adviceLinePolicy } from './advice-line.policy';
import { advicePolicy } from './advice.policy';
import { takenLines } from './lines-in-plan';

export const adviceById = byId(advicePolicy);
export const adviceOfRequest = byForeignKey(advicePolicy, 'adviceRequestId');
export const adviceOfAssessment = byForeignKey(advicePolicy, 'assessmentId');
export const correctionsOf = byForeignKey(advicePolicy, 'supersedesId');
export const adviceLineById = byId(adviceLinePolicy);
export const linesOfAdvice = byForeignKey(adviceLinePolicy, 'adviceId', { by: 't.position, t.id' });

/** What lines of advice have become: as sources of lines of plans. */
export const takenAs = byForeignKey(lineSourcePolicy, 'sourceId');

/** A correction stands in the place of what it corrects; what was taken out of every plan again is unused. */
const isUnused = (): string => `NOT EXISTS (SELECT FROM advice c WHERE c.supersedes_id = t.advice_id) AND NOT EXISTS (
  SELECT FROM (${takenLines()}) AS l JOIN plan_inclusion i ON i.line_id = l.id AND i.ended_at IS NULL WHERE l.child_id = t.child_id AND l.source_line_id = t.id)`;

/** The lines of an assessment's advice that no plan of the child includes. */
export const unusedOfAssessment = byForeignKey(adviceLinePolicy, 'assessmentId', { by: 't.recorded_at, t.advice_id, t.position', among: isUnused() });
