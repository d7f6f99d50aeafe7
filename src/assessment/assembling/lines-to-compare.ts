import type { Tools } from '../../access';
import { invalid, InvalidInput, type InvalidField } from '../../platform/graphql/problem';
import type { AdviceLine } from '../advice/advice-line.entity';
import { adviceLinePolicy } from '../advice/advice-line.policy';
import { correctedAmong } from '../advice/lines-in-plan';

/** Lines of advice about one child of which the viewer reads every word, as they hold now; or what is wrong with which. */
export async function linesToCompare(tools: Tools, childId: string, lineIds: readonly string[]): Promise<AdviceLine[] | InvalidInput> {
  const ids = [...new Set(lineIds.map((id) => id.toLowerCase()))];
  if (ids.length < 2) return invalid('lineIds', 'name two different lines at least');
  const found = await Promise.all(ids.map((id) => tools.find(adviceLinePolicy, id)));
  const corrected = await correctedAmong(tools, found.flatMap((line) => (line ? [line.adviceId] : [])));
  const faults = found.flatMap((line, at): InvalidField[] => {
    const field = `lineIds.${at}`;
    if (line?.childId !== childId) return [{ field, reason: 'there is no such line of advice about this child' }];
    if (line.text === null) return [{ field, reason: 'you read it in brief only: somebody who reads it decides' }];
    return corrected.has(line.adviceId) ? [{ field, reason: 'its author has corrected this advice: take the line from the correction' }] : [];
  });
  return faults.length > 0 ? new InvalidInput(faults) : (found as AdviceLine[]);
}
