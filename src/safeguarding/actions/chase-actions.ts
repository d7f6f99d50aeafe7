import { asTheHub, theHubDid, type Marker, type OwnAct, type Viewer } from '../../access';
import type { Job } from '../../platform/jobs/job';
import { chasingStages, latestDays } from './chasing-stages';

const AT_ONCE = 100;
const stages = JSON.stringify(chasingStages.stages.map(({ id, days }) => ({ id, days })));

/** Reminds, each morning, the owners of what is due, and asks where it is that is late. Lead and owner hear of it; nobody else is told. */
export const chaseSafeguardingActions = (marker: Marker | undefined): Job => ({
  name: 'chase safeguarding actions',
  rhythm: { dailyAt: '07:00' },
  opening: asTheHub,
  async work(tx, { today, entered }) {
    const told = await tx.query<OwnAct>('SELECT * FROM chase_safeguarding_actions($1, $2::jsonb, $3, $4)', [today, stages, latestDays, AT_ONCE]);
    await theHubDid(tx, { viewer: entered as Viewer, marker, types: ['SafeguardingAction', 'SafeguardingChase'] }, told);
    return told.length < AT_ONCE ? 'nothing' : 'more';
  },
});
