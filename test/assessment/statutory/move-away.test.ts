import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { DEEDS, InLaw } from './in-law';

let hub: TestHub;
let world: World;
let elsewhere: World;
beforeAll(async () => {
  hub = await TestHub.open('2027-02-01T09:00:00Z');
  world = await World.make(hub);
  elsewhere = await World.make(hub);
});
afterAll(() => hub.close());

const MOVE = `id version state movesOn toCode deadlines { ruleId startedOn dueOn state responsibleOrganisationId } steps { kind happenedOn facts }`;
const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } }`;
const EXPECT = `mutation ($input: ExpectMoveInput!) { expectMove(input: $input) { __typename ... on AuthorityMove { ${MOVE} } ${PROBLEM} } }`;
const HAND_OVER = `mutation ($input: HandOverInput!) { handOver(input: $input) { __typename ... on AuthorityMove { id } ${PROBLEM} } }`;
const EXPLAIN = `mutation ($input: ExplainTransferInput!) { explainTransfer(input: $input) { __typename ... on AuthorityMove { id } ${PROBLEM} } }`;
const FOUND = `query ($id: ID!) { child(id: $id) { authorityId authorityMoves { ${MOVE} } assessments { id stage movedTo } } }`;

const finds = (someone: Someone, one: InLaw) => someone.gets(FOUND, { id: one.child.id });

describe('a child who moves to another authority', () => {
  it('is handed over with the plan: the old authority’s rights end and the new one’s begin, in one go', async () => {
    const one = await InLaw.of(world, 'Ada Moves');
    await (await one.plan()).issue();
    const input = { childId: one.child.id, toCode: elsewhere.authorityCode, movesOn: '2027-02-01', knownOn: '2027-01-25' };
    const move = await one.officer.gets(EXPECT, { input });
    expect(move).toMatchObject({ state: 'EXPECTED', deadlines: [{ ruleId: 'T1', dueOn: '2027-02-12', state: 'RUNNING', responsibleOrganisationId: world.organisationOf(Kind.SEND_CASEWORKER) }] });
    const [oldManager, newManager] = [await world.the(Kind.SEND_MANAGER), await elsewhere.the(Kind.SEND_MANAGER)];
    expect(await finds(oldManager, one)).not.toBeNull();
    expect(await finds(newManager, one)).toBeNull();
    await one.officer.gets(HAND_OVER, { input: { moveId: move.id, version: move.version } });
    expect(await finds(oldManager, one)).toBeNull();
    expect(await finds(one.officer, one)).toBeNull();
    expect(await finds(await world.the(Kind.AUTHORITY_SYSTEM), one)).toBeNull();
    expect(await finds(newManager, one)).toMatchObject({ authorityId: elsewhere.organisationOf(Kind.SEND_MANAGER), authorityMoves: [{ state: 'HANDED_OVER' }] });
    expect(await finds(await world.the(Kind.SENCO), one)).not.toBeNull();
    const told = { moveId: move.id, willReassess: false, reviewBy: '2027-04-30', words: 'We have your plan and carry it out.' };
    await newManager.gets(EXPLAIN, { input: told });
    const { authorityMoves } = await finds(newManager, one);
    expect(authorityMoves[0].deadlines).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId: 'T2', dueOn: '2027-03-15', state: 'MET' })]));
    expect(authorityMoves[0].deadlines).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId: 'T1', state: 'MET' })]));
  });

  it('takes no assessment along: it ends, and says where to', async () => {
    const one = await InLaw.requested(world, 'Ben Half', '2027-01-11');
    await one.does(DEEDS.assess);
    const move = await one.officer.gets(EXPECT, { input: { childId: one.child.id, toCode: elsewhere.authorityCode, movesOn: '2027-01-30' } });
    await one.officer.gets(HAND_OVER, { input: { moveId: move.id, version: move.version } });
    const newManager = await elsewhere.the(Kind.SEND_MANAGER);
    expect((await finds(newManager, one)).assessments).toEqual([{ id: one.assessmentId, stage: 'MOVED_AWAY', movedTo: elsewhere.authorityCode }]);
    expect(await one.due('E7', newManager)).toMatchObject({ state: 'NO_LONGER_DUE' });
    const afresh = await newManager.gets(DEEDS.request, { input: { childId: one.child.id, purpose: 'Asked afresh.', source: 'FAMILY' } });
    expect(afresh).toMatchObject({ stage: 'REQUESTED', receivedOn: '2027-02-01' });
  });

  it('ends an assessment too when the family leaves England, and is handed over to nobody', async () => {
    const one = await InLaw.requested(world, 'Cem Abroad', '2027-01-11');
    const move = await one.officer.gets(EXPECT, { input: { childId: one.child.id, toCode: 'XXX', movesOn: '2027-02-01' } });
    expect(move).toMatchObject({ state: 'OUT_OF_ENGLAND' });
    expect((await finds(one.officer, one)).assessments).toMatchObject([{ stage: 'MOVED_AWAY', movedTo: 'XXX' }]);
    expect(await one.officer.gets(HAND_OVER, { input: { moveId: move.id, version: move.version } })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('stays where it is until the day of the move, and with whoever is responsible', async () => {
    const one = await InLaw.of(world, 'Dee Waits');
    const input = { childId: one.child.id, toCode: elsewhere.authorityCode, movesOn: '2027-03-01' };
    expect(await one.officer.gets(EXPECT, { input: { ...input, toCode: world.authorityCode } })).toMatchObject({ fields: [{ field: 'toCode' }] });
    expect(await one.officer.gets(EXPECT, { input: { ...input, toCode: '000' } })).toMatchObject({ fields: [{ field: 'toCode' }] });
    expect(await one.officer.gets(EXPECT, { input: { ...input, toCode: '12' } })).toMatchObject({ fields: [{ field: 'toCode' }] });
    expect(await one.officer.gets(EXPECT, { input: { ...input, knownOn: '2027-02-02' } })).toMatchObject({ fields: [{ field: 'knownOn' }] });
    const move = await one.officer.gets(EXPECT, { input });
    expect(await one.officer.gets(EXPECT, { input })).toMatchObject({ code: 'NOT_NOW' });
    expect(await one.officer.gets(HAND_OVER, { input: { moveId: move.id, version: move.version } })).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('1 March 2027') });
    await expect((await world.the(Kind.SENCO)).gets(HAND_OVER, { input: { moveId: move.id, version: move.version } })).rejects.toThrow('FORBIDDEN');
    await expect((await world.the(Kind.SEND_MANAGER)).gets(HAND_OVER, { input: { moveId: move.id, version: move.version } })).rejects.toThrow('FORBIDDEN');
    const teacher = await world.around(one.child, Kind.CLASS_TEACHER);
    expect((await finds(teacher, one)).authorityMoves).toEqual([]);
  });
});
