import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { ExceptionCode } from '../../../src/assessment/statutory/clock';
import { CourseKind, StepKind } from '../../../src/assessment/statutory/steps';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { Around, heard, SILENCE, UPDATED } from '../asking';
import { jobsOf, MY_UPDATES, plant, plantCourse } from './due';

let hub: TestHub;
let world: World;
let manager: Someone;
beforeEach(async () => {
  // Received on 1 September 2026: to be decided by 13 October, the final plan by 19 January.
  hub = await TestHub.open('2026-10-13T21:00:00Z');
  world = await World.make(hub);
  manager = await world.the(Kind.SEND_MANAGER);
});
afterEach(() => hub.close());

const received = [{ kind: StepKind.REQUEST_RECEIVED, on: '2026-09-01' }];
const settled = () => jobsOf(hub, 'settle deadlines').round();
const stored = async (id: string | undefined) =>
  (await hub.owner((owner) => owner.query<{ state: string; version: number; impossible: string | null; dueOn: string }>('SELECT state, version, impossible, due_on AS "dueOn" FROM deadline WHERE id = $1', [id])))[0]!;
const events = async (name: string) => (await hub.owner((owner) => owner.query<{ subjectId: string }>('SELECT subject_id AS "subjectId" FROM event WHERE name = $1', [name]))).map(({ subjectId }) => subjectId);

describe('when a day has passed', () => {
  it('what is not done is late from midnight on, once, and whoever must act or follows the assessment is told', async () => {
    const around = await Around.open(world, 'Ada Fielding');
    const ids = await plantCourse(world, around.child, { kind: CourseKind.EHC_NEEDS_ASSESSMENT, steps: received, asOf: '2026-10-13', assessmentId: around.assessmentId });
    const [mine, theirs] = [await manager.listens(MY_UPDATES), await around.senco.listens(UPDATED, { id: around.assessmentId })];
    await settled();
    expect((await stored(ids['E2'])).state).toBe('RUNNING');
    hub.clock.advance({ hours: 3 });
    await Promise.all([settled(), settled()]);
    expect(await stored(ids['E2'])).toMatchObject({ state: 'OVERDUE', version: 2, dueOn: '2026-10-13' });
    expect((await stored(ids['E7'])).state).toBe('RUNNING');
    expect(await heard(mine)).toMatchObject({ what: 'Deadline.passed', deadline: { id: ids['E2'], state: 'OVERDUE' } });
    expect(await heard(theirs)).toMatchObject({ what: 'Deadline.passed' });
    hub.clock.advance('P1D');
    await settled();
    expect((await events('Deadline.passed')).filter((id) => id === ids['E2'])).toHaveLength(1);
    expect(await stored(ids['E2'])).toMatchObject({ version: 2 });
    for (const stream of [mine, theirs]) await stream.return(undefined);
  });

  it('is decided by the day in England, on the night when the clocks go back as on any other', async () => {
    const child = await world.child('Ben Night');
    const ids = await plantCourse(world, child, { kind: CourseKind.EHC_NEEDS_ASSESSMENT, steps: [{ kind: StepKind.REQUEST_RECEIVED, on: '2026-09-12' }], asOf: '2026-10-13' });
    expect((await stored(ids['E2'])).dueOn).toBe('2026-10-24');
    hub.clock.advance({ days: 11 });
    const states: string[] = [];
    // From ten in the evening on Saturday 24 October, every half hour, through the hour that comes twice.
    for (let half = 0; half < 14; half++) {
      await settled();
      states.push(`${hub.clock.now().slice(11, 16)} ${(await stored(ids['E2'])).state}`);
      hub.clock.advance({ minutes: 30 });
    }
    expect(states.indexOf('23:30 OVERDUE')).toBe(states.findIndex((each) => each.endsWith('OVERDUE')));
    expect((await events('Deadline.passed')).filter((id) => id === ids['E2'])).toHaveLength(1);
  });

  it('an exception that lasts lifts it, and when it has come to its end what is not done is late', async () => {
    const child = await world.child('Cas Away');
    const ids = await plantCourse(world, child, {
      kind: CourseKind.EHC_NEEDS_ASSESSMENT, steps: received, asOf: '2026-10-13',
      exceptions: [{ code: ExceptionCode.EXCEPTIONAL_PERSONAL, from: '2026-10-01', until: '2026-10-20' }],
    });
    hub.clock.advance('P1D');
    await settled();
    expect((await stored(ids['E2'])).state).toBe('LIFTED');
    expect(await events('Deadline.passed')).toEqual([]);
    hub.clock.advance('P8D');
    await settled();
    expect((await stored(ids['E2'])).state).toBe('OVERDUE');
    expect(await events('Deadline.passed')).toEqual([ids['E2']]);
  });

  it('the family’s own time is over, and nobody is late', async () => {
    const child = await world.child('Dot Draft');
    const steps = [...received, { kind: StepKind.DECIDED_TO_ASSESS, on: '2026-10-01' }, { kind: StepKind.DECIDED_TO_ISSUE, on: '2026-10-02' }, { kind: StepKind.DRAFT_SERVED, on: '2026-10-03' }];
    const ids = await plantCourse(world, child, { kind: CourseKind.EHC_NEEDS_ASSESSMENT, steps, asOf: '2026-10-13' });
    const stream = await manager.listens(MY_UPDATES);
    hub.clock.advance({ days: 6 });
    await settled();
    expect((await stored(ids['E5'])).state).toBe('NO_LONGER_DUE');
    expect(await events('Deadline.passed')).not.toContain(ids['E5']);
    await stream.return(undefined);
  });

  it('says as soon as it is certain what can be kept no more, though nothing has happened', async () => {
    const child = await world.child('Eva Late');
    const steps = [...received, { kind: StepKind.DECIDED_TO_ASSESS, on: '2026-10-01' }];
    const ids = await plantCourse(world, child, { kind: CourseKind.EHC_NEEDS_ASSESSMENT, steps, asOf: '2026-10-13' });
    hub.clock.advance({ days: 82 });
    await settled();
    const before = await stored(ids['E7']);
    hub.clock.advance({ days: 5 });
    await settled();
    expect([before.impossible, (await stored(ids['E7'])).impossible]).toEqual([null, expect.stringContaining('Nothing has been served on the family yet')]);
  });

  it('a day that people have agreed passes as one of the law does', async () => {
    const child = await world.child('Gus Agreed');
    const agreed = await plant(world, child, { dueOn: '2026-10-13', ruleId: 'AGREED', courseType: CourseKind.ADVICE, organisationId: world.organisations[OrganisationKind.SCHOOL] });
    await settled();
    expect((await stored(agreed)).state).toBe('RUNNING');
    hub.clock.advance('P1D');
    await settled();
    expect((await stored(agreed)).state).toBe('OVERDUE');
    expect(await events('Deadline.passed')).toEqual([agreed]);
  });

  it('changes nothing of what was done, of what somebody changes meanwhile, or of a deadline whose steps are not there', async () => {
    const child = await world.child('Fay Done');
    const done = await plant(world, child, { dueOn: '2026-10-01', state: 'MET_LATE' });
    const bare = await plant(world, child, { dueOn: '2026-10-01', ruleId: 'E4', organisationId: world.organisations[OrganisationKind.SCHOOL] });
    const stream = await manager.listens(MY_UPDATES);
    hub.clock.advance('P1D');
    await settled();
    expect(await stored(done)).toMatchObject({ state: 'MET_LATE', version: 1 });
    expect(await stored(bare)).toMatchObject({ version: 1 });
    expect(await heard(stream, 300)).toBe(SILENCE);
    await stream.return(undefined);
  });
});
