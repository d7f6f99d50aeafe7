import type { Changes, Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { PartTimeState, type PartTimeTimetable } from './part-time-timetable.entity';
import { partTimePolicy } from './part-time.policy';

interface Move {
  readonly version: number;
  readonly changes: Changes<PartTimeTimetable>;
  readonly event: EventType;
  readonly text?: string | null | undefined;
}

/** Takes a timetable one step on, and tells of it. */
export async function movePartTime(timetable: PartTimeTimetable, { version, changes, event, text }: Move, { tx, emit }: Tools): Promise<PartTimeTimetable | ChangedMeanwhile> {
  const moved = await tx.change(partTimePolicy, { id: timetable.id, version }, changes);
  if (!moved) return new ChangedMeanwhile(timetable, text);
  emit(event, moved);
  return moved;
}

/** Why nothing more can be done with it: it was ended, or its last day has passed. */
export const whyNotGoingOn = ({ state, endsOn }: PartTimeTimetable, today: string): NotNow | undefined =>
  state === PartTimeState.ENDED || endsOn < today ? new NotNow('This timetable has ended: the child is at school full time, or another is proposed', PartTimeState.ENDED) : undefined;

type Agreements = Pick<PartTimeTimetable, 'needsAuthority' | 'familyAgreedOn' | 'authorityAgreedOn'>;
/** Agreed by the family, and by the authority of a child with an EHC plan. */
export const stateAgreed = ({ needsAuthority, familyAgreedOn, authorityAgreedOn }: Agreements): PartTimeState =>
  familyAgreedOn !== null && (!needsAuthority || authorityAgreedOn !== null) ? PartTimeState.AGREED : PartTimeState.PROPOSED;
