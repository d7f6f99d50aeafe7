import { officeDeed } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { noSuchRecord } from '../../platform/graphql/errors';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import { dueBy } from '../clocks/due-by';
import { readers, staffConcernNamed, type StaffConcernRow } from './read-staff-concerns';
import { StaffConcernVerdict } from './staff-concern';
import { reviewStaffConcernShape, type ReviewStaffConcernInput } from './staff-concern.inputs';

/** What the head or a lead finds. Where the harm threshold may be met, a clock of one working day begins: the designated officer is told. */
export const reviewStaffConcern = officeDeed<ReviewStaffConcernInput, StaffConcernRow>({
  name: 'StaffConcern.review',
  posts: readers,
  input: reviewStaffConcernShape,
  async act({ staffConcernId, version, verdict, reason }, { tx, viewer, today, now }) {
    const present = await staffConcernNamed(tx.connection, staffConcernId);
    if (!present) throw noSuchRecord();
    if (present.version !== version) return new ChangedMeanwhile({ version: present.version, text: present.reason }, reason);
    const tellBy = verdict === StaffConcernVerdict.MEETS_THRESHOLD ? dueBy('S9', today, plainCalendars)!.dueOn : null;
    await tx.connection.query(
      `UPDATE staff_concern SET verdict = $2, reason = $3, reviewed_by = $4, reviewed_at = $5, tell_officer_by = $6, version = version + 1 WHERE id = $1`,
      [present.id, verdict, reason.trim(), viewer.personId, now, tellBy],
    );
    return (await staffConcernNamed(tx.connection, present.id))!;
  },
});
