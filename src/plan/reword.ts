import { isDeepStrictEqual } from 'node:util';
import type { Tools } from '../access';
import { ChangedMeanwhile, invalid, type ConflictingField, type Problem } from '../platform/graphql/problem';
import type { ChangeLineInput } from './change.inputs';
import { keepMarksInStep } from './keep-marks-in-step';
import type { Line } from './line.entity';
import { kindsOfLine, lineTypeOf, termsOf } from './lines';
import { lineEvents } from './plan.events';
import { tellPlans } from './tell-plans';
import { whyLocked } from './versions/locking/why-locked';
import { keepWording } from './write-line';

type Changes<T extends Line> = Partial<Omit<T, keyof Line>> & Partial<Pick<Line, 'text' | 'brief' | 'neededInClass'>>;

const saysOf = (line: Line): unknown => [line.text, line.brief, termsOf(line)];
/** What a tribunal can order of a line: all but its summary. */
const boundBy = (line: Line): unknown => [line.text, termsOf(line)];
const given = <T extends object>(changes: T): T => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as T;

/** What of a change every line has. */
export const ofEveryLine = ({ text, brief, neededInClass }: ChangeLineInput) => ({ text: text?.trim(), brief, neededInClass });

const inWords = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value));
/** Where the line says by now something else than what was to be said. */
const differing = <T extends Line>(line: T, asked: Changes<T>): ConflictingField[] =>
  Object.entries(asked)
    .map(([field, yours]) => ({ field, present: inWords(line[field as keyof T]), yours: inWords(yours) }))
    .filter(({ present, yours }) => present !== yours);

interface Rewording<T extends Line> {
  /** The version that was seen, and what was sent with it. */
  readonly sent: Pick<ChangeLineInput, 'version' | 'reason' | 'text'>;
  readonly changes: Changes<T>;
}

/** Changes a line that is still as its reader saw it. What it said before is kept, and what it says now is kept beside it. */
export async function reword<T extends Line>(tools: Tools, line: T, { sent, changes }: Rewording<T>): Promise<T | Problem> {
  const type = lineTypeOf(line);
  const asked = given(changes);
  if (Object.keys(asked).length === 0) return invalid('', 'say what is to be otherwise');
  const changed = await tools.tx.change(kindsOfLine[type].policy, { id: line.id, version: sent.version }, asked);
  if (!changed) return new ChangedMeanwhile(line, sent.text, differing(line, asked));
  // Asked once the row is held, so that whoever locks it at the same moment is seen.
  const locked = isDeepStrictEqual(boundBy(line), boundBy(changed)) ? undefined : await whyLocked(tools, line.id);
  if (locked) return locked;
  if (!isDeepStrictEqual(saysOf(line), saysOf(changed))) await keepWording(tools, changed, sent.reason ?? null);
  if (line.neededInClass !== changed.neededInClass) await keepMarksInStep(tools.tx.connection, line.childId);
  await tellPlans(tools, lineEvents[type].changed, { about: changed, lineId: changed.id });
  return changed as T;
}
