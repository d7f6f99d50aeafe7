import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import type { AttendanceMark, SchoolSession } from './attendance-mark.entity';
import { SessionCorrected } from './attendance.events';
import { correctSessionShape, type CorrectSessionInput } from './attendance.inputs';
import { attendanceMarkPolicy } from './attendance.policy';

const ofTheOtherHalf: Readonly<Record<SchoolSession, string>> = { AM: '\\', PM: '/' };

/** Puts a session right. What stood there, who changed it, when and why stay in the register (2024 Regulations, regulation 13). */
export const correctSession = deed<CorrectSessionInput, AttendanceMark, AttendanceMark>({
  may: attendanceMarkPolicy.may.correct,
  input: correctSessionShape,
  about: [attendanceMarkPolicy, (input) => input.attendanceMarkId],
  async act(mark, { version, code, reason }, { tx, viewer, now, emit }) {
    if (code === mark.code) return invalid('code', 'this is the code that stands there');
    if (code === ofTheOtherHalf[mark.session]) return invalid('code', '/ is of the morning, and \\ of the afternoon');
    const correction = { codeBefore: mark.code, reason: reason.trim(), correctedAt: now, correctedById: viewer.personId };
    const corrected = await tx.change(attendanceMarkPolicy, { id: mark.id, version }, { code, corrections: [...(mark.corrections ?? []), correction] });
    if (!corrected) return new ChangedMeanwhile(mark, reason);
    emit(SessionCorrected, corrected);
    return corrected;
  },
});
