import { deed, type Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { InvalidInput } from '../../platform/graphql/problem';
import type { AttendanceMark } from './attendance-mark.entity';
import { SessionsRecorded } from './attendance.events';
import { recordSessionsShape, type RecordSessionsInput, type SessionMarkInput } from './attendance.inputs';
import { attendanceMarkPolicy } from './attendance.policy';

type Standing = Pick<AttendanceMark, 'day' | 'session' | 'code'>;
const placeOf = ({ day, session }: Pick<Standing, 'day' | 'session'>): string => `${day} ${session}`;

async function standing({ tx, viewer }: Tools, childId: string, marks: readonly SessionMarkInput[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.connection.query<Standing>(
    'SELECT day::text, session, code FROM attendance_mark WHERE child_id = $1 AND school_id = $2 AND day = ANY ($3::date[])', [childId, viewer.actingFor, marks.map(({ day }) => day)]);
  return new Map(rows.map((row) => [placeOf(row), row.code]));
}

/** What is wrong with a session beside what stands in the register and in the same input before it. */
function whyNot(mark: SessionMarkInput, { known, today }: { readonly known: ReadonlyMap<string, string>; readonly today: string }): string | undefined {
  if (mark.day > today) return 'this day is still to come';
  const before = known.get(placeOf(mark));
  return before !== undefined && before !== mark.code ? `this session is recorded as ${before}: put it right with a reason` : undefined;
}

/** Records sessions of one child. All of them are taken, or none. */
export const recordSessions = deed<RecordSessionsInput, Child, Child>({
  may: attendanceMarkPolicy.may.record,
  input: recordSessionsShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { marks }, tools) {
    const { tx, viewer, today, emit } = tools;
    const known = new Map(await standing(tools, child.id, marks));
    const wrong: { field: string; reason: string }[] = [];
    const fresh: SessionMarkInput[] = [];
    for (const [at, mark] of marks.entries()) {
      const reason = whyNot(mark, { known, today });
      if (reason) wrong.push({ field: `marks.${at}`, reason });
      else if (!known.has(placeOf(mark))) fresh.push(mark);
      known.set(placeOf(mark), mark.code);
    }
    if (wrong.length > 0) return new InvalidInput(wrong);
    await tx.insertAll(attendanceMarkPolicy, fresh.map(({ day, session, code, minutesLate, note }) => ({
      childId: child.id, schoolId: viewer.actingFor, day, session, code, minutesLate: minutesLate ?? null, note: note?.trim() || null, corrections: [],
    })));
    if (fresh.length > 0) emit(SessionsRecorded, child);
    return child;
  },
});
