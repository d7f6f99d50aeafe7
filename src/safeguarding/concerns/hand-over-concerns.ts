import { atMost, jobOfTheHub, type Marker, type OwnAct } from '../../access';
import type { Job } from '../../platform/jobs/job';

const AT_ONCE = 100;

/** A concern never waits for nobody: when the last safeguarding lead who could take it has left, it goes to the head. */
export const handOverConcerns = (marker: Marker | undefined): Job =>
  jobOfTheHub({ name: 'hand concerns over', rhythm: { everyMinutes: 60 }, marker, types: ['Concern'] }, async (tx) =>
    atMost(AT_ONCE, await tx.query<OwnAct>('SELECT * FROM hand_over_concerns($1)', [AT_ONCE])));
