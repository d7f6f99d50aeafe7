import { z } from 'zod';

/** Words that somebody writes: some, not too many, and none that PostgreSQL cannot keep. */
export const words = (most: number, otherwise: string) =>
  z
    .string()
    .trim()
    .min(1, otherwise)
    .max(most, `at most ${most.toLocaleString('en-GB')} characters`)
    .refine((text) => !text.includes('\u0000'), 'there is a character in it that cannot be kept');
