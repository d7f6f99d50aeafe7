import type { z } from 'zod';

/** Of a text, that it is not too long, and that PostgreSQL can keep it: it keeps no NUL. */
export const keptText = (text: z.ZodString, most: number) =>
  text
    .max(most, `at most ${most.toLocaleString('en-GB')} characters`)
    .refine((kept) => !kept.includes('\u0000'), 'there is a character in it that cannot be kept');
