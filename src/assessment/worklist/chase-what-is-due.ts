import { isVarying, jobOfTheHub, kindsOf, type Kind, type Marker, type OwnAct } from '../../access';
import type { Job } from '../../platform/jobs/job';
import { deadlinePolicy } from '../statutory/statutory.policies';
import type { ChaseKind } from './chase.entity';
import { chasingRules, ladders, latestDays } from './chasing-rules';
import { titleOf, wordsFor } from './chasing-words';
import { familyRules } from './on-worklist';

interface ToChase {
  readonly id: string;
  readonly ruleId: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly stage: string;
  readonly kind: ChaseKind;
  readonly toPersonId: string | null;
  readonly toPost: Kind | null;
}

const AT_ONCE = 100;

/** Who may know of a deadline at all, by its audience: nobody else is ever told. */
export const audiencesOfDeadlines = (): Readonly<Record<string, readonly Kind[]>> => {
  const { read } = deadlinePolicy;
  return isVarying(read) ? Object.fromEntries(Object.entries(read.cases).map(([audience, who]) => [audience, kindsOf(who)])) : {};
};

/** Tells, each morning, those who must act: before it is due, on the day, and after; and whoever answers for it next. */
export const chaseWhatIsDue = (marker: Marker | undefined): Job =>
  jobOfTheHub({ name: 'chase what is due', rhythm: { dailyAt: '07:00' }, marker, types: ['Chase', 'Deadline'] }, async (tx, { today }) => {
    const due = await tx.query<ToChase>('SELECT * FROM deadlines_to_chase($1, $2::jsonb, $3, $4::jsonb, $5::jsonb, $6, $7)', [
      today, JSON.stringify(chasingRules.stages), familyRules, JSON.stringify(ladders), JSON.stringify(audiencesOfDeadlines()), latestDays, AT_ONCE,
    ]);
    const chases = due.map((each) => ({ ...each, words: wordsFor(each.kind, { title: titleOf(each), dueOn: each.dueOn }) }));
    const acts = chases.length > 0 ? await tx.query<OwnAct>('SELECT * FROM chase_deadlines($1::jsonb, $2)', [JSON.stringify(chases), today]) : [];
    return { acts, left: due.length < AT_ONCE ? 'nothing' : 'more' };
  });
