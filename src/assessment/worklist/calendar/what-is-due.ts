import { createHash } from 'node:crypto';
import { listOf, listed, type Request } from '../../../access';
import { daysAfter } from '../../../platform/clock';
import { AGREED_RULE, type Deadline } from '../../statutory/deadline.entity';
import { versionInForce } from '../../statutory/clock';
import { openStates } from '../../statutory/state-today';
import { deadlinePolicy } from '../../statutory/statutory.policies';
import { waysToMine } from '../on-worklist';
import { asICalendar, type DayEntry } from './ical';

/** How far back a calendar shows what is late or was called off, and how far ahead what is to come. */
const reach = { back: 90, ahead: 400, pages: 10 } as const;
const PAGE = 100;

const inCalendar = listOf(deadlinePolicy, {
  orderBy: 'dueOn',
  ways: () => waysToMine,
  where: ({ today }, bind) => `t.due_on BETWEEN ${bind(daysAfter(String(today), -reach.back))}::date AND ${bind(daysAfter(String(today), reach.ahead))}::date`,
});

/** Another name for the deadline in each calendar: it tells nobody which record it is, nor that two calendars show the same. */
const uidOf = (viewer: string, { id }: Deadline): string => `${createHash('sha256').update(`${viewer} ${id}`).digest('hex').slice(0, 40)}@golden-thread`;

const titleOf = ({ ruleId, startedOn }: Deadline): string => (ruleId === AGREED_RULE ? 'Give the advice that was asked for' : versionInForce(ruleId, startedOn).title);

/** What a calendar is told of it: a rule and a day. Nobody who reads a calendar over a shoulder learns whom it is about. */
function entryOf(viewer: string, deadline: Deadline): DayEntry {
  const isOpen = openStates.includes(deadline.state);
  return {
    uid: uidOf(viewer, deadline),
    // One for the calendar: a record begins at its first version, an entry at nought.
    sequence: deadline.version - 1,
    on: deadline.dueOn,
    summary: `Due: ${titleOf(deadline)}`,
    description: 'Open your worklist in the hub to see whom this is about.',
    status: isOpen ? 'CONFIRMED' : 'CANCELLED',
  };
}

/** The worklist of the one who asks, as a calendar: read with their own rights, like any other question of theirs. */
export async function calendarOf(request: Request): Promise<string> {
  const { personId, actingFor } = await request.viewer();
  const entries: DayEntry[] = [];
  let after: string | null = null;
  for (let page = 0; page < reach.pages; page++) {
    const { nodes, pageInfo } = (await listed(request, inCalendar, { first: PAGE, after })) as { nodes: readonly Deadline[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    entries.push(...nodes.map((deadline) => entryOf(`${personId} ${actingFor}`, deadline)));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return asICalendar({ name: 'What is due', at: request.ground.clock.now(), entries });
}
