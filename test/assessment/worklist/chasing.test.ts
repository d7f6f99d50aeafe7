import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { CourseKind } from '../../../src/assessment/statutory/steps';
import { chasingRules } from '../../../src/assessment/worklist/chasing-rules';
import { daysAfter } from '../../../src/platform/clock';
import { Audited } from '../../support/audited';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { heard, SILENCE } from '../asking';
import { CHASE, ESCALATE, jobsOf, MINE, MY_UPDATES, OUR_UPDATES, plant, type Planted } from './due';

let hub: TestHub;
let audited: Audited;
let world: World;
let caseworker: Someone;
beforeAll(async () => {
  hub = await TestHub.open('2026-09-14T05:00:00Z');
  audited = await Audited.over(hub);
  world = await World.make(hub);
  caseworker = await world.the(Kind.SEND_CASEWORKER);
});
afterAll(async () => {
  audited.close();
  await hub.close();
});

const trust = () => world.organisations[OrganisationKind.HEALTH_PROVIDER];
const school = () => world.organisations[OrganisationKind.SCHOOL];
const known = async (name: string): Promise<ChildKnownTo> => {
  const child = await world.child(name);
  await world.around(child, Kind.SEND_CASEWORKER);
  return child;
};
const therapy = (more: Partial<Planted> = {}) => ({
  ruleId: 'E3', courseType: CourseKind.ADVICE, audience: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: trust(), askedOrganisationId: trust(), startedOn: '2026-07-01', dueOn: '2026-09-01', ...more,
});
const chasesOf = (id: string) =>
  hub.owner((owner) => owner.query<{ stage: string | null; kind: string; chasedOn: string; words: string }>('SELECT stage, kind, chased_on AS "chasedOn", words, to_person_id AS "toPersonId", to_post AS "toPost" FROM chase WHERE deadline_id = $1 ORDER BY chased_on, recorded_at', [id]));

