import { randomUUID } from 'node:crypto';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. One that cannot names nothing, and is answered as a missing one is. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && shape.test(text);
/** The id that nothing has; all others come after it. */
export const NIL_ID = '00000000-0000-0000-0000-000000000000';
/** What is asked for by a text: nothing, by one that is no id. */
export const asId = (text: unknown): string => (isUuid(text) ? text : NIL_ID);
export const newId = (): string => randomUUID();
