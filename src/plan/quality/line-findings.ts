import type { Aspiration } from '../aspiration.entity';
import { LineType } from '../line-type';
import type { Line } from '../line.entity';
import type { Need } from '../need.entity';
import type { Outcome } from '../outcome.entity';
import type { Provision } from '../provision.entity';
import type { WordingContext } from './context';
import type { Finding } from './finding';
import { phraseFindings } from './provision-findings';
import { wordingFindings } from './wording-findings';

/** A finding about a line of a plan; `field` is the field that the words stand in. */
export interface LineFinding extends Finding {
  readonly lineType: LineType;
  readonly lineId: string;
  readonly field: string;
}
export interface TypedLine {
  readonly line: Line;
  readonly lineType: LineType;
}

/** The answers that are sentences of their own, in which a phrase is as loose as in the wording. */
const worded = ['what', 'deliveredBy', 'qualification', 'place', 'reviewedHow'] as const;
/** An answer is no sentence of provision: of the phrases, those that make it conditional, or say neither when nor with what training. */
const inAnswers: ReadonlySet<string> = new Set(['W04', 'W05', 'W06', 'W07', 'W08', 'W10', 'W11', 'W12', 'W25', 'W26', 'W27', 'W48', 'W52', 'W54', 'W72', 'W73', 'W82', 'W83', 'W84']);

const contextOf = ({ line, lineType }: TypedLine, aspirations: readonly string[]): WordingContext => ({
  section: line.section, lineType,
  ...(lineType === LineType.PROVISION && { terms: line as Provision }),
  ...(lineType === LineType.OUTCOME && { outcome: line as Outcome, aspirations }),
  ...(lineType === LineType.NEED && { isStrength: (line as Need).isStrength }),
});

const inField = (field: string, text: string, context: WordingContext): Finding[] =>
  phraseFindings(text, context).filter(({ rule }) => field === 'what' || inAnswers.has(rule));

/** What is found in every field of a line that is wording. A wording that is withheld yields nothing. */
function findingsOf(typed: TypedLine, aspirations: readonly string[]): LineFinding[] {
  const { line, lineType } = typed;
  if (line.text === null) return [];
  const context = contextOf(typed, aspirations);
  const of = (field: string, findings: readonly Finding[]): LineFinding[] => findings.map((finding) => ({ ...finding, lineType, lineId: line.id, field }));
  const fields = lineType === LineType.PROVISION ? worded.filter((field) => (line as Provision)[field] && (line as Provision)[field] !== line.text) : [];
  return [...of('text', wordingFindings(line.text, context)), ...fields.flatMap((field) => of(field, inField(field, (line as Provision)[field]!, context)))];
}

/** What is found in the lines of a plan, line by line. */
export function lineFindings(lines: readonly TypedLine[]): LineFinding[] {
  const aspirations = lines.filter(({ line, lineType }) => lineType === LineType.ASPIRATION && line.text !== null).map(({ line }) => (line as Aspiration).text);
  return lines.flatMap((typed) => findingsOf(typed, aspirations));
}
