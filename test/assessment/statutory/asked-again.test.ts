import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { UPDATED, heard } from '../asking';
import { DEEDS, InLaw } from './in-law';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open('2027-02-01T09:00:00Z');
  world = await World.make(hub);
});
afterAll(() => hub.close());

describe('whoever follows an assessment', () => {
  it('is told of each step as it is taken', async () => {
    const one = await InLaw.requested(world, 'Bea Follows', '2027-01-11');
    const parent = await world.parentOf(one.child);
    const stream = await parent.listens(UPDATED, { id: one.assessmentId });
    await one.does(DEEDS.assess);
    expect(await heard(stream)).toMatchObject({ what: 'StatutoryStep.taken', assessment: { id: one.assessmentId } });
    await stream.return(undefined);
  });
});

describe('a re-assessment', () => {
  it('is asked for where there is a plan, once at a time, and decided within fifteen days', async () => {
    const one = await InLaw.of(world, 'Cal Again');
    const input = { childId: one.child.id, purpose: 'Much has changed.', source: 'FAMILY', receivedOn: '2027-01-25' };
    expect(await one.officer.gets(DEEDS.requestAgain, { input })).toMatchObject({ fields: [{ field: 'childId' }] });
    await (await one.plan()).issue();
    const answer = await one.officer.gets(DEEDS.requestAgain, { input });
    one.assessmentId = answer.id;
    expect(answer).toMatchObject({ kind: 'REASSESSMENT', stage: 'REQUESTED' });
    expect(await one.due('A1')).toMatchObject({ dueOn: '2027-02-09' });
    expect(await one.officer.gets(DEEDS.requestAgain, { input })).toMatchObject({ code: 'NOT_NOW' });
    await one.does(DEEDS.assess);
    expect(await one.due('A2')).toMatchObject({ dueOn: '2027-05-10', state: 'RUNNING' });
  });

  it('ends with what was asked back', async () => {
    const one = await InLaw.requested(world, 'Dot Back', '2027-01-11');
    expect(await one.does(DEEDS.withdraw, { reason: ' ' })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await one.does(DEEDS.withdraw, { reason: 'The family sees it differently now.' })).toMatchObject({ stage: 'WITHDRAWN', state: 'CLOSED' });
    expect(await one.due('E2')).toMatchObject({ state: 'NO_LONGER_DUE' });
    expect(await one.request({ receivedOn: '2027-02-01' })).toMatchObject({ __typename: 'Assessment', stage: 'REQUESTED' });
  });
});
