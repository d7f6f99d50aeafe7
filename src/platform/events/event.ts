/** Something that was done. It carries ids and never content: each listener reads what it names with their own eyes. */
export interface EventType {
  readonly name: string;
}
/** Declares an event, named in the past tense after the record it is about: `Advice.given`. */
export const event = (name: string): EventType => ({ name });

/** A deed's event as it stands in the log. `xid` and `id` together say its place: commit order that loses nothing. */
export interface LoggedEvent {
  readonly xid: string;
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly childId: string;
  /** The type of the record the event is about, and its id. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** What else it touches: `{ assessmentId, planId, … }`. */
  readonly about: Readonly<Record<string, string>>;
}
/** A place in the log: everything up to it was seen. */
export interface Place {
  readonly xid: string;
  readonly id: string;
}

/** Whether one place lies after another in commit order. */
export const isBeyond = (place: Place, other: Place): boolean => {
  const [a, b] = [BigInt(place.xid), BigInt(other.xid)];
  return a > b || (a === b && BigInt(place.id) > BigInt(other.id));
};
