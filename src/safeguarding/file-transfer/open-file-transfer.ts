import { deed, grant, Kind } from '../../access';
import { calendarsOfSchool, childPolicy, type Child } from '../../people';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { dueBy } from '../clocks/due-by';
import { dueFrom, soonest } from '../due';
import { LeavingTime, TransferState } from './file-transfer-words';
import type { FileTransfer } from './file-transfer.entity';
import { FileTransferOpened } from './file-transfer.events';
import type { OpenFileTransferInput } from './file-transfer.inputs';
import { fileTransferPolicy } from './file-transfer.policy';

const clockOf: Readonly<Record<LeavingTime, string>> = { [LeavingTime.DURING_THE_YEAR]: 'S10', [LeavingTime.NEW_TERM]: 'S11' };
/** For so many days after its day a school that the child has left can still send the file, and sees that it came. */
const GRACE = 30;
const SCHOOL = `SELECT FROM organisation WHERE id = $1 AND kind = 'SCHOOL'`;
const UNDERWAY = `SELECT state FROM file_transfer WHERE child_id = $1 AND recorded_for = viewer_acting_for() AND state <> 'RECEIVED'`;

/**
 * Says that the file has to follow the child. A lead who no longer knows the child by the roll knows the child by this until the receipt is
 * there, so that a file can be sent in the days after a child has left.
 */
export const openFileTransfer = deed<OpenFileTransferInput, Child, FileTransfer>({
  may: fileTransferPolicy.may.open,
  about: [childPolicy, (input) => input.childId],
  async act(child, { toSchoolId, leaving, countedFrom }, { tx, viewer, emit }) {
    const [school] = isUuid(toSchoolId) ? await tx.connection.query(SCHOOL, [toSchoolId]) : [];
    if (!school || toSchoolId.toLowerCase() === viewer.actingFor) return invalid('toSchoolId', 'no other school with this id is known here');
    const [underway] = await tx.connection.query<{ state: string }>(UNDERWAY, [child.id]);
    if (underway) return new NotNow('The file of this child is on its way already.', underway.state);
    const calendars = await calendarsOfSchool(tx.connection, toSchoolId);
    const due = dueFrom(countedFrom, [clockOf[leaving]], calendars);
    const transfer = await tx.insert(fileTransferPolicy, {
      childId: child.id, toSchoolId, state: TransferState.OPEN, leaving, countedFrom, due, dueOn: soonest(due), warnOn: dueBy(clockOf[leaving], countedFrom, calendars)!.warnOn,
      whatToKnow: null, holds: [], contentHash: null, sentOn: null, chased: 0, chasedOn: null, receivedOn: null, receivedBy: null, receiptNote: null,
    });
    const [until] = await tx.connection.query<{ at: string }>(`SELECT greatest($1::date, current_date) + $2::int AS at`, [transfer.dueOn, GRACE]);
    await grant(tx.connection, viewer, [
      { childId: child.id, personId: null, actingFor: viewer.actingFor, kind: Kind.DSL, source: 'FileTransfer', sourceId: transfer.id, reason: 'the file follows the child', keptFromFamily: true, until: until!.at },
    ]);
    emit(FileTransferOpened, transfer);
    return transfer;
  },
});
