import { randomUUID } from 'node:crypto';
import { Kind } from '../../../src/access';
import { appoint, OrganisationKind } from '../../../src/people';
import { BREAK } from '../../access/emergencies';
import { BY_ID, records, UPDATE } from '../../safeguarding/actions';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { CONFLICTS, LET_IN, memberOf, NAMED, SHUT } from './orders';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let dsl: Someone;
let head: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  [dsl, head] = [await world.the(Kind.DSL), await world.the(Kind.HEAD)];
});
afterAll(() => hub.close());
beforeEach(async () => {
  child = await world.child('Otis Vale');
});

const sent = (someone: Someone, more: object = {}) => ({
  input: { childId: child.id, personId: someone.id, reason: 'The concern is about their own conduct.', ...more },
});
async function shuts(lead: Someone, ...args: Parameters<typeof sent>): Promise<{ id: string; version: number }> {
  const conflict = await lead.gets(SHUT, sent(...args));
  if (conflict.__typename !== 'ConflictOfInterest') throw new Error(conflict.message);
  return conflict;
}
const conflictsFor = async (someone: Someone) => (await someone.gets(CONFLICTS, child))?.conflictsOfInterest;

describe('a conflict of interest', () => {
  it('shuts a colleague out of a child, and lets them in again when it is over', async () => {
    const { id, version } = await shuts(dsl, head);
    expect(await head.gets(NAMED, child)).toBeNull();
    expect(await conflictsFor(dsl)).toMatchObject([{ id, reason: 'The concern is about their own conduct.' }]);
    expect(await dsl.gets(LET_IN, { input: { conflictId: id, version, reason: 'Nothing was found.' } })).toMatchObject({
      endedReason: 'Nothing was found.',
    });
    expect(await head.gets(NAMED, child)).toEqual({ givenName: 'Otis' });
    expect(await dsl.gets(LET_IN, { input: { conflictId: id, version: 2, reason: 'Again.' } })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('shuts a colleague out of one record, and of what hangs on it', async () => {
    const second = await world.the(Kind.DSL, 'deputy');
    const [about, other] = [await records(world, child, { title: 'About the deputy' }), await records(world, child)];
    expect(await dsl.gets(UPDATE, { input: { actionId: about.id, version: 1, note: 'Spoke to the chair.' } })).toMatchObject({
      __typename: 'SafeguardingAction',
    });
    expect(await second.gets(BY_ID, about)).toMatchObject({ title: 'About the deputy' });
    await shuts(dsl, second, { recordType: 'SafeguardingAction', recordId: about.id });
    expect([await second.gets(BY_ID, about), await second.gets(BY_ID, other)]).toMatchObject([null, { title: 'Visit the address' }]);
    expect(await second.gets(`query ($id: ID!) { child(id: $id) { safeguardingActions { title notes { text } } } }`, child)).toEqual({
      safeguardingActions: [{ title: 'Visit the address', notes: [] }],
    });
    expect((await second.ask(UPDATE, { input: { actionId: about.id, version: 2, note: 'Mine.' } })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    const request = second.request();
    const { tx } = await request.entered();
    expect(await tx.query('SELECT FROM safeguarding_note WHERE action_id = $1', [about.id])).toHaveLength(0);
    await request.close();
  });

  it('is kept to where colleagues of the same post are told together: the next one is told of both, and this one of the other', async () => {
    const second = await world.the(Kind.DSL, 'listening');
    const [about, other] = [await records(world, child, { title: 'About the listener' }), await records(world, child)];
    await shuts(dsl, second, { recordType: 'SafeguardingAction', recordId: about.id });
    const HEAR = 'subscription { safeguardingActionUpdated { subjectId } }';
    // Whoever comes first answers for those who are their equals, so both orders are tried.
    const streams = [await dsl.listens(HEAR), await second.listens(HEAR), await dsl.listens(HEAR)];
    for (const { id } of [about, other]) await dsl.gets(UPDATE, { input: { actionId: id, version: 1, note: 'Spoke to the chair.' } });
    const first = await Promise.all(streams.map(async (stream) => (await stream.next()).value.data.safeguardingActionUpdated.subjectId));
    expect(first).toEqual([about.id, other.id, about.id]);
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  });

  it('leaves no sign of itself with the one who is shut out of a record', async () => {
    const second = await world.the(Kind.DSL, 'watched');
    const about = await records(world, child);
    const { id, version } = await shuts(dsl, second, { recordType: 'SafeguardingAction', recordId: about.id });
    expect(await conflictsFor(second)).toEqual([]);
    expect((await second.ask(LET_IN, { input: { conflictId: id, version, reason: 'Let me in.' } })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    const looked = await second.gets(`query ($id: ID!) { child(id: $id) { whoLooked(first: 100) { nodes { deed recordTypes } } } }`, child);
    expect(looked.whoLooked.nodes.length).toBeGreaterThan(0);
    expect(JSON.stringify(looked)).not.toContain('Conflict');
    const own = await dsl.gets(`query ($id: ID!) { child(id: $id) { whoLooked(first: 100) { nodes { deed } } } }`, child);
    expect(JSON.stringify(own)).toContain('ConflictOfInterest.shutOut');
  });

  it('is kept from other posts, other organisations and the family', async () => {
    await shuts(dsl, await world.the(Kind.CLASS_TEACHER));
    const others = [
      await world.the(Kind.SENCO),
      await world.the(Kind.SEND_MANAGER),
      await world.around(child, Kind.SOCIAL_WORKER),
      await world.parentOf(child),
    ];
    for (const someone of others) expect(await conflictsFor(someone)).toEqual([]);
    expect(await conflictsFor(head)).toHaveLength(1);
  });

  it('is for those who lead, and about people of their own organisation', async () => {
    for (const someone of [await world.the(Kind.SENCO), await world.around(child, Kind.THERAPIST), await world.parentOf(child)]) {
      expect((await someone.ask(SHUT, sent(head))).errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        rule: 'ConflictOfInterest.shutOut',
      });
    }
    const elsewhere = await world.the(Kind.SEND_MANAGER);
    for (const wrong of [elsewhere, { ...dsl, id: 'nobody' } as Someone]) {
      expect(await dsl.gets(SHUT, sent(wrong))).toMatchObject({
        fields: [{ field: 'personId', reason: 'nobody so named acts for your organisation' }],
      });
    }
    for (const [more, field] of [
      [{ recordType: 'Child', recordId: child.id }, 'recordType'],
      [{ recordType: 'Nothing', recordId: child.id }, 'recordType'],
      [{ recordType: 'SafeguardingAction', recordId: randomUUID() }, 'recordId'],
      [{ recordType: 'SafeguardingAction' }, 'recordId'],
      [{ untilOn: '2026-09-13' }, 'untilOn'],
      [{ reason: ' ' }, 'reason'],
    ] as const) {
      expect(await dsl.gets(SHUT, sent(head, more))).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
  });

  it('takes from nobody what they are to their own child', async () => {
    const mother = await world.the(Kind.TEACHING_ASSISTANT, 'and mother');
    await memberOf(world, child, { name: 'Mother', someone: mother, relation: 'mother' });
    await world.around(child, Kind.TEACHING_ASSISTANT, 'and mother');
    await shuts(dsl, mother);
    expect([await mother.as(child.schoolId).gets(NAMED, child), await mother.as(mother.id).gets(NAMED, child)]).toEqual([
      null,
      { givenName: 'Otis' },
    ]);
  });

  it('holds wherever else they act, in an emergency too, and until its last day', async () => {
    const teacher = await world.around(child, Kind.CLASS_TEACHER, 'and clinician');
    const trust = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    await hub.owner((owner) => appoint(owner, teacher.id, trust, Kind.CLINICIAN));
    await shuts(dsl, teacher, { untilOn: '2100-01-01' });
    const input = { childId: child.id, scope: 'HEALTH_AND_CARE', reason: 'Unconscious in the emergency department.' };
    const [theirs, ofNobody] = [
      await teacher.as(trust).ask(BREAK, { input }),
      await teacher.as(trust).ask(BREAK, { input: { ...input, childId: randomUUID() } }),
    ];
    expect(theirs.errors).toEqual(ofNobody.errors);
    expect(theirs.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await teacher.as(child.schoolId).gets(NAMED, child)).toBeNull();
    await hub.owner((owner) =>
      owner.query(`UPDATE conflict_of_interest SET until_on = CURRENT_DATE - 1, version = version + 1 WHERE person_id = $1`, [teacher.id]),
    );
    expect(await teacher.as(child.schoolId).gets(NAMED, child)).toEqual({ givenName: 'Otis' });
  });
});
