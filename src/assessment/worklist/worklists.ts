import { listOf } from '../../access';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { isMine, isOpen, isOurs, narrowedBy } from './on-worklist';

/** What the viewer has to do, and what nobody of their organisation is named for: what is due first comes first. */
export const myWorklist = listOf(deadlinePolicy, {
  orderBy: 'dueOn',
  where: (asked, bind) => [isOpen, isMine, ...narrowedBy(asked, bind)].join(' AND '),
});

/** What the viewer's organisation has to do, or waits for. */
export const organisationWorklist = listOf(deadlinePolicy, {
  orderBy: 'dueOn',
  drivenBy: 'itself',
  where: (asked, bind) => [isOpen, isOurs(asked['side']), ...narrowedBy(asked, bind)].join(' AND '),
});
