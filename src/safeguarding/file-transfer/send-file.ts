import { ConsentAnswer, decideWithin, deed, Kind, LawfulBasis, LawfulCondition, SharingAnswer } from '../../access';
import { ChangedMeanwhile, invalid, isProblem, NotNow } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { dueFrom, soonest } from '../due';
import { TransferState } from './file-transfer-words';
import type { FileTransfer } from './file-transfer.entity';
import { FileSent } from './file-transfer.events';
import { sendFileShape, type SendFileInput } from './file-transfer.inputs';
import { fileTransferPolicy } from './file-transfer.policy';
import { whatTheFileHolds } from './what-the-file-holds';

/** Why a school may hand the file on without asking anybody (Keeping children safe in education; law 5.4). */
const because = {
  decision: SharingAnswer.SHARE, decidedAs: Kind.DSL, lawfulBasis: LawfulBasis.PUBLIC_TASK, lawfulCondition: LawfulCondition.SAFEGUARDING, consent: ConsentAnswer.NOT_NEEDED,
  purpose: 'The safeguarding file follows the child to the new school',
  necessity: 'The new school has to keep the child safe from the first day, and takes over the whole file',
  consentReason: 'The file follows the child by guidance that schools must have regard to, not by consent',
};

/** Opens the whole file to the leads of the new school, who owe a receipt from then on (clock S12). */
export const sendFile = deed<SendFileInput, FileTransfer, FileTransfer>({
  may: fileTransferPolicy.may.send,
  input: sendFileShape,
  about: [fileTransferPolicy, ({ fileTransferId }) => fileTransferId],
  async act(transfer, { version, whatToKnow }, tools) {
    const { tx, today, emit } = tools;
    if (transfer.state !== TransferState.OPEN) return new NotNow('This file has been sent.', transfer.state);
    const { items, holds, contentHash } = await whatTheFileHolds(transfer.childId, tools);
    if (items.length === 0) return invalid('fileTransferId', 'there is nothing in the file: no file has to be sent');
    const due = dueFrom(today, ['S12']);
    const sent = await tx.change(fileTransferPolicy, { id: transfer.id, version }, {
      state: TransferState.SENT, whatToKnow: trimmed(whatToKnow), holds, contentHash, sentOn: today, due: [...transfer.due, ...due], dueOn: soonest(due),
    });
    if (!sent) return new ChangedMeanwhile(transfer, whatToKnow);
    const recipients = [{ organisationId: transfer.toSchoolId, post: Kind.DSL }];
    const all = [...items, { recordType: fileTransferPolicy.name, recordIds: [sent.id] }];
    const opened = await decideWithin({ id: sent.childId }, { ...because, childId: sent.childId, items: all, recipients }, tools);
    if (isProblem(opened)) return invalid('toSchoolId', 'the new school has no safeguarding lead here yet');
    emit(FileSent, sent);
    return sent;
  },
});
