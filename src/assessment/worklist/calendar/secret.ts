import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Whoever has it reads the calendar: as long as a key, and nothing in it says whose it is. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What the hub keeps of it. A secret of 256 random bits needs no salt: nobody can try them all. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(`calendar ${secret}`).digest();

export const addressOf = (publicUrl: string, secret: string): string => `${publicUrl}/calendar/${secret}.ics`;
