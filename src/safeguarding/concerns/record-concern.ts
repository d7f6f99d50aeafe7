import { officeDeed, posts, type Tools } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { trimmed } from '../../platform/trimmed';
import { isUuid } from '../../platform/uuid';
import { dueBy } from '../clocks/due-by';
import { markOf } from './body-map/body-mark';
import type { ConcernReceipt } from './concern-receipt';
import { ConcernRecorded } from './concern.events';
import { recordConcernShape, type RecordConcernInput } from './concern.inputs';
import { NobodyToTakeIt } from './concern.results';

const said = (input: RecordConcernInput) => ({
  childInWords: trimmed(input.childInWords),
  whatISaw: trimmed(input.whatISaw),
  childSaid: trimmed(input.childSaid),
  whatIDid: trimmed(input.whatIDid),
  happenedAt: input.happenedAt ?? null,
  place: trimmed(input.place),
  bodyMap: (input.bodyMap ?? []).map(markOf),
});

/** Whoever was named, and whoever holds a post that was named. Somebody who is no colleague is named in vain: there is nobody to shut out. */
async function colleagues({ tx, viewer }: Tools, { aboutColleagueIds, aboutPosts }: RecordConcernInput): Promise<readonly string[]> {
  const named = await tx.connection.query<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM post WHERE organisation_id = $1 AND (person_id = ANY ($2::uuid[]) OR kind = ANY ($3::text[])) AND starts_at <= now() AND ends_at > now()`,
    [viewer.actingFor, aboutColleagueIds ?? [], aboutPosts ?? []],
  );
  return named.map(({ id }) => id);
}

/**
 * Anybody on the staff records a concern about any child, with no right to see the child and gaining none. Whether the child is known here, at
 * another school, or not at all, the answer is the same; the lead finds out whom a concern is about that names its child in words alone.
 */
export const recordConcern = officeDeed<RecordConcernInput, ConcernReceipt>({
  name: 'Concern.record',
  posts,
  input: recordConcernShape,
  async act(input, tools) {
    const { tx, today, emit } = tools;
    const { dueOn } = dueBy('S8', today, plainCalendars)!;
    const [recorded] = await tx.connection.query<{ id: string | null; childId: string; recordedAt: string }>('SELECT * FROM record_concern($1, $2, $3, $4)', [
      JSON.stringify(said(input)), isUuid(input.childId) ? input.childId : null, await colleagues(tools, input), dueOn,
    ]);
    if (!recorded?.id) return new NobodyToTakeIt();
    const { id, childId, recordedAt } = recorded;
    emit(ConcernRecorded, { id, childId, __typename: 'Concern' });
    return { __typename: 'ConcernReceipt', id, recordedAt, receivedAt: null } as ConcernReceipt;
  },
});
