import { asTheHub, theHubDid, type Marker, type OwnAct, type Viewer } from '../../access';
import type { Job } from '../../platform/jobs/job';
import { clockNamed } from '../clocks/due-by';

const AT_ONCE = 100;

/** Asks, each morning, for files that were not sent and receipts that were not given in time; again after as many days as a receipt may take (S12). */
export const chaseFiles = (marker: Marker | undefined): Job => ({
  name: 'chase safeguarding files',
  rhythm: { dailyAt: '07:10' },
  opening: asTheHub,
  async work(tx, { today, entered }) {
    const chased = await tx.query<OwnAct>('SELECT * FROM chase_files($1, $2, $3)', [today, clockNamed('S12')!.length, AT_ONCE]);
    await theHubDid(tx, { viewer: entered as Viewer, marker, types: ['FileTransfer'] }, chased);
    return chased.length < AT_ONCE ? 'nothing' : 'more';
  },
});
