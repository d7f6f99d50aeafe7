import { z } from 'zod';
import { senTypeByCode } from '../people';
import { tenQuestions, type ProvisionTerms } from './ten-questions';

const LONGEST = 20_000;
/** PostgreSQL keeps neither a NUL nor half of a character. */
const canBeKept = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const upTo = (most: number, ofWhat: string) =>
  z.string(`${ofWhat} is needed`).max(most, `${ofWhat} has at most ${most.toLocaleString('en-GB')} characters`).refine(canBeKept, 'there is a character in it that cannot be kept');

/** The wording of a line: it must say something. */
export const wording = upTo(LONGEST, 'a wording').refine((text) => text.trim() !== '', 'it says nothing');
export const words = (most: number) => upTo(most, 'a text');
export const title = upTo(300, 'a title').refine((text) => text.trim() !== '', 'a title is needed');
export const reason = words(2_000).nullish();
export const position = z.number().int().min(1, 'places are counted from 1').max(100_000, 'no section is so long').nullish();
export const ids = z.array(z.string()).max(100, 'at most 100 at once');
export const senType = z
  .string()
  .max(20, 'there is no such type of need')
  .refine((code) => senTypeByCode(code) !== undefined, 'there is no such type of need; the codes are the Department for Education’s, as SLCN')
  .nullish();

const count = (most: number) => z.number().int().min(1, 'at least 1, or leave it out').max(most, `at most ${most}`).nullish();
const hours = (most: number) => z.number().min(0, 'no fewer than none').max(most, `at most ${most}`).nullish();

const answerTo = {
  wording: () => wording,
  words: (most: number) => words(most).nullish(),
  count,
  hours,
  per: () => z.string().nullish(),
} as const;
const answers = Object.fromEntries(tenQuestions.map(({ property, answer, atMost }) => [property, answerTo[answer](atMost)])) as unknown as Record<
  keyof ProvisionTerms, z.ZodType
>;

const goTogether = ({ sessions, per }: { sessions?: unknown; per?: unknown }): boolean => (sessions == null) === (per == null);
/** The answers to the ten questions, as they are typed for a new line. */
export const provisionFields = z.object(answers).refine(goTogether, { path: ['per'], message: 'say both how many sessions and in which stretch of time, or neither' });
/** The same of a change, which says only what is to be otherwise. */
export const provisionChanges = z.object({ ...answers, what: wording.optional() });

/** May be left out of a change, and cannot be taken away. */
export const present = z.unknown().refine((value) => value !== null, 'it cannot be taken away; leave it out to let it stay').optional();
