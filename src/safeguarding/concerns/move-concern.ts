import type { Changes, Tools } from '../../access';
import { ChangedMeanwhile, NotNow, type Problem } from '../../platform/graphql/problem';
import type { ConcernState } from './concern-words';
import type { Concern } from './concern.entity';
import { concernPolicy } from './concern.policies';
import { mayBecome } from './concern.states';

interface Move {
  readonly version: number;
  readonly to: ConcernState;
  /** What the lead wrote, which is given back where somebody was faster. */
  readonly text?: string;
}

/** Takes a concern to another state, where it is still as the lead saw it. */
export async function moveConcern(concern: Concern, { version, to, text }: Move, { tx }: Pick<Tools, 'tx'>, changes: Changes<Concern>): Promise<Concern | Problem> {
  if (concern.version !== version) return new ChangedMeanwhile(concern, text);
  if (!mayBecome(concern.state, to)) return new NotNow(`A concern that is ${concern.state} cannot become ${to}.`, concern.state);
  return (await tx.change(concernPolicy, { id: concern.id, version }, { ...changes, state: to })) ?? new ChangedMeanwhile(concern, text);
}

/** That a lead has it in hand; what was received once stays received then. */
export const inHand = ({ receivedAt }: Concern, { now, viewer }: Pick<Tools, 'now' | 'viewer'>): Changes<Concern> =>
  receivedAt ? {} : { receivedAt: now, receivedBy: viewer.personId };
