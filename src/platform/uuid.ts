import { randomUUID } from 'node:crypto';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. One that cannot names nothing, and is answered as a missing one is. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && shape.test(text);
export const newId = (): string => randomUUID();
