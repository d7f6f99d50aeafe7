/** Words that authorities put round the name of their area, and partners leave out. The longest come first. */
const before = [
  'corporation of the city of ',
  'council of the ',
  'london borough of ',
  'royal borough of ',
  'borough of ',
  'county of ',
  'city of ',
  'county ',
  'the ',
];
const after = [
  ' metropolitan borough council',
  ' metropolitan district council',
  ' borough council',
  ' district council',
  ' county council',
  ' city council',
  ' county of',
  ' city of',
  ' council',
];

const tidy = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

const withoutFirst = (text: string, words: readonly string[]): string => {
  const found = words.find((word) => text.startsWith(word));
  return found ? text.slice(found.length) : text;
};
const withoutLast = (text: string, words: readonly string[]): string => {
  const found = words.find((word) => text.endsWith(word));
  return found ? text.slice(0, -found.length) : text;
};

/** The square mile is not London: its title is its name. */
const cityOfLondon = 'city of london';

/** What is left of an authority's name once its title is taken away: 'London Borough of Bromley' and 'Bromley' are one. */
export function areaNamed(name: string): string {
  const text = tidy(name);
  if (text.includes(cityOfLondon)) return cityOfLondon;
  return withoutFirst(withoutLast(text, after), before);
}
