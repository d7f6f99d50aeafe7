import { z } from 'zod';
import { keptText } from '../platform/kept-text';

const kept = (most: number) => keptText(z.string().trim(), most);

/** A line that has to be said. */
export const line = (needed: string) => kept(300).refine((text) => text !== '', needed);
/** A text that has to be said. */
export const told = (needed: string) => kept(20_000).refine((text) => text !== '', needed);
/** A text that may be left out. */
export const perhaps = kept(20_000).nullish();
