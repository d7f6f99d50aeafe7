import { deed, endGrants } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { TransferState } from './file-transfer-words';
import type { FileTransfer } from './file-transfer.entity';
import { FileReceived } from './file-transfer.events';
import { receiveFileShape, type ReceiveFileInput } from './file-transfer.inputs';
import { fileTransferPolicy } from './file-transfer.policy';

/** Gives the receipt. The school that the child left knows the child no more by the transfer. */
export const receiveFile = deed<ReceiveFileInput, FileTransfer, FileTransfer>({
  may: fileTransferPolicy.may.receive,
  input: receiveFileShape,
  about: [fileTransferPolicy, ({ fileTransferId }) => fileTransferId],
  async act(transfer, { version, note }, { tx, viewer, today, emit }) {
    if (transfer.state !== TransferState.SENT) return new NotNow('There is a receipt for this file already.', transfer.state);
    const received = await tx.change(fileTransferPolicy, { id: transfer.id, version }, {
      state: TransferState.RECEIVED, receivedOn: today, receivedBy: viewer.personId, receiptNote: trimmed(note), dueOn: null,
    });
    if (!received) return new ChangedMeanwhile(transfer, note);
    await endGrants(tx.connection, received.id);
    emit(FileReceived, received);
    return received;
  },
});
