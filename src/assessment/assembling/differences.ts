import { amountNames, LineType } from '../../plan';
import type { AdviceLine } from '../advice/advice-line.entity';

type Said = Pick<AdviceLine, 'id' | 'lineType' | 'section' | 'text' | 'terms'>;

/** What lines that speak of one thing can disagree on, by their type. Sessions are told with the stretch of time that they are counted in. */
const compared: Readonly<Record<LineType, readonly string[]>> = {
  [LineType.ASPIRATION]: [],
  [LineType.NEED]: ['senType', 'isStrength'],
  [LineType.OUTCOME]: ['byWhen', 'byWhenInWords'],
  [LineType.PROVISION]: ['section', ...amountNames.filter((name) => name !== 'per'), 'place', 'deliveredBy'],
};
export const comparedNames: readonly string[] = [...new Set(Object.values(compared).flat())];

/** What one line says to one question; nothing where it says nothing, or where it is not for the viewer to read. */
export function answerOf({ section, text, terms }: Said, field: string): string | null {
  if (text === null || terms === null) return null;
  if (field === 'section') return section;
  const said = terms as unknown as Readonly<Record<string, string | number | boolean | null | undefined>>;
  const answer = said[field];
  if (answer === null || answer === undefined || String(answer).trim() === '') return null;
  return field === 'sessions' ? `${String(answer)} per ${String(said['per'])}` : String(answer).trim();
}

export interface Difference<Line extends Said = Said> {
  readonly field: string;
  readonly answers: readonly { readonly line: Line; readonly says: string }[];
}

/** Where lines that speak of one thing say different things. What one of them leaves open is no difference. */
export function differencesAmong<Line extends Said>(lines: readonly Line[]): Difference<Line>[] {
  return compared[lines[0]!.lineType].flatMap((field) => {
    const answers = lines.flatMap((line) => {
      const says = answerOf(line, field);
      return says === null ? [] : [{ line, says }];
    });
    return new Set(answers.map(({ says }) => says.toLowerCase())).size > 1 ? [{ field, answers }] : [];
  });
}
