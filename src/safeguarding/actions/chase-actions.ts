import { atMost, jobOfTheHub, type Marker, type OwnAct } from '../../access';
import type { Job } from '../../platform/jobs/job';
import { chasingStages, latestDays } from './chasing-stages';

const AT_ONCE = 100;
const stages = JSON.stringify(chasingStages.stages.map(({ id, days }) => ({ id, days })));

/** Reminds, each morning, the owners of what is due, and asks where it is that is late. Lead and owner hear of it; nobody else is told. */
export const chaseSafeguardingActions = (marker: Marker | undefined): Job =>
  jobOfTheHub({ name: 'chase safeguarding actions', rhythm: { dailyAt: '07:00' }, marker, types: ['SafeguardingAction', 'SafeguardingChase'] }, async (tx, { today }) =>
    atMost(AT_ONCE, await tx.query<OwnAct>('SELECT * FROM chase_safeguarding_actions($1, $2::jsonb, $3, $4)', [today, stages, latestDays, AT_ONCE])));
