import { asRead, Kind, policyFor, theirs, varying } from '../../access';
import { FileTransfer } from './file-transfer.entity';

const sender = theirs('recordedFor', Kind.DSL);
const receiver = theirs('toSchoolId', Kind.DSL);

/** The leads of the school that the child leaves; once it is sent, those of the school that the child goes to. */
export const fileTransferPolicy = policyFor(FileTransfer, {
  read: varying('state', { OPEN: [sender], SENT: [sender, receiver], RECEIVED: [sender, receiver] }),
  write: [sender, receiver],
  grants: [Kind.DSL],
  may: { open: [Kind.DSL], send: [sender], receive: [receiver] },
  fields: {
    toSchoolId: asRead, state: asRead, leaving: asRead, countedFrom: asRead, dueOn: asRead, warnOn: asRead, due: asRead, whatToKnow: asRead, holds: asRead, contentHash: asRead,
    sentOn: asRead, chased: asRead, chasedOn: asRead, receivedOn: asRead, receivedBy: asRead, receiptNote: asRead,
  },
  keptFromFamily: true,
});
