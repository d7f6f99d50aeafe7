import { lineShapes } from '../../plan';

/** A text of some length that must say something. */
export const said = (whatIsNeeded: string) => lineShapes.words(20_000).refine((text) => text.trim() !== '', whatIsNeeded);
/** The same where it can be left out. */
export const anyWords = lineShapes.words(20_000).nullish();
export const shortWords = lineShapes.words(300).nullish();
