import { Kind } from '../../src/access';
import { endPost, givePost, openAccount, OrganisationKind, restoreAccount, suspendAccount } from '../../src/people';
import { records } from '../safeguarding/actions';
import { Audited } from '../support/audited';
import { ISSUER, TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let audited: Audited;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open();
  audited = await Audited.over(hub);
});
afterAll(async () => {
  await hub.close();
  audited.close();
});
beforeEach(async () => {
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
});

const ACT = 'at kind rule recordTypes subjectId childId child { givenName } person { name } organisation { id name }';
const MINE = `query ($first: Int, $after: String) { myActs(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ACT} } } }`;
const OURS = `query ($first: Int, $after: String, $childId: ID, $personId: ID) { organisationActs(first: $first, after: $after, childId: $childId, personId: $personId) {
  totalCount pageInfo { hasNextPage endCursor } nodes { ${ACT} } } }`;
const NAME = 'query ($id: ID!) { child(id: $id) { givenName } }';
const TEAM = 'query ($id: ID!) { child(id: $id) { team { kind } } }';
const ADD = 'mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }';
const aunt = () => ({ input: { childId: child.id, name: 'Aunt Rose', relation: 'aunt', parentalResponsibility: false } });

interface Act {
  readonly kind: string;
  readonly rule: string | null;
  readonly recordTypes: readonly string[];
  readonly childId: string | null;
  readonly child: { givenName: string } | null;
  readonly person: { name: string };
}
const ours = async (someone: Someone, about: object = {}): Promise<Act[]> => (await someone.gets(OURS, { first: 100, ...about })).nodes;
const said = (acts: readonly Act[]) => acts.map(({ kind, rule, person }) => [kind, rule, person.name]);

