import { byForeignKey, byId, listOf } from '../../access';
import { fileTransferPolicy } from './file-transfer.policy';

export const fileTransferById = byId(fileTransferPolicy);
export const fileTransfersOfChild = byForeignKey(fileTransferPolicy, 'childId');
/** What is on its way, the soonest due first. */
export const filesUnderway = listOf(fileTransferPolicy, { orderBy: 'dueOn', where: () => `t.state <> 'RECEIVED'` });
