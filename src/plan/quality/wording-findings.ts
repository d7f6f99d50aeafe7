import { LineType } from '../line-type';
import { Section } from '../section';
import type { WordingContext } from './context';
import type { Finding } from './finding';
import { hiddenEducation } from './hidden-education';
import { needFindings } from './need-findings';
import { outcomeFindings } from './outcome-findings';
import { provisionFindings } from './provision-findings';
import { readText, type ReadText } from './read-text';

const elsewhere: readonly Section[] = [Section.G, Section.H1, Section.H2];

const byType: Readonly<Record<LineType, (read: ReadText, context: WordingContext) => Finding[]>> = {
  // What a child or a family hopes for is theirs to word.
  [LineType.ASPIRATION]: () => [],
  [LineType.NEED]: needFindings,
  [LineType.OUTCOME]: outcomeFindings,
  [LineType.PROVISION]: (read, context) => [...provisionFindings(read, context), ...(elsewhere.includes(context.section) ? hiddenEducation(read) : [])],
};

/**
 * What a wording leaves open, in the order of the text, with the very words marked (in UTF-16 code units).
 * Pure: equal texts in equal contexts have equal findings, and the time it takes grows with the text and no faster.
 */
export function wordingFindings(text: string, context: WordingContext): Finding[] {
  return byType[context.lineType](readText(text), context).sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
}
