/** How a child is called. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

const wordsOf = (text: string): string[] => text.toLocaleLowerCase('en-GB').normalize('NFKD').replace(/\p{Mn}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
const stands = (name: readonly string[], words: readonly string[]): boolean =>
  name.length > 0 && words.some((_, at) => name.every((word, next) => words[at + next] === word || words[at + next] === `${word}s`));

/** Which of these children a text names, by given or by family name, whatever the capitals and accents. */
export function namesIn<C extends Named>(text: string, children: readonly C[]): C[] {
  const words = wordsOf(text);
  return children.filter(({ givenName, familyName }) => [givenName, familyName].some((name) => stands(wordsOf(name), words)));
}
