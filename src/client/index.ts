export { HubClient, type HubClientOptions } from './hub-client';
export { HubRefusal } from './hub-refusal';
export type { Followed } from './following';
export type { Question } from './question';
export type { TokenSource } from './tokens';
