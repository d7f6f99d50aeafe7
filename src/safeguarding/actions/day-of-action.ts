import type { Tools } from '../../access';
import { calendarsOfSchool } from '../../people';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import { dueBy } from '../clocks/due-by';
import type { RecordSafeguardingActionInput } from './action.inputs';
import type { SafeguardingAction } from './safeguarding-action.entity';

export type DayOfAction = Pick<SafeguardingAction, 'dueOn' | 'clock' | 'startedOn' | 'because'>;

/** The day by which an action is to be done: the one that the lead names, or the last of a clock that began on a day. */
export async function dayOfAction({ dueOn, clock, startedOn }: RecordSafeguardingActionInput, { tx, viewer, today }: Tools): Promise<DayOfAction | InvalidInput> {
  if (Boolean(dueOn) === Boolean(clock)) return invalid('dueOn', 'name the day, or the clock that it is counted by');
  if (dueOn) return dueOn < today ? invalid('dueOn', 'this day has passed') : { dueOn, clock: null, startedOn: null, because: null };
  const began = startedOn ?? today;
  if (began > today) return invalid('startedOn', 'this day is still to come');
  const due = dueBy(clock!, began, await calendarsOfSchool(tx.connection, viewer.actingFor));
  if (!due) return invalid('clock', 'there is no such clock: `safeguardingClocks` lists them');
  return { dueOn: due.dueOn, clock: due.clock.id, startedOn: began, because: due.because };
}
