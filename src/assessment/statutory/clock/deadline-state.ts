import { registerEnumType } from 'type-graphql';

export enum DeadlineState {
  RUNNING = 'RUNNING',
  MET = 'MET',
  MET_LATE = 'MET_LATE',
  LIFTED = 'LIFTED',
  OVERDUE = 'OVERDUE',
  NO_LONGER_DUE = 'NO_LONGER_DUE',
}
registerEnumType(DeadlineState, {
  name: 'DeadlineState',
  description: 'How it stands with a deadline.',
  valuesConfig: {
    RUNNING: { description: 'There is time left.' },
    MET: { description: 'What was due was done in time, or while an exception lifted the limit.' },
    MET_LATE: { description: 'It was done, after the day on which it was due.' },
    LIFTED: { description: 'The day has come within an exception that the law knows and that still lasts. It must be done as soon as it can be.' },
    OVERDUE: { description: 'The day has passed, and it is not done.' },
    NO_LONGER_DUE: { description: 'Nobody waits for it any more: the course of things ended or went another way, or it was a time of the family’s own that is over.' },
  },
});
