import { listOf } from '../../access';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { isOpen, isOurs, narrowedBy, waysToMine } from './on-worklist';

/** What the viewer has to do, and what nobody of their organisation is named for: what is due first comes first. */
export const myWorklist = listOf(deadlinePolicy, {
  orderBy: 'dueOn',
  ways: () => waysToMine,
  where: (asked, bind) => [isOpen, ...narrowedBy(asked, bind)].join(' AND '),
});

/** What the viewer's organisation has to do, or waits for. */
export const organisationWorklist = listOf(deadlinePolicy, {
  orderBy: 'dueOn',
  ways: ({ side }) => [isOurs(side)],
  where: (asked, bind) => [isOpen, ...narrowedBy(asked, bind)].join(' AND '),
});
