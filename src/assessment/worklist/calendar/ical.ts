/** Something that is due on a day, as a calendar shows it. */
export interface DayEntry {
  /** The same as long as the thing is the same, whatever becomes of it. */
  readonly uid: string;
  /** Grows with each change, so that a calendar takes the newest. */
  readonly sequence: number;
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly status: 'CONFIRMED' | 'CANCELLED';
}
export interface Calendar {
  readonly name: string;
  /** When it was read. */
  readonly at: string;
  readonly entries: readonly DayEntry[];
}

const OCTETS_A_LINE = 75;
/** A day before what is due, a calendar may say so. */
const REMINDER = 'TRIGGER:-P1D';

/** RFC 5545, 3.3.11: what has a meaning of its own in a text. Anything else that is no text at all is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, '\\n')
     
    .replace(/[\u0000-\u001f\u007f]/g, '');

/** RFC 5545, 3.1: no line is longer than 75 octets, and none is broken within a character. */
function folded(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > OCTETS_A_LINE) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += more;
  }
  return lines.join('\r\n');
}

const asDay = (day: string): string => day.replace(/-/g, '');
const asMoment = (moment: string): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A day without a time: nothing in it turns on a zone or on summer time. */
const entryLines = ({ uid, sequence, on, summary, description, status }: DayEntry, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${asMoment(at)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${asDay(on)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `STATUS:${status}`,
  'TRANSP:TRANSPARENT',
  'CLASS:CONFIDENTIAL',
  ...(status === 'CONFIRMED' ? ['BEGIN:VALARM', 'ACTION:DISPLAY', REMINDER, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM'] : []),
  'END:VEVENT',
];

/** The calendar as iCalendar (RFC 5545), for a program to read again and again. */
export const asICalendar = ({ name, at, entries }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Golden Thread//What is due//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => entryLines(entry, at)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
