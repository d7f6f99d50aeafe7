import type { ChildRecord, Tools } from '../access';
import type { EventType } from '../platform/events/event';
import { plansWith } from './plans-with';

/** Tells those who follow a plan with this line what happened to the line, or to something that is said of it. */
export async function tellPlans(
  { tx, emit }: Tools,
  happened: EventType,
  { about, lineId }: { readonly about: ChildRecord; readonly lineId: string },
): Promise<void> {
  const plans = await plansWith(tx.connection, [lineId]);
  if (plans.length === 0) emit(happened, about);
  for (const { id } of plans) emit(happened, about, { planId: id });
}
