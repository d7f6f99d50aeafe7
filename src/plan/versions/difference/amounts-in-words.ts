import { quantitiesIn } from '../../sources/quantities';
import type { EditionLine } from './edition-line';

const numberIn = ({ terms }: EditionLine, field: string): number | null => (typeof terms?.[field] === 'number' ? (terms[field]) : null);
export const hoursOf = (line: EditionLine): number | null => numberIn(line, 'hoursPerYear');

/** An amount of provision before and after, where both editions state it. */
export interface Amounts {
  readonly was: number;
  readonly is: number;
}
/** What a field states in both editions; undefined where either is silent. */
export function amountsOf(field: string, was: EditionLine, is: EditionLine): Amounts | undefined {
  const [before, after] = [numberIn(was, field), numberIn(is, field)];
  return before === null || after === null ? undefined : { was: before, is: after };
}

/** How much a line gives, to a parent; nothing where it does not say how much. */
export function amountInWords(line: EditionLine): string | undefined {
  const [minutes, hours] = [numberIn(line, 'minutesPerWeek'), hoursOf(line)];
  return minutes === null || hours === null ? undefined : `${minutes} minutes a week, ${hours} hours a year`;
}

/** The largest amount of a unit that the wording itself states, as of `minute`. */
export function mostSaid(unit: string, { text }: EditionLine): number | null {
  const said = [...quantitiesIn(text ?? '')].filter((each) => each.startsWith(`${unit}:`)).map((each) => Number(each.slice(unit.length + 1)));
  return said.length === 0 ? null : Math.max(...said);
}
