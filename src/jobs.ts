import type { Ground } from './access';
import { chaseWhatIsDue, settleDeadlines } from './assessment';
import { Jobs } from './platform/jobs/jobs';
import { handOverConcerns } from './safeguarding';

/** What every hub that serves does by itself; of several hubs, each time one of them. */
export const jobsOf = ({ pool, clock, log, events, marker }: Ground): Jobs =>
  new Jobs({ pool, clock, log, jobs: [settleDeadlines(marker), chaseWhatIsDue(marker), handOverConcerns(marker)], done: () => events.committed() });
