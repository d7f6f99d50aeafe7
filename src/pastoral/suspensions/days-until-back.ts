import type { Calendars } from '../../platform/calendar/calendars';
import { daysAfter } from '../../platform/clock';
import { halfDaysOut } from './half-days';
import { SuspensionCategory } from './suspension-words';
import type { Suspension } from './suspension.entity';

type Out = Pick<Suspension, 'category' | 'startsOn' | 'untilOn'>;
/** Half days that the child was out for, where they may be back on a day: these count, whatever became of the decision. */
export function halfDaysUntilBack({ category, startsOn, untilOn }: Out, backOn: string, calendars: Calendars): number {
  const last = daysAfter(backOn, -1);
  const out = { startsOn, untilOn: untilOn !== null && untilOn < last ? untilOn : last };
  return halfDaysOut(category === SuspensionCategory.PERMANENT ? SuspensionCategory.SUSPENSION : category, out, calendars);
}
