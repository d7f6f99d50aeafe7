import { listOf, type Way } from '../../access';
import { adviceRequestPolicy } from './advice-request.policy';
import { openStates } from './is-late';

/** The same question as `isOnWorklistOf`, asked of rows. */
const waysToMine: readonly Way[] = [
  { is: 't.asked_person_id = (SELECT viewer_person())' },
  { is: 't.asked_organisation_id = (SELECT viewer_acting_for())' },
  { is: 't.asked_person_id IS NULL AND t.asked_organisation_id IS NULL AND (SELECT viewer_person()) = (SELECT viewer_acting_for())', by: 'the children in reach' },
];

/** What the viewer, or the organisation they act for, was asked: what is due first comes first. */
export const myAdviceRequests = listOf(adviceRequestPolicy, {
  orderBy: 'dueOn',
  ways: () => waysToMine,
  where: ({ state }, bind) => `t.state = ANY (${bind(state ? [state] : openStates)}::text[])`,
});
