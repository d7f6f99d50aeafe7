import { asTheHub, isVarying, kindsOf, theHubDid, type Kind, type Marker, type OwnAct, type Viewer } from '../../access';
import type { Connection } from '../../platform/database/database';
import type { Asked, Job, Left } from '../../platform/jobs/job';
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
export function chaseWhatIsDue(marker: Marker | undefined): Job {
  const piece = async (tx: Connection, { today, entered }: Asked): Promise<Left> => {
    const due = await tx.query<ToChase>('SELECT * FROM deadlines_to_chase($1, $2::jsonb, $3, $4::jsonb, $5::jsonb, $6, $7)', [
      today, JSON.stringify(chasingRules.stages), familyRules, JSON.stringify(ladders), JSON.stringify(audiencesOfDeadlines()), latestDays, AT_ONCE,
    ]);
    const chases = due.map((each) => ({ ...each, words: wordsFor(each.kind, { title: titleOf(each), dueOn: each.dueOn }) }));
    const told = chases.length > 0 ? await tx.query<OwnAct>('SELECT * FROM chase_deadlines($1::jsonb, $2)', [JSON.stringify(chases), today]) : [];
    await theHubDid(tx, { viewer: entered as Viewer, marker, types: ['Chase', 'Deadline'] }, told);
    return due.length < AT_ONCE ? 'nothing' : 'more';
  };
  return { name: 'chase what is due', rhythm: { dailyAt: '07:00' }, opening: asTheHub, work: piece };
}
