import { z } from 'zod';

const kept = (most: number) =>
  z.string().trim().max(most, `at most ${most.toLocaleString('en-GB')} characters`).refine((text) => !text.includes('\u0000'), 'there is a character in it that cannot be kept');

/** A line that has to be said. */
export const line = (needed: string) => kept(300).refine((text) => text !== '', needed);
/** A text that has to be said. */
export const told = (needed: string) => kept(20_000).refine((text) => text !== '', needed);
/** A text that may be left out. */
export const perhaps = kept(20_000).nullish();
