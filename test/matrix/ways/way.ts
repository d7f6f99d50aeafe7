import type { Judge } from '../judge';
import type { Viewer } from '../world/viewers';

/** One way in: what is tried as somebody, and held against the oracle. Ways of a group are much alike. */
export interface Way {
  readonly group: string;
  readonly name: string;
  readonly tries: (viewer: Viewer, judge: Judge) => Promise<void>;
}
