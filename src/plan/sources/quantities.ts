import type { ProvisionTerms } from '../ten-questions';

/** What is counted, and the words that say so; an hour is sixty minutes. */
const units: readonly { readonly unit: string; readonly words: string; readonly times?: number }[] = [
  { unit: 'minute', words: 'minutes?|mins?' },
  { unit: 'minute', words: 'hours?|hrs?', times: 60 },
  { unit: 'session', words: 'sessions?|times|visits?|lessons?|blocks?' },
  { unit: 'day', words: 'days?' },
  { unit: 'week', words: 'weeks?' },
  { unit: 'term', words: 'terms?' },
  { unit: 'child', words: 'children|pupils?|peers?|learners?' },
  { unit: 'adult', words: 'adults?|staff' },
];
const numberWords = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const spoken: Readonly<Record<string, number>> = {
  ...Object.fromEntries(numberWords.map((word, at) => [word, at + 1])), thirty: 30, forty: 40, 'forty-five': 45, fifty: 50, sixty: 60, ninety: 90,
};
const number = `\\d+(?:\\.\\d+)?|${Object.keys(spoken).sort((a, b) => b.length - a.length).join('|')}`;
/** Between a number and what it counts: "three 45-minute sessions", "six school weeks". */
const between = `(?:(?:${number})[\\s-]+min(?:ute)?s?[\\s-]+)?(?:(?!(?:${number})\\b)[a-z]+[\\s-]+)??`;
const amount = new RegExp(`(?<![\\w.])(${number})(?:\\s*(?:-|–|to|or)\\s*(${number}))?(?=[\\s-]+${between}(?:(${units.map(({ words }) => words).join(')|(')}))\\b)`, 'gi');
const alone: readonly (readonly [RegExp, string])[] = [
  [/\bonce\b/gi, 'session:1'], [/\btwice\b/gi, 'session:2'], [/\b(?:one|1)\s*(?:-|–)?\s*(?:to|:|-)\s*(?:-|–)?\s*(?:one|1)\b/gi, 'child:1'],
];

const valueOf = (said: string): number => spoken[said.toLowerCase()] ?? Number(said);
const told = (unit: string, value: number): string => `${unit}:${value}`;

/** The amounts that a text states in words or figures, each as `minute:30`. */
export function quantitiesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, from, to, ...matched] of text.matchAll(amount)) {
    const { unit, times = 1 } = units[matched.findIndex((word) => word !== undefined)]!;
    for (const said of [from, to]) if (said) found.add(told(unit, valueOf(said) * times));
  }
  for (const [pattern, quantity] of alone) if (text.search(pattern) >= 0) found.add(quantity);
  return found;
}

/** The amounts that the answers to the ten questions state, said in the same way. */
export function quantitiesOf(terms: Readonly<Record<string, unknown>>): Set<string> {
  const { sessions, minutesPerSession, weeksPerYear, groupSize, adults, indirectHoursPerYear } = terms as Partial<ProvisionTerms>;
  const all: (readonly [string, number | null | undefined])[] = [
    ['session', sessions], ['minute', minutesPerSession], ['week', weeksPerYear], ['child', groupSize], ['adult', adults],
    ['minute', indirectHoursPerYear && indirectHoursPerYear * 60], ['minute', sessions && minutesPerSession && sessions * minutesPerSession],
  ];
  return new Set(all.flatMap(([unit, value]) => (typeof value === 'number' ? [told(unit, value)] : [])));
}
