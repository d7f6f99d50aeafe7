/** Whether two names are one but for capitals, punctuation, 'The' and how 'NHS' is written. */
export const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll('national health service', 'nhs')
    .replace(/^\s*the /, '')
    .trim();
