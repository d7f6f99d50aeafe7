import { labelsOf } from './answers';
import { sentencesOf, type Sentence } from './facts';
import type { Labels } from './pattern';
import { tokensOf, type Token } from './tokens';

/** A text with everything that the rules ask of it, read once. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly labels: Labels;
  readonly sentences: readonly Sentence[];
  /** Of each token, the sentence that it stands in. */
  readonly sentenceAt: readonly number[];
}

export function readText(text: string): ReadText {
  const tokens = tokensOf(text);
  const labels = labelsOf(tokens);
  const sentences = sentencesOf(tokens, labels);
  const sentenceAt = sentences.flatMap(({ from, to }, index) => Array<number>(to - from).fill(index));
  return { text, tokens, labels, sentences, sentenceAt };
}
