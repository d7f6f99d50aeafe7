import type { Changes, Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import { SuspensionState } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { suspensionPolicy } from './suspension.policy';

interface Move {
  readonly version: number;
  readonly changes: Changes<Suspension>;
  readonly event: EventType;
  /** What they wrote, given back where somebody else was faster. */
  readonly text?: string;
}

/** Takes a suspension one step on, and tells of it. */
export async function moveSuspension(suspension: Suspension, { version, changes, event, text }: Move, { tx, emit }: Tools): Promise<Suspension | ChangedMeanwhile> {
  const moved = await tx.change(suspensionPolicy, { id: suspension.id, version }, changes);
  if (!moved) return new ChangedMeanwhile(suspension, text);
  emit(event, moved);
  return moved;
}

/** Why a day cannot be one on which something was done about a suspension. */
export function whyNotDone(field: string, on: string, { after, today }: { readonly after: string; readonly today: string }): InvalidInput | undefined {
  if (on > today) return invalid(field, 'this day is still to come');
  return on < after ? invalid(field, `it cannot have been before ${after}`) : undefined;
}

const over: Readonly<Partial<Record<SuspensionState, string>>> = { CANCELLED: 'It was cancelled', REINSTATED: 'The child was reinstated', UPHELD: 'The governing board has decided already' };
/** Why nothing can be decided of it any more; nothing while it is in force. */
export const whyNotInForce = ({ state }: Pick<Suspension, 'state'>): NotNow | undefined => (state === SuspensionState.IN_FORCE ? undefined : new NotNow(over[state]!, state));