describe('what somebody did themself', () => {
  it('they can read: what, when, about whom, for whom, and what was refused', async () => {
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    await teacher.gets(TEAM, child);
    await teacher.ask(ADD, aunt());
    const school = { id: child.schoolId };
    const acts = await teacher.gets(MINE);
    expect(acts.nodes).toMatchObject([
      { kind: 'REFUSAL', rule: 'Child.addFamilyMember', subjectId: child.id, childId: null, person: { name: 'CLASS_TEACHER' }, organisation: school },
      { kind: 'READ', rule: null, recordTypes: ['Child', 'TeamMember'], childId: child.id, child: { givenName: 'Ada' }, organisation: school },
    ]);
    expect(acts.totalCount).toBe(2);
  });

  it('stays theirs to read when they know the child no more, and names the child no more', async () => {
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    await teacher.gets(NAME, child);
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE person_id = $1`, [teacher.id]));
    expect((await teacher.gets(MINE)).nodes).toMatchObject([{ kind: 'READ', childId: child.id, child: null }]);
  });

  it('is nobody else’s, and comes page by page', async () => {
    const [teacher, assistant] = [await world.around(child, Kind.CLASS_TEACHER), await world.around(child, Kind.TEACHING_ASSISTANT)];
    for (let times = 0; times < 5; times++) await teacher.gets(NAME, child);
    await assistant.gets(NAME, child);
    const first = await teacher.gets(MINE, { first: 3 });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    // Showing the children’s names was an act again.
    const rest = await teacher.gets(MINE, { first: 100, after: first.pageInfo.endCursor });
    expect(rest.nodes).toHaveLength(2);
    expect(new Set([...first.nodes, ...rest.nodes].map(({ person }: Act) => person.name))).toEqual(new Set(['CLASS_TEACHER']));
    expect(await assistant.ask(MINE, { after: 'made-up' })).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });
});

describe('what was done in the name of an organisation', () => {
  it('is shown to its data protection officer, refusals too, and names no child', async () => {
    const [teacher, officer] = [await world.around(child, Kind.CLASS_TEACHER), await world.the(Kind.DATA_PROTECTION_OFFICER)];
    await teacher.gets(NAME, child);
    await teacher.ask(ADD, aunt());
    const acts = await ours(officer);
    expect(acts.slice(0, 2)).toMatchObject([
      { kind: 'REFUSAL', rule: 'Child.addFamilyMember', childId: null },
      { kind: 'READ', recordTypes: ['Child'], childId: child.id, child: null },
    ]);
    expect(JSON.stringify(acts)).not.toContain('Ada');
    expect(await officer.gets(NAME, child)).toBeNull();
  });

  it('is that of their own organisation alone', async () => {
    const therapist = await world.around(child, Kind.THERAPIST);
    await therapist.gets(NAME, child);
    expect(said(await ours(await world.the(Kind.DATA_PROTECTION_OFFICER)))).toEqual([]);
    const guardian = await world.the(Kind.CALDICOTT_GUARDIAN);
    expect(said(await ours(guardian))).toEqual([['READ', null, 'THERAPIST']]);
    const elsewhere = await World.make(hub);
    expect(said(await ours(await elsewhere.the(Kind.CALDICOTT_GUARDIAN)))).toEqual([]);
  });

  it.each([
    [Kind.CLINICAL_SUPERVISOR, Kind.THERAPIST], [Kind.CARE_TEAM_MANAGER, Kind.SOCIAL_WORKER], [Kind.SEND_MANAGER, Kind.SEND_CASEWORKER], [Kind.DSL, Kind.CLASS_TEACHER],
  ])('is shown to a %s, who may know the child by name', async (lead, colleague) => {
    const someone = await world.around(child, colleague);
    await someone.gets(NAME, child);
    const acts = await ours(await world.around(child, lead), { personId: someone.id });
    expect(acts[0]).toMatchObject({ kind: 'READ', childId: child.id, child: { givenName: 'Ada' }, person: { name: colleague } });
  });

  it('is nothing to those who oversee nothing', async () => {
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    await teacher.gets(NAME, child);
    for (const kind of [Kind.SENCO, Kind.HEAD, Kind.CLASS_TEACHER, Kind.GOVERNOR, Kind.SCHOOL_SYSTEM]) {
      expect(await (await world.the(kind)).gets(OURS)).toMatchObject({ totalCount: 0, nodes: [] });
    }
    expect(await (await world.parentOf(child)).gets(OURS)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('tells of a child or of a person, page by page', async () => {
    const [teacher, assistant] = [await world.around(child, Kind.CLASS_TEACHER), await world.around(child, Kind.TEACHING_ASSISTANT)];
    const other = await world.child('Ben Marlow');
    const officer = await world.the(Kind.DATA_PROTECTION_OFFICER);
    for (const someone of [teacher, assistant, teacher]) await someone.gets(NAME, child);
    await (await world.the(Kind.SENCO)).gets(NAME, other);
    expect(said(await ours(officer, { personId: assistant.id }))).toEqual([['READ', null, 'TEACHING_ASSISTANT']]);
    expect(said(await ours(officer, { childId: other.id }))).toEqual([['READ', null, 'SENCO']]);
    expect(said(await ours(officer, { childId: child.id, personId: teacher.id }))).toHaveLength(2);
    expect(await ours(officer, { childId: 'nobody' })).toEqual([]);
    const first = await officer.gets(OURS, { first: 2, childId: child.id });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect((await officer.gets(OURS, { first: 2, childId: child.id, after: first.pageInfo.endCursor })).nodes).toHaveLength(1);
  });

  it('tells of whom a safeguarding action is to the lead alone', async () => {
    const [lead, officer] = [await world.the(Kind.DSL), await world.the(Kind.DATA_PROTECTION_OFFICER)];
    await records(world, child);
    const byRule = (acts: readonly Act[]) => acts.find(({ rule }) => rule === 'SafeguardingAction.record');
    expect(byRule(await ours(lead))).toMatchObject({ childId: child.id, subjectId: child.id, child: { givenName: 'Ada' } });
    expect(byRule(await ours(officer))).toMatchObject({ childId: null, subjectId: null, child: null });
    expect(byRule(await ours(officer, { childId: child.id }))).toBeUndefined();
  });
});

describe('what an operator does', () => {
  it('leaves a trace that the audit is verified over, and that the organisation’s officer reads', async () => {
    const account = { issuer: ISSUER, subject: 'ada-of-the-office' };
    const organisationId = world.organisations[OrganisationKind.SCHOOL];
    const operating = <R>(work: (owner: Parameters<typeof openAccount>[0]) => Promise<R>) => hub.owner((owner) => work({ ...owner, marker: hub.ground.marker }));
    const personId = await operating((owner) => openAccount(owner, { name: 'Ada', account }));
    const post = { personId, organisationId, kind: Kind.SENCO };
    await operating((owner) => givePost(owner, post));
    await operating((owner) => suspendAccount(owner, account));
    await operating((owner) => restoreAccount(owner, account));
    expect(await operating((owner) => endPost(owner, post))).toBe(true);
    expect(await operating((owner) => endPost(owner, post))).toBe(false);

    const officer = await world.the(Kind.DATA_PROTECTION_OFFICER);
    const operator = 'An operator of the hub';
    expect(said(await ours(officer))).toEqual([['DEED', 'Post.end.SENCO', operator], ['DEED', 'Post.give.SENCO', operator]]);
    const all = await hub.owner((owner) => owner.query('SELECT rule FROM audit_entry WHERE subject_id = $1 ORDER BY id', [personId]));
    expect(all).toEqual(['Account.open', 'Post.give.SENCO', 'Account.suspend', 'Account.restore', 'Post.end.SENCO'].map((rule) => ({ rule })));
    await audited.seal();
    expect((await audited.verdict()).findings).toEqual([]);
    await hub.owner((owner) => owner.query(`DELETE FROM audit_entry WHERE rule = 'Account.suspend' AND subject_id = $1`, [personId]));
    expect((await audited.verdict()).findings).not.toEqual([]);
  });
});
