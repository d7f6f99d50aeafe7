import { event, type EventType } from '../platform/events/event';
import { LineType } from './line-type';

export const PlanStarted = event('Plan.started');
export const PlanIssued = event('Plan.issued');
export const PlanCeased = event('Plan.ceased');
export const LinesLinked = event('ThreadLink.added');
export const LinesUnlinked = event('ThreadLink.ended');

interface EventsOfLine {
  readonly added: EventType;
  readonly changed: EventType;
  readonly included: EventType;
  readonly removed: EventType;
}
const eventsOf = (name: string): EventsOfLine => ({
  added: event(`${name}.added`), changed: event(`${name}.changed`), included: event(`${name}.included`), removed: event(`${name}.removed`),
});
export const lineEvents: Readonly<Record<LineType, EventsOfLine>> = {
  [LineType.ASPIRATION]: eventsOf('Aspiration'),
  [LineType.NEED]: eventsOf('Need'),
  [LineType.OUTCOME]: eventsOf('Outcome'),
  [LineType.PROVISION]: eventsOf('Provision'),
};
