import { readIsoDate } from '../../../platform/dates';
import { daysAfter } from '../../../platform/clock';
import { decode } from '../../reading/decode';
import { doubt, isRefusal, refusal, type Finding } from '../../reading/finding';

/** An event of whole days. Both days belong to it. */
export interface DaysEvent {
  readonly line: number;
  readonly from: string;
  readonly until: string;
  readonly summary: string;
}

interface Property {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}
type Event = ReadonlyMap<string, Property>;

/** Long lines are folded: what begins with a blank goes on with the line before (RFC 5545, 3.1). */
function* properties(text: string): Generator<Property> {
  let held: { line: number; text: string } | undefined;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [at, line] of lines.entries()) {
    if (held && /^[ \t]/.test(line)) held.text += line.slice(1);
    else {
      if (held) yield property(held);
      held = { line: at + 1, text: line };
    }
  }
  if (held) yield property(held);
}
function property({ line, text }: { readonly line: number; readonly text: string }): Property {
  const [, name = '', value = ''] = /^([^:;]*)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(text) ?? [];
  return { line, name: name.toUpperCase(), value };
}

const plainText = (value: string): string => value.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign)).trim();
const dayOf = (value: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value.trim()) ?? [];
  const read = readIsoDate(`${year}-${month}-${day}`);
  return read.ok ? read.date : undefined;
};

const LONGEST = 366;

/** An end is the day after the last one; without an end it is one day. */
function asDays(event: Event, begins: number): DaysEvent | Finding {
  const sent = event.get('DTSTART')?.value ?? '';
  const from = dayOf(sent);
  if (!from) return refusal('IMPOSSIBLE_DATE', 'This event does not begin on a day.', { line: begins, sent });
  const end = event.get('DTEND');
  const until = end ? dayOf(end.value) : undefined;
  if (end && !until) return refusal('IMPOSSIBLE_DATE', 'This event does not end on a day.', { line: end.line, sent: end.value });
  if (until && until < from) return refusal('IMPOSSIBLE_DATE', 'This event ends before it begins.', { line: begins, sent: `${sent} to ${end?.value}` });
  const last = until && until > from ? daysAfter(until, -1) : from;
  if (last > daysAfter(from, LONGEST)) return refusal('IMPOSSIBLE_DATE', 'This event lasts longer than a year.', { line: begins, sent });
  return { line: begins, from, until: last, summary: plainText(event.get('SUMMARY')?.value ?? '') };
}

const isEvent = (read: DaysEvent | Finding): read is DaysEvent => 'summary' in read;

function* eventsIn(text: string, findings: Finding[]): Generator<DaysEvent> {
  let event: Map<string, Property> | undefined;
  let begins = 0;
  for (const each of properties(text)) {
    if (each.name === 'BEGIN' && each.value === 'VEVENT') [event, begins] = [new Map(), each.line];
    else if (each.name === 'END' && each.value === 'VEVENT' && event) {
      const read = asDays(event, begins);
      if (event.has('RRULE')) findings.push(doubt('UNKNOWN_FIELD', 'This event repeats; only its first time was read.', { line: begins }));
      if (!isEvent(read)) findings.push(read);
      else if (event.get('STATUS')?.value !== 'CANCELLED') yield read;
      event = undefined;
    } else event?.set(each.name, each);
  }
}

/** The events of an iCalendar file (RFC 5545) that last whole days. */
export function readIcalEvents(file: Uint8Array): { readonly events: readonly DaysEvent[]; readonly findings: readonly Finding[] } {
  const { text, findings } = decode(file);
  const said: Finding[] = [...findings];
  if (said.some(isRefusal)) return { events: [], findings: said };
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) return { events: [], findings: [...said, refusal('WRONG_TOP_LEVEL', 'An iCalendar file begins with BEGIN:VCALENDAR.')] };
  const events = [...eventsIn(text, said)];
  return { events, findings: said };
}