describe('chasing by hand', () => {
  it('is recorded in words that name no child, and is told to the one who is chased', async () => {
    const child = await known('Ada Fielding');
    const therapist = await world.around(child, Kind.THERAPIST);
    const id = await plant(world, child, therapy({ personId: therapist.id }));
    const stream = await therapist.listens(MY_UPDATES);
    const chase = await caseworker.gets(CHASE, { input: { deadlineId: id } });
    expect(chase).toMatchObject({ __typename: 'Chase', kind: 'CHASE', chasedOn: '2026-09-14', to: { id: therapist.id }, responsibleOrganisation: { id: trust() }, deadline: { id } });
    expect(chase.words).toMatch(/was due by Tuesday 1 September 2026/);
    expect(chase.words).not.toMatch(/Ada|Fielding/);
    expect(await heard(stream)).toMatchObject({ what: 'Deadline.chased', deadline: { id, state: 'OVERDUE' }, chase: { words: chase.words } });
    expect((await therapist.gets(MINE)).nodes[0]).toMatchObject({ id, chases: [{ kind: 'CHASE', stage: null, words: chase.words }] });
    await stream.return(undefined);
  });

  it('takes the words and the person that one says, who must work there, and asks each once a day', async () => {
    const child = await known('Ben Berry');
    const therapist = await world.around(child, Kind.THERAPIST);
    const id = await plant(world, child, therapy());
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id, personId: therapist.id, words: ' Could we talk today? ' } })).toMatchObject({ words: 'Could we talk today?' });
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id, personId: therapist.id } })).toMatchObject({ code: 'NOT_NOW' });
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id } })).toMatchObject({ __typename: 'Chase', to: null });
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id, personId: caseworker.id } })).toMatchObject({ fields: [{ field: 'personId' }] });
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id, words: 'x'.repeat(1_000_000) } })).toMatchObject({ code: 'INVALID_INPUT' });
    hub.clock.advance('P1D');
    expect(await caseworker.gets(CHASE, { input: { deadlineId: id, personId: therapist.id } })).toMatchObject({ __typename: 'Chase' });
  });

  it('is refused to whoever was asked, and there is nothing to chase for whoever may not know of it', async () => {
    const child = await known('Cas Cole');
    const therapist = await world.around(child, Kind.THERAPIST);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const id = await plant(world, child, therapy({ personId: therapist.id }));
    expect((await therapist.ask(CHASE, { input: { deadlineId: id } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Chase.chase' });
    const [unseen, missing] = await Promise.all([id, '00000000-0000-4000-8000-000000000000'].map((deadlineId) => teacher.ask(CHASE, { input: { deadlineId } })));
    expect(unseen!.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(unseen).toEqual(missing);
  });

  it('is not for the family’s own time, nor for what is done', async () => {
    const child = await known('Dot Dean');
    const own = await plant(world, child, { ruleId: 'E5', dueOn: '2026-09-20', organisationId: null });
    const done = await plant(world, child, { dueOn: '2026-09-20', state: 'MET' });
    for (const deadlineId of [own, done]) expect(await caseworker.gets(CHASE, { input: { deadlineId } })).toMatchObject({ code: 'NOT_NOW' });
    expect(await chasesOf(own)).toEqual([]);
  });
});

describe('taking what is late to the next person', () => {
  it('names them by their post, puts it on their worklist, and tells them and whoever follows the organisation', async () => {
    const child = await known('Eva Late');
    await world.around(child, Kind.CLINICAL_SUPERVISOR);
    const therapist = await world.the(Kind.THERAPIST);
    const supervisor = await world.the(Kind.CLINICAL_SUPERVISOR);
    const id = await plant(world, child, therapy({ personId: therapist.id }));
    const [theirs, ours] = [await supervisor.listens(MY_UPDATES), await caseworker.listens(OUR_UPDATES)];
    const escalated = await caseworker.gets(ESCALATE, { input: { deadlineId: id, version: 1 } });
    expect(escalated).toMatchObject({ kind: 'ESCALATION', toPost: 'CLINICAL_SUPERVISOR', to: { id: supervisor.id }, deadline: { escalatedTo: { id: supervisor.id }, version: 2 } });
    expect(await heard(theirs)).toMatchObject({ what: 'Deadline.escalated', deadline: { id } });
    expect(await heard(ours)).toMatchObject({ what: 'Deadline.escalated', subjectId: id });
    expect((await supervisor.gets(MINE)).nodes.map((node: { id: string }) => node.id)).toContain(id);
    expect(await caseworker.gets(ESCALATE, { input: { deadlineId: id, version: 2 } })).toMatchObject({ code: 'NOT_NOW' });
    for (const stream of [theirs, ours]) await stream.return(undefined);
  });

  it('is not done while there is time, nor over somebody who was faster', async () => {
    const child = await known('Fay Early');
    await world.the(Kind.SENCO);
    const early = await plant(world, child, { dueOn: '2026-09-30', organisationId: school() });
    expect(await caseworker.gets(ESCALATE, { input: { deadlineId: early, version: 1 } })).toMatchObject({ code: 'NOT_NOW' });
    const late = await plant(world, child, { dueOn: '2026-09-01', organisationId: school() });
    expect(await caseworker.gets(ESCALATE, { input: { deadlineId: late, version: 7 } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await chasesOf(late)).toEqual([]);
  });

  it('passes over whoever is shut out of the child', async () => {
    const child = await known('Gus Shut');
    const senco = await world.the(Kind.SENCO);
    const head = await world.the(Kind.HEAD);
    await hub.owner((owner) => owner.query(`INSERT INTO shut_out (child_id, person_id, source, source_id, granted_by, granted_for) VALUES ($1, $2, 'test', gen_random_uuid(), $2, $2)`, [child.id, senco.id]));
    const late = await plant(world, child, { dueOn: '2026-09-01', organisationId: school() });
    expect(await caseworker.gets(ESCALATE, { input: { deadlineId: late, version: 1 } })).toMatchObject({ toPost: 'HEAD', to: { id: head.id } });
  });
});

describe('what the hub tells by itself', () => {
  it('comes stage by stage, each once, however often and on however many nodes the job runs', async () => {
    const child = await known('Hal Slow');
    const senco = await world.the(Kind.SENCO);
    const head = await world.the(Kind.HEAD);
    const dueOn = daysAfter(hub.clock.today(), 20);
    const id = await plant(world, child, { ruleId: 'E2', startedOn: '2026-08-20', dueOn, organisationId: school() });
    for (let day = 0; day < 45; day++) {
      await Promise.all([jobsOf(hub).round(), jobsOf(hub).round()]);
      hub.clock.advance('P1D');
    }
    const chases = await chasesOf(id);
    const stages = chasingRules.stages.filter(({ family }) => !family);
    expect(chases.map(({ stage, chasedOn }) => [stage, chasedOn])).toEqual(stages.map((stage) => [stage.id, daysAfter(dueOn, stage.days)]));
    expect(chases.filter(({ kind }) => kind === 'ESCALATION')).toMatchObject([{ toPersonId: senco.id, toPost: 'SENCO' }, { toPersonId: head.id, toPost: 'HEAD' }]);
    expect(new Set(chases.map(({ words }) => words)).size).toBe(3);
  });

  it('stands in the audit of the organisation that waits, marked by the hub, in the name of the hub itself', async () => {
    const manager = await world.the(Kind.SEND_MANAGER);
    const acts = await manager.gets('{ organisationActs(first: 100) { nodes { kind rule subjectId person { name } recordTypes } } }');
    expect(acts.nodes).toContainEqual(expect.objectContaining({ kind: 'DEED', rule: 'Deadline.escalated', person: { name: 'The hub, by itself' }, recordTypes: ['Chase', 'Deadline'] }));
    await audited.seal();
    const { findings } = await audited.verdict();
    expect(findings.filter(({ what }) => what.includes('Chase') || what.includes('mark'))).toEqual([]);
  });

  it('is told to those who may know, and to nobody else not even that something happened', async () => {
    const child = await known('Ida Quiet');
    const therapist = await world.around(child, Kind.THERAPIST);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const id = await plant(world, child, therapy({ personId: therapist.id, startedOn: '2026-09-01', dueOn: hub.clock.today() }));
    const [mine, theirs] = [await therapist.listens(MY_UPDATES), await teacher.listens(OUR_UPDATES)];
    hub.clock.advance({ hours: 3 });
    await jobsOf(hub).round();
    expect(await heard(mine)).toMatchObject({ what: 'Deadline.remindedOf', deadline: { id } });
    expect(await heard(theirs)).toBe(SILENCE);
    expect(await teacher.gets('query ($id: ID!) { child(id: $id) { assessments { deadlines { id } } } }', { id: child.id })).toEqual({ assessments: [] });
    for (const stream of [mine, theirs]) await stream.return(undefined);
  });

  it('reminds a family of its own time, and neither chases it nor takes anything further', async () => {
    const child = await known('Jan Own');
    await world.parentOf(child);
    const dueOn = daysAfter(hub.clock.today(), 6);
    const id = await plant(world, child, { ruleId: 'E5', startedOn: '2026-09-01', dueOn, organisationId: null });
    for (let day = 0; day < 30; day++) {
      hub.clock.advance('P1D');
      await jobsOf(hub).round();
    }
    expect((await chasesOf(id)).map(({ stage, kind }) => [stage, kind])).toEqual([['FAMILY_BEFORE_5', 'REMINDER'], ['FAMILY_BEFORE_1', 'REMINDER']]);
  });

  it('leaves out what came long ago while no hub ran, and what is not late for anybody', async () => {
    const child = await known('Kim Past');
    await world.the(Kind.SENCO);
    const today = hub.clock.today();
    const old = await plant(world, child, { ruleId: 'E2', startedOn: '2026-01-01', dueOn: daysAfter(today, -50), organisationId: school() });
    const lifted = await plant(world, child, { ruleId: 'E2', startedOn: '2026-01-01', dueOn: today, organisationId: school(), state: 'LIFTED' });
    const unknown = await plant(world, child, { ruleId: 'E2', startedOn: '2026-01-01', dueOn: today, organisationId: null });
    const soon = await plant(world, child, { ruleId: 'E2', startedOn: today, dueOn: daysAfter(today, 2), organisationId: school() });
    await jobsOf(hub).round();
    for (const id of [old, lifted, unknown, soon]) expect(await chasesOf(id)).toEqual([]);
  });

  it('cannot be done by anybody else, whatever they call themselves', async () => {
    for (const call of [`chase_deadlines('[]', now()::date)`, `settle_deadlines('[]')`, `courses_to_settle(now()::date, '{}', gen_random_uuid(), 1)`, `deadlines_to_chase(now()::date, '[]', '{}', '{}', '{}', 1, 1)`]) {
      await expect(hub.ground.pool.query(`SELECT * FROM ${call}`)).rejects.toThrow('permission denied');
    }
  });
});
