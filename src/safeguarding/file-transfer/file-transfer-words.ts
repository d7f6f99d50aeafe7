import { registerEnumType } from 'type-graphql';

export enum TransferState {
  OPEN = 'OPEN',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
}
registerEnumType(TransferState, {
  name: 'FileTransferState',
  description: 'How far the transfer of a safeguarding file is.',
  valuesConfig: {
    OPEN: { description: 'The child leaves, and the file has to follow. Nobody but the school that the child leaves knows of it yet.' },
    SENT: { description: 'The new school’s leads can read the file. They owe a receipt.' },
    RECEIVED: { description: 'The new school has said that it has the file.' },
  },
});

export enum LeavingTime {
  DURING_THE_YEAR = 'DURING_THE_YEAR',
  NEW_TERM = 'NEW_TERM',
}
registerEnumType(LeavingTime, {
  name: 'LeavingTime',
  description: 'When a child changes school: it decides by when the file follows.',
  valuesConfig: {
    DURING_THE_YEAR: { description: 'During the year: within five days of leaving (clock S10).' },
    NEW_TERM: { description: 'With a new term: within its first five days (clock S11).' },
  },
});
