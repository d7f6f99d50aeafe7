import { atMost, jobOfTheHub, type Marker, type OwnAct } from '../../access';
import type { Job } from '../../platform/jobs/job';
import { clockNamed } from '../clocks/due-by';

const AT_ONCE = 100;

/** Asks, each morning, for files that were not sent and receipts that were not given in time; again after as many days as a receipt may take (S12). */
export const chaseFiles = (marker: Marker | undefined): Job =>
  jobOfTheHub({ name: 'chase safeguarding files', rhythm: { dailyAt: '07:10' }, marker, types: ['FileTransfer'] }, async (tx, { today }) =>
    atMost(AT_ONCE, await tx.query<OwnAct>('SELECT * FROM chase_files($1, $2, $3)', [today, clockNamed('S12')!.length, AT_ONCE])));
