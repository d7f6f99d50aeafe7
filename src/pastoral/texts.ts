import { lineShapes } from '../plan';

/** A text that must say something; its sentence names what is wanted. */
export const needed = (what: string) => lineShapes.words(20_000).refine((text) => text.trim() !== '', what);
/** A line that must say something. */
export const line = (what: string) => lineShapes.words(300).refine((text) => text.trim() !== '', what);
/** A text that can be left out. */
export const optional = lineShapes.words(20_000).nullish();
