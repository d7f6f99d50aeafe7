const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** A text in its words, in any language, with all that stands between them: put together again they are the text. */
export const segmentsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The words alone, of a text in whatever case. */
export const wordsOf = (text: string): Set<string> => new Set(segmentsOf(text.toLowerCase()).filter((each) => /[\p{L}\p{N}]/u.test(each)));
