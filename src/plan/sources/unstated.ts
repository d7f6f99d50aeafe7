import { amountNames, textNames } from '../ten-questions';
import { quantitiesIn, quantitiesOf } from './quantities';

/** What a line says, or what one of its sources does. */
export interface Saying {
  readonly wording: string | null;
  readonly terms: Readonly<Record<string, unknown>>;
}

/** Where a line states an amount that nothing it rests on states, and the amount: a number of a field, or words of a text. */
export interface Unstated {
  readonly field: string;
  readonly amount: string;
}

const textsOf = ({ wording, terms }: Saying): string[] =>
  [wording, ...textNames.map((name) => terms[name]), ...((terms['inWords'] ?? []) as string[])].filter((text): text is string => typeof text === 'string');
/** Every amount that it states, in words or in its fields. */
const statedBy = (saying: Saying): Set<string> => new Set([...quantitiesOf(saying.terms), ...textsOf(saying).flatMap((text) => [...quantitiesIn(text)])]);

/** Sessions mean nothing without the stretch of time that they are counted in: both must come from one source. */
const isIn = (name: string, terms: Saying['terms'], source: Saying['terms']): boolean =>
  source[name] === terms[name] && (!['sessions', 'per'].includes(name) || (source['sessions'] === terms['sessions'] && source['per'] === terms['per']));

const shown = (quantity: string): string => quantity.replace(/(\w+):(.+)/, '$2 $1');

/** The amounts of a line that none of its sources states. What the line said before is let be: nobody has added it now. */
export function unstatedIn(line: Saying, sources: readonly Saying[], before?: Saying): Unstated[] {
  const all = before ? [...sources, before] : sources;
  const known = new Set(all.flatMap((saying) => [...statedBy(saying)]));
  const ofFields = amountNames
    .filter((name) => (line.terms[name] ?? null) !== null && !all.some(({ terms }) => isIn(name, line.terms, terms)))
    .map((name) => ({ field: `terms.${name}`, amount: String(line.terms[name]) }));
  // What the fields of the same line say is judged there.
  const said = new Set([...known, ...quantitiesOf(line.terms)]);
  const inTexts = (field: string, text: unknown): Unstated[] => {
    const found = typeof text === 'string' ? [...quantitiesIn(text)].filter((quantity) => !said.has(quantity)) : [];
    return found.length > 0 ? [{ field, amount: found.map(shown).join(', ') }] : [];
  };
  return [...ofFields, ...inTexts('text', line.wording), ...textNames.flatMap((name) => inTexts(`terms.${name}`, line.terms[name]))];
}
