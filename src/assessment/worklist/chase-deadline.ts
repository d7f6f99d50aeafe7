import { deed, type New, type Tools } from '../../access';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { Deadline } from '../statutory/deadline.entity';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { aboutDeadline } from '../statutory/about-deadline';
import { ChaseKind, type Chase } from './chase.entity';
import { chaseShape, type ChaseInput } from './chase.inputs';
import { chasePolicy } from './chase.policy';
import { titleOf, wordsFor } from './chasing-words';
import { whyNotChased } from './why-not-chased';
import { DeadlineChased } from './worklist.events';

/** Asks whoever must act where it is. They find it on their worklist, and are told if they listen. */
export const chaseDeadline = deed<ChaseInput, Deadline, Chase>({
  may: chasePolicy.may.chase,
  input: chaseShape,
  about: [deadlinePolicy, (input) => input.deadlineId],
  async act(deadline, { personId, words }, tools) {
    const { tx, today, emit } = tools;
    const refused = whyNotChased(deadline);
    if (refused) return refused;
    if (personId && !(await worksThere(tools, personId, deadline))) return invalid('personId', 'nobody with a post at the organisation that must act has this id');
    const toPersonId = personId ?? deadline.responsiblePersonId;
    if (await wasChasedToday(tools, deadline.id, toPersonId)) return new NotNow('They were asked today already', deadline.state);
    const chase = await tx.insert(chasePolicy, { ...chaseOf(deadline, today), kind: ChaseKind.CHASE, toPersonId, words: wordsOf(words, deadline, ChaseKind.CHASE) });
    emit(DeadlineChased, deadline, { ...aboutDeadline(deadline), chaseId: chase.id, ...(toPersonId && { toPersonId }) });
    return chase;
  },
});

export const wordsOf = (words: string | null | undefined, deadline: Deadline, kind: ChaseKind): string =>
  words?.trim() || wordsFor(kind, { title: titleOf(deadline), dueOn: deadline.dueOn });

/** What of a chase the deadline says. */
export const chaseOf = ({ id, childId, assessmentId, responsibleOrganisationId, dueOn, audience, askedOrganisationId }: Deadline, today: string): Omit<New<Chase>, 'kind' | 'words' | 'toPersonId'> => ({
  deadlineId: id, childId, assessmentId, responsibleOrganisationId, dueOn, audience, askedOrganisationId, stage: null, toPost: null, chasedOn: today,
});

async function worksThere({ tx }: Tools, personId: string, { responsibleOrganisationId }: Deadline): Promise<boolean> {
  if (!isUuid(personId)) return false;
  const posts = await tx.connection.query('SELECT FROM post WHERE person_id = $1 AND organisation_id = $2 AND starts_at <= now() AND ends_at > now()', [personId, responsibleOrganisationId]);
  return posts.length > 0;
}

async function wasChasedToday({ tx, today }: Tools, deadlineId: string, personId: string | null): Promise<boolean> {
  const chased = await tx.connection.query(
    `SELECT FROM chase WHERE deadline_id = $1 AND kind = 'CHASE' AND chased_on = $2 AND to_person_id IS NOT DISTINCT FROM $3`, [deadlineId, today, personId]);
  return chased.length > 0;
}
