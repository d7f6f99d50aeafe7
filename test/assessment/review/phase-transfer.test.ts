import { Kind } from '../../../src/access';
import { addOrganisation, OrganisationKind } from '../../../src/people';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { AMENDMENT, deeds, NOTICE, READ, Reviewing } from './reviewing';

let hub: TestHub;
let world: World;
beforeEach(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterEach(() => hub.close());

/** In Year 6 and in Year 11 of 2026/27. */
const YEAR_6 = '2016-03-09';
const YEAR_11 = '2011-03-09';
const ofPhase = (phase: string): Promise<unknown> =>
  hub.owner((owner) => owner.query('UPDATE organisation SET phase = $1 WHERE id = $2', [phase, world.organisations[OrganisationKind.SCHOOL]]));
const MOVING = 'query ($schoolYear: Int!) { plansMovingPhase(schoolYear: $schoolYear) { totalCount nodes { id expectedPhaseMove { move movesOn finalBy } } } }';
const transfer = { kind: 'PHASE_TRANSFER' };

describe('the review before a move of phase', () => {
  it('has its plan final before 15 February of the year of the move, and before 31 March after school', async () => {
    await ofPhase('Primary');
    const six = await Reviewing.of(world, 'Ada Moves', YEAR_6);
    expect(await six.open(transfer)).toMatchObject({ phaseMove: 'PRIMARY_TO_SECONDARY', movesOn: '2027-09-01', endsBy: '2027-02-14', phaseTransferDueOn: '2027-02-15' });
    const eleven = await Reviewing.of(world, 'Ben Moves', YEAR_11);
    expect(await eleven.open(transfer)).toMatchObject({ phaseMove: 'SECONDARY_TO_POST_16', endsBy: '2027-03-30', phaseTransferDueOn: '2027-03-31' });
  });

  it('is due five months before a move between colleges, whose day somebody has to say', async () => {
    const child = await Reviewing.of(world, 'Cleo Moves', '2008-03-09');
    expect(await child.open(transfer)).toMatchObject({ fields: [{ field: 'phaseMove' }] });
    expect(await child.open({ ...transfer, phaseMove: 'POST_16_TO_POST_16' })).toMatchObject({ fields: [{ field: 'movesOn' }] });
    expect(await child.open({ ...transfer, phaseMove: 'POST_16_TO_POST_16', movesOn: '2026-09-14' })).toMatchObject({ fields: [{ field: 'movesOn' }] });
    expect(await child.open({ ...transfer, phaseMove: 'POST_16_TO_POST_16', movesOn: '2027-07-31' })).toMatchObject({ endsBy: '2027-02-28', phaseTransferDueOn: '2027-02-28' });
  });

  it('is found for those who move, and for nobody else, until it has begun', async () => {
    await ofPhase('Primary');
    const moves = await Reviewing.of(world, 'Dan Moves', YEAR_6);
    await Reviewing.of(world, 'Eva Stays', '2017-03-09');
    expect(await moves.senco.gets(MOVING, { schoolYear: 2026 })).toEqual({
      totalCount: 1, nodes: [{ id: moves.plan.id, expectedPhaseMove: { move: 'PRIMARY_TO_SECONDARY', movesOn: '2027-09-01', finalBy: '2027-02-14' } }],
    });
    expect(await moves.senco.gets(MOVING, { schoolYear: 2027 })).toMatchObject({ totalCount: 1 });
    await moves.open(transfer);
    expect(await moves.senco.gets(MOVING, { schoolYear: 2026 })).toEqual({ totalCount: 0, nodes: [] });
  });

  it('finds no move at the end of Year 6 in a school for all ages', async () => {
    await ofPhase('All-through');
    const child = await Reviewing.of(world, 'Fay Stays', YEAR_6);
    expect(await child.senco.gets(MOVING, { schoolYear: 2026 })).toMatchObject({ totalCount: 0 });
    expect((await child.ofPlan()).expectedPhaseMove).toBeNull();
  });

  it('ends in a plan that names what comes next, and sets the year anew for the yearly review', async () => {
    await ofPhase('Primary');
    const child = await Reviewing.of(world, 'Gus Moves', YEAR_6);
    await child.open({ countedFrom: '2026-01-10' });
    const reported = await child.reported(transfer, '2026-09-28');
    const keep = { decision: 'KEEP', reason: 'Nothing to add.', amendments: [] };
    expect(await child.does('decide', reported, keep, child.officer)).toMatchObject({ fields: [{ field: 'nextSetting' }] });
    const decided = await child.does('decide', reported, { decision: 'AMEND', reason: 'He moves on.', amendments: [AMENDMENT] }, child.officer);
    hub.clock.advance('P15D');
    const planVersion = await child.plan.version();
    expect(await child.does('finalise', decided, { planVersion, notice: NOTICE }, child.officer)).toMatchObject({ fields: [{ field: 'nextSetting' }] });
    const next = await hub.owner((owner) => addOrganisation(owner, { kind: OrganisationKind.SCHOOL, name: 'Next School', urn: '998877' }));
    const closed = await hub.owner((owner) => addOrganisation(owner, { kind: OrganisationKind.SCHOOL, name: 'Gone School', urn: '998878' }));
    await hub.owner((owner) => owner.query(`UPDATE organisation SET closed_on = '2026-08-31' WHERE id = $1`, [closed]));
    const finalise = (nextSetting: object) => child.does('finalise', decided, { planVersion, notice: NOTICE, nextSetting }, child.officer);
    expect(await finalise({ organisationId: closed })).toMatchObject({ fields: [{ field: 'nextSetting.organisationId', reason: expect.stringContaining('closed on 2026-08-31') }] });
    expect(await finalise({ organisationId: next, typeInWords: 'Mainstream secondary' })).toMatchObject({ fields: [{ field: 'nextSetting' }] });
    expect(await finalise({ organisationId: next })).toMatchObject({ state: 'ENDED', nextSettingId: next, currentSettingId: child.child.schoolId, movesOn: '2027-09-01', nextDueOn: null });
    const { reviews } = await child.ofPlan();
    expect(reviews).toMatchObject([{ kind: 'ANNUAL', state: 'CALLED_OFF' }, { kind: 'PHASE_TRANSFER' }, { kind: 'ANNUAL', state: 'OPEN', countedFrom: '2026-09-28', endsBy: '2027-09-27' }]);
  });
});

describe('an early review', () => {
  it('is asked for by any party and answered by the authority, which begins it', async () => {
    const child = await Reviewing.of(world, 'Hal Early');
    const parent = await world.parentOf(child.child);
    const input = { planId: child.plan.id, triggers: ['PROVISION_NOT_DELIVERED'], reason: 'Nothing has been delivered since June.' };
    const asked = await parent.gets(deeds.ask, { input });
    expect(asked).toMatchObject({ state: 'ASKED', askedOn: '2026-09-14' });
    expect(await parent.gets(deeds.ask, { input })).toMatchObject({ code: 'NOT_NOW', stands: 'ASKED' });
    const answer = { reviewRequestId: asked.id, version: asked.version, agrees: true, reason: 'It is needed.' };
    expect((await child.senco.ask(deeds.answerRequest, { input: answer })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await child.officer.gets(deeds.answerRequest, { input: answer })).toMatchObject({ state: 'AGREED', review: { kind: 'EARLY', state: 'OPEN' } });
    expect(await child.officer.gets(deeds.answerRequest, { input: answer })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is refused with a reason, and says which happening it was asked for', async () => {
    const child = await Reviewing.of(world, 'Ida Early');
    expect(await child.senco.gets(deeds.ask, { input: { planId: child.plan.id, triggers: [], reason: 'x' } })).toMatchObject({ fields: [{ field: 'triggers' }] });
    const asked = await child.senco.gets(deeds.ask, { input: { planId: child.plan.id, triggers: ['SUSPENSIONS', 'SUSPENSIONS'], reason: 'Three this term.' } });
    expect(asked.triggers).toEqual(['SUSPENSIONS']);
    const answer = { reviewRequestId: asked.id, version: 1, agrees: false, reason: 'The yearly review is in four weeks.' };
    expect(await child.officer.gets(deeds.answerRequest, { input: answer })).toMatchObject({ state: 'REFUSED', review: null });
    expect((await child.ofPlan()).reviews).toEqual([]);
  });

  it('can be called off; the yearly one cannot while the plan is in force', async () => {
    const child = await Reviewing.of(world, 'Jon Early');
    const yearly = await child.open();
    expect(await child.does('callOff', yearly, { reason: 'No time.' }, child.officer)).toMatchObject({ fields: [{ field: 'reviewId' }] });
    const phase = await child.open({ ...transfer, phaseMove: 'PRIMARY_TO_SECONDARY' });
    expect(await child.does('callOff', phase, { reason: 'He stays a year longer.' }, child.officer)).toMatchObject({ state: 'CALLED_OFF', nextDueOn: null });
  });
});

describe('an amendment without a review', () => {
  it('follows the same notice and the same fifteen days, eight weeks in all, and sets no year anew', async () => {
    const child = await Reviewing.of(world, 'Kim Amends');
    const input = { planId: child.plan.id, reason: 'A new diagnosis.', amendments: [AMENDMENT] };
    expect(await child.officer.gets(deeds.amend, { input: { ...input, amendments: [] } })).toMatchObject({ fields: [{ field: 'amendments' }] });
    const begun = await child.officer.gets(deeds.amend, { input });
    expect(begun).toMatchObject({ kind: 'AMENDMENT', state: 'AMENDING', noticeOn: '2026-09-14', nextDueOn: '2026-11-09' });
    hub.clock.advance('P14D');
    const stays = { notice: NOTICE, reason: 'The family showed that it is not needed.' };
    expect(await child.does('finalise', begun, stays, child.officer)).toMatchObject({ code: 'NOT_NOW' });
    hub.clock.advance('P1D');
    expect(await child.does('finalise', begun, stays, child.officer)).toMatchObject({ state: 'ENDED', outcome: 'NOT_AMENDED', planVersionId: null });
    expect((await child.ofPlan()).reviews).toHaveLength(1);
  });

  it('speaks of lines of this plan in their own section, and is told to each parent as their own word only', async () => {
    const child = await Reviewing.of(world, 'Lea Amends');
    const amend = (amendments: object[]) => child.officer.gets(deeds.amend, { input: { planId: child.plan.id, reason: 'x', amendments } });
    const removal = { kind: 'REMOVE', section: 'F', reason: 'Achieved.' };
    expect(await amend([removal])).toMatchObject({ fields: [{ field: 'amendments.0.lineId' }] });
    expect(await amend([{ ...removal, lineId: child.outcomeId }])).toMatchObject({ fields: [{ field: 'amendments.0.section', reason: 'the line stands in section E' }] });
    const { id } = await amend([{ ...removal, section: 'E', lineId: child.outcomeId }]);
    const [mother, father] = [await world.parentOf(child.child, 'His mother'), await world.parentOf(child.child, 'His father')];
    await mother.gets(deeds.represent, { input: { reviewId: id, text: 'Mine.' } });
    await father.gets(deeds.represent, { input: { reviewId: id, text: 'His.' } });
    expect((await mother.gets(READ, { id })).representations).toEqual([{ text: 'Mine.' }]);
    expect((await child.officer.gets(READ, { id })).representations).toHaveLength(2);
    expect((await child.senco.gets(READ, { id })).representations).toEqual([]);
  });

  it('says nothing of social care’s part to whom the law gives a summary only', async () => {
    const child = await Reviewing.of(world, 'Mia Amends');
    const amendments = [{ ...AMENDMENT, section: 'H2', text: 'Two nights a month away.' }];
    const { id } = await child.officer.gets(deeds.amend, { input: { planId: child.plan.id, reason: 'x', amendments } });
    const seen = async (kind: Kind) => (await (await world.around(child.child, kind)).gets(READ, { id })).amendments;
    expect(await seen(Kind.SENCO)).toMatchObject([{ section: 'H2', text: null }]);
    expect(await seen(Kind.SOCIAL_WORKER)).toMatchObject([{ text: 'Two nights a month away.' }]);
    expect(await seen(Kind.THERAPIST)).toEqual([]);
  });
});
