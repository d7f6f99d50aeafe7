import { deed, type Kind, type Tools } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import type { Deadline } from '../statutory/deadline.entity';
import { stateToday } from '../statutory/state-today';
import { DeadlineState } from '../statutory/clock';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { aboutDeadline } from '../statutory/about-deadline';
import { ChaseKind, type Chase } from './chase.entity';
import { escalateShape, type EscalateInput } from './chase.inputs';
import { chasePolicy } from './chase.policy';
import { chaseOf, wordsOf } from './chase-deadline';
import { audiencesOfDeadlines } from './chase-what-is-due';
import { ladders } from './chasing-rules';
import { whyNotChased } from './why-not-chased';
import { DeadlineEscalated } from './worklist.events';

interface Next {
  readonly personId: string | null;
  readonly post: Kind | null;
}

/** Takes what is late to the next person of the organisation who answers for it, by their post: it stands on their worklist from then on. */
export const escalateDeadline = deed<EscalateInput, Deadline, Chase>({
  may: chasePolicy.may.escalate,
  input: escalateShape,
  about: [deadlinePolicy, (input) => input.deadlineId],
  async act(deadline, { version, words }, tools) {
    const { tx, today, emit } = tools;
    const refused = whyNotChased(deadline);
    if (refused) return refused;
    if (stateToday(deadline, today) !== DeadlineState.OVERDUE) return new NotNow('It is not late: ask them first', deadline.state);
    const { personId, post } = await nextOf(tools, deadline.id);
    if (!personId) return new NotNow('Everybody who answers for it there was told already, or nobody with such a post knows the child', deadline.state);
    const changed = await tx.change(deadlinePolicy, { id: deadline.id, version }, { escalatedToId: personId });
    if (!changed) return new ChangedMeanwhile(deadline, words);
    const chase = await tx.insert(chasePolicy, { ...chaseOf(deadline, today), kind: ChaseKind.ESCALATION, toPersonId: personId, toPost: post, words: wordsOf(words, deadline, ChaseKind.ESCALATION) });
    emit(DeadlineEscalated, changed, { ...aboutDeadline(changed), chaseId: chase.id });
    return chase;
  },
});

async function nextOf({ tx }: Tools, deadlineId: string): Promise<Next> {
  const [next] = await tx.connection.query<Next>('SELECT person_id AS "personId", post FROM next_responsible($1, $2::jsonb, $3::jsonb)', [
    deadlineId, JSON.stringify(ladders), JSON.stringify(audiencesOfDeadlines()),
  ]);
  return next ?? { personId: null, post: null };
}
