import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { Around, ASK, ASSESSMENT, CLOSE, GIVE, OPEN, WORKLIST } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const CHILD = 'query ($id: ID!) { child(id: $id) { givenName assessments { id } } }';

describe('opening an assessment', () => {
  it('is for the SENCO, and everybody around the child but the police then knows of it', async () => {
    const { child, assessmentId } = await Around.open(world, 'Ada Opened');
    for (const kind of [Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SCHOOL_SYSTEM]) {
      expect(await (await world.around(child, kind)).gets(CHILD, child)).toMatchObject({ assessments: [{ id: assessmentId }] });
    }
    expect(await (await world.parentOf(child)).gets(CHILD, child)).toMatchObject({ assessments: [{ id: assessmentId }] });
    expect(await (await world.around(child, Kind.POLICE)).gets(CHILD, child)).toEqual({ givenName: 'Ada', assessments: [] });
  });

  it('is done once for each kind', async () => {
    const { child, senco } = await Around.open(world, 'Ben Opened');
    const again = { childId: child.id, kind: 'SCHOOL_LED', purpose: 'Again.' };
    expect(await senco.gets(OPEN, { input: again })).toMatchObject({ code: 'NOT_NOW', stands: 'OPEN' });
    expect(await senco.gets(OPEN, { input: { ...again, kind: 'EHC_NEEDS_ASSESSMENT' } })).toMatchObject({ __typename: 'Assessment', openedOn: '2026-09-14' });
  });

  it('is refused to a class teacher by the name of the rule, and to a stranger as if there were no child', async () => {
    const child = await world.child('Cleo Opened');
    const input = { childId: child.id, kind: 'SCHOOL_LED', purpose: 'To help.' };
    const { errors } = await (await world.around(child, Kind.CLASS_TEACHER)).ask(OPEN, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Assessment.open' });
    const stranger = await world.the(Kind.THERAPIST, 'a stranger');
    const missing = { ...input, childId: '3f2b0c1e-0000-4000-8000-000000000000' };
    expect((await stranger.ask(OPEN, { input })).errors).toEqual((await stranger.ask(OPEN, { input: missing })).errors);
  });

  it('leaves the school’s own assessment to the school', async () => {
    const child = await world.child('Dan Opened');
    const caseworker = await world.around(child, Kind.SEND_CASEWORKER);
    expect(await caseworker.gets(OPEN, { input: { childId: child.id, kind: 'SCHOOL_LED', purpose: 'To help.' } })).toMatchObject({ fields: [{ field: 'kind' }] });
  });
});

describe('asking for advice', () => {
  it('gives six weeks where no day is set, and refuses a day that is past', async () => {
    const around = await Around.open(world, 'Eva Asked');
    const { request } = await around.askTherapist();
    expect(request).toMatchObject({ state: 'ASKED', dueOn: '2026-10-26', daysLeft: 42, isLate: false });
    expect(await around.ask({ kind: 'HEALTH', organisationId: around.health(), dueOn: '2026-09-13' })).toMatchObject({ fields: [{ field: 'dueOn' }] });
  });

  it('names the regulation in an EHC needs assessment, and none in the school’s own', async () => {
    const statutory = await Around.open(world, 'Fay Asked', 'EHC_NEEDS_ASSESSMENT');
    expect((await statutory.askTherapist()).request).toMatchObject({ regulation: '6(1)(c)' });
    const schoolLed = await Around.open(world, 'Gus Asked');
    expect((await schoolLed.askTherapist()).request).toMatchObject({ regulation: null });
  });

  it('makes a practitioner who is named know the child, and puts it on their worklist', async () => {
    const around = await Around.open(world, 'Hal Asked');
    const named = await world.the(Kind.THERAPIST, 'new to Hal');
    const colleague = await world.the(Kind.THERAPIST, 'not asked');
    expect(await named.gets(CHILD, around.child)).toBeNull();
    const { id } = await around.ask({ kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: around.health(), personId: named.id, dueOn: '2026-10-01' });
    expect(await named.gets(WORKLIST)).toEqual({ nodes: [{ id, child: { givenName: 'Hal' }, dueOn: '2026-10-01', daysLeft: 17, isLate: false }] });
    expect(await colleague.gets(WORKLIST)).toEqual({ nodes: [] });
    expect(await colleague.gets(CHILD, around.child)).toBeNull();
  });

  it('reaches an organisation that has nobody in the team yet by its system and its clinical officer', async () => {
    const around = await Around.open(world, 'Ida Asked');
    const system = await world.the(Kind.HEALTH_SYSTEM);
    const officer = await world.the(Kind.DESIGNATED_CLINICAL_OFFICER);
    const therapist = await world.the(Kind.THERAPIST, 'no part in it');
    const { id } = await around.ask({ kind: 'HEALTH', organisationId: around.health() });
    for (const someone of [system, officer]) expect((await someone.gets(WORKLIST)).nodes).toMatchObject([{ id, child: { givenName: 'Ida' } }]);
    expect(await therapist.gets(ASSESSMENT, { id: around.assessmentId })).toBeNull();
  });

  it('shows requests to those who coordinate, to those asked and to the family, and to no other agency', async () => {
    const around = await Around.open(world, 'Jon Asked');
    const { therapist } = await around.askTherapist();
    const sees = async (someone: Someone) => ((await someone.gets(ASSESSMENT, { id: around.assessmentId })).requests as unknown[]).length;
    const parent = await world.parentOf(around.child);
    for (const someone of [around.senco, therapist, parent, await world.around(around.child, Kind.SEND_CASEWORKER)]) expect(await sees(someone)).toBe(1);
    for (const kind of [Kind.CLASS_TEACHER, Kind.SOCIAL_WORKER]) expect(await sees(await world.around(around.child, kind))).toBe(0);
    expect(await (await world.around(around.child, Kind.POLICE)).gets(ASSESSMENT, { id: around.assessmentId })).toBeNull();
  });

  it('asks the family by itself, and each of its members finds it on their worklist', async () => {
    const around = await Around.open(world, 'Kim Asked');
    const parent = await world.parentOf(around.child, 'A mother');
    const other = await world.parentOf(around.child, 'A father');
    const all = await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON', dueOn: '2026-09-20' });
    const named = await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON', personId: parent.id, dueOn: '2026-09-21' });
    expect((await parent.gets(WORKLIST)).nodes).toMatchObject([{ id: all.id }, { id: named.id }]);
    expect((await other.gets(WORKLIST)).nodes).toMatchObject([{ id: all.id }]);
    expect(await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON', organisationId: around.health() })).toMatchObject({ fields: [{ field: 'organisationId' }] });
    const stranger = await world.anybody();
    expect(await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON', personId: stranger.id })).toMatchObject({ fields: [{ field: 'personId' }] });
  });

  it('refuses whom it cannot be asked of, each time by the field', async () => {
    const around = await Around.open(world, 'Lea Asked');
    const psychologist = await world.the(Kind.EDUCATIONAL_PSYCHOLOGIST);
    const field = async (input: Record<string, unknown>) => (await around.ask(input)).fields?.[0]?.field as string;
    expect(await field({ kind: 'HEALTH' })).toBe('organisationId');
    expect(await field({ kind: 'HEALTH', organisationId: 'no such thing' })).toBe('organisationId');
    expect(await field({ kind: 'HEALTH', organisationId: world.organisations[OrganisationKind.POLICE] })).toBe('organisationId');
    expect(await field({ kind: 'HEALTH', organisationId: around.health(), personId: psychologist.id })).toBe('personId');
    expect(await field({ kind: 'HEALTH', organisationId: 'no\u0000id' })).toBe('organisationId');
    for (const question of ['x'.repeat(1_000_000), 'a\u0000b', '\ud800']) expect(await field({ kind: 'HEALTH', organisationId: around.health(), question })).toBe('question');
  });

  it('is not done twice by a second click, nor by the same key', async () => {
    const around = await Around.open(world, 'Max Asked');
    const input = { kind: 'HEALTH', organisationId: around.health(), idempotencyKey: 'a key for Max' };
    const { id } = await around.ask(input);
    expect(await around.ask(input)).toMatchObject({ id });
    expect(await around.ask({ ...input, idempotencyKey: null })).toMatchObject({ code: 'NOT_NOW', stands: 'ASKED' });
  });

  it('is for the one who coordinates', async () => {
    const around = await Around.open(world, 'Nat Asked', 'EHC_NEEDS_ASSESSMENT');
    const input = { assessmentId: around.assessmentId, kind: 'HEALTH', organisationId: around.health() };
    const { errors } = await (await world.around(around.child, Kind.THERAPIST)).ask(ASK, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Assessment.askForAdvice' });
    expect(await (await world.around(around.child, Kind.SEND_CASEWORKER)).gets(ASK, { input })).toMatchObject({ state: 'ASKED' });
  });
});

describe('closing an assessment', () => {
  it('withdraws what nobody has answered, and with it the rights that came from being asked', async () => {
    const around = await Around.open(world, 'Oli Closed');
    const named = await world.the(Kind.THERAPIST, 'of Oli');
    await around.ask({ kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: around.health(), personId: named.id });
    const answered = await world.the(Kind.CLINICIAN, 'of Oli');
    const { id } = await around.ask({ kind: 'HEALTH', organisationId: around.health(), personId: answered.id });
    await answered.gets(GIVE, { input: { adviceRequestId: id, summary: 'Well and growing.' } });
    for (const someone of [named, answered]) expect(await someone.gets(CHILD, around.child)).toMatchObject({ givenName: 'Oli' });
    expect(await around.senco.gets(CLOSE, { input: { assessmentId: around.assessmentId, version: 1, reason: 'The family moved.' } })).toMatchObject({ state: 'CLOSED' });
    for (const someone of [named, answered]) expect(await someone.gets(CHILD, around.child)).toBeNull();
    const { requests } = await around.senco.gets(ASSESSMENT, { id: around.assessmentId });
    expect(requests.map(({ state }: { state: string }) => state).sort()).toEqual(['GIVEN', 'WITHDRAWN']);
    expect(await around.ask({ kind: 'HEALTH', organisationId: around.health() })).toMatchObject({ code: 'NOT_NOW', stands: 'CLOSED' });
  });
});
