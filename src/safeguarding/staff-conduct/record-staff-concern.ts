import { officeDeed, posts } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { isUuid, newId } from '../../platform/uuid';
import { staffConcernReceipt } from './read-staff-concerns';
import type { StaffConcernReceipt } from './staff-concern';
import { recordStaffConcernShape, type RecordStaffConcernInput } from './staff-concern.inputs';

/** Anybody on the staff records a concern about a colleague, or about themself. It stands apart from every child, and only the head and the leads read it. */
export const recordStaffConcern = officeDeed<RecordStaffConcernInput, StaffConcernReceipt>({
  name: 'StaffConcern.record',
  posts,
  input: recordStaffConcernShape,
  async act({ colleagueId, happenedOn, whatHappened }, { tx, viewer, today }) {
    if (happenedOn > today) return invalid('happenedOn', 'this day is still to come');
    const held = isUuid(colleagueId)
      ? await tx.connection.query('SELECT FROM post WHERE person_id = $1 AND organisation_id = $2 AND starts_at <= now() AND ends_at > now() LIMIT 1', [colleagueId, viewer.actingFor])
      : [];
    if (held.length === 0) return invalid('colleagueId', 'nobody so named acts for your organisation');
    const id = newId();
    await tx.connection.query('INSERT INTO staff_concern (id, recorded_by, recorded_for, about_id, happened_on, what_happened) VALUES ($1, $2, $3, $4, $5, $6)', [
      id, viewer.personId, viewer.actingFor, colleagueId, happenedOn, whatHappened.trim(),
    ]);
    return staffConcernReceipt(tx.connection, id);
  },
});
