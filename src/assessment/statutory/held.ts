import type { Computed, HeldDay } from './clock';
import type { Deadline } from './deadline.entity';

/** A deadline as it is written. */
export type Held = Pick<
  Deadline,
  'id' | 'version' | 'ruleId' | 'ruleVersion' | 'about' | 'startedOn' | 'dueOn' | 'because' | 'provisional' | 'state' | 'metOn' | 'liftedBy' | 'revisedTargetOn' | 'impossible'
>;

/** The deadlines of a course as the clock knows them: what is about the course itself is about nothing in it. */
export const toldToClock = (held: readonly Held[], courseId: string): HeldDay[] =>
  held.map((each) => ({ ...each, rule: each.ruleId, about: each.about === courseId ? null : each.about }));

/** What tells one deadline of a course from another: its rule, what it is about, and when it began. */
export const keyOfHeld = ({ ruleId, about, startedOn }: Pick<Held, 'ruleId' | 'about' | 'startedOn'>): string => `${ruleId}/${about}/${startedOn}`;
export const keyOfComputed = ({ rule, about, startedOn }: Computed, courseId: string): string => keyOfHeld({ ruleId: rule, about: about ?? courseId, startedOn });
