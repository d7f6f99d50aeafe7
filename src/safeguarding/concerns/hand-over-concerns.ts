import { asTheHub, theHubDid, type Marker, type OwnAct, type Viewer } from '../../access';
import type { Job } from '../../platform/jobs/job';

const AT_ONCE = 100;

/** A concern never waits for nobody: when the last safeguarding lead who could take it has left, it goes to the head. */
export const handOverConcerns = (marker: Marker | undefined): Job => ({
  name: 'hand concerns over',
  rhythm: { everyMinutes: 60 },
  opening: asTheHub,
  async work(tx, { entered }) {
    const over = await tx.query<OwnAct>('SELECT * FROM hand_over_concerns($1)', [AT_ONCE]);
    await theHubDid(tx, { viewer: entered as Viewer, marker, types: ['Concern'] }, over);
    return over.length < AT_ONCE ? 'nothing' : 'more';
  },
});
