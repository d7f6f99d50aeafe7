import { event } from '../../platform/events/event';

export const FileTransferOpened = event('FileTransfer.opened');
export const FileSent = event('FileTransfer.sent');
export const FileReceived = event('FileTransfer.received');
export const FileTransferChased = event('FileTransfer.chased');
