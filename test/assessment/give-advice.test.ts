import fc from 'fast-check';
import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { Around, ASSESSMENT, care, CLOSE, DECLINE, GIVE, heard, PLAN, therapy, UPDATED, WORKLIST } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const fieldsOf = (answer: { fields?: { field: string }[] }): string[] => answer.fields?.map(({ field }) => field) ?? [];

describe('giving advice', () => {
  it('signs it, ends the request, and carries need, outcome and provision with the thread between them', async () => {
    const around = await Around.open(world, 'Ada Given');
    const { therapist, request } = await around.askTherapist();
    const given = await therapist.gets(GIVE, { input: therapy(request.id) });
    expect(given).toMatchObject({ __typename: 'Advice', kind: 'SPEECH_AND_LANGUAGE_THERAPY', signedOn: '2026-09-14', authorRole: 'THERAPIST', writtenDownFor: null });
    expect(given.lines).toMatchObject([
      { lineType: 'NEED', section: 'B', need: { area: 'COMMUNICATION_AND_INTERACTION', senType: 'SLCN' }, outcome: null, meets: [] },
      { lineType: 'OUTCOME', section: 'E', outcome: { byWhen: '2027-07-20' }, meets: [{ text: given.lines[0].text }] },
      {
        lineType: 'PROVISION', section: 'F', text: 'Phonological awareness programme, one-to-one.',
        provision: { sessions: 1, per: 'WEEK', minutesPerSession: 30, groupSize: 1 }, meets: [{ text: given.lines[0].text }, { text: given.lines[1].text }],
      },
    ]);
    expect(await around.senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ requests: [{ state: 'GIVEN', answeredOn: '2026-09-14', daysLeft: null, isLate: false }] });
    expect((await therapist.gets(WORKLIST, { state: 'GIVEN' })).nodes).toContainEqual(expect.objectContaining({ id: request.id }));
  });

  it('reaches the SENCO who listens within a second, with its content read with her rights', async () => {
    const around = await Around.open(world, 'Ben Given');
    const [{ therapist, request }, { worker, request: ofCare }] = [await around.askTherapist(), await around.askSocialWorker()];
    const stream = await around.senco.listens(
      'subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what adviceRequest { state } advice { summary lines { text brief } } } }', { id: around.assessmentId },
    );
    await therapist.gets(GIVE, { input: therapy(request.id) });
    expect(await heard(stream)).toMatchObject({
      what: 'Advice.given', adviceRequest: { state: 'GIVEN' },
      advice: { summary: 'Clear gains with pictures; the sounds of long words are lost.', lines: [{ text: expect.stringContaining('first sound') }, {}, {}] },
    });
    await worker.gets(GIVE, { input: care(ofCare.id) });
    expect(await heard(stream)).toEqual({
      what: 'Advice.given', adviceRequest: { state: 'GIVEN' },
      advice: { summary: null, lines: [{ text: null, brief: 'Needs help with care at home.' }, { text: null, brief: 'Support at home.' }] },
    });
    await stream.return(undefined);
  });

  it('shows social care’s part in full to those who work on it, in brief to the school’s leads, and not at all in class', async () => {
    const around = await Around.open(world, 'Cleo Given');
    const { worker, request } = await around.askSocialWorker();
    await worker.gets(GIVE, { input: care(request.id, { needs: [...care('').needs, { key: 'b1', section: 'B', area: 'SEMH', text: 'Tires by noon.' }] }) });
    const seenBy = async (kind: Kind) => (await around.found(await world.around(around.child, kind))) as { advice: { summary: string | null; lines: object[] }[]; unused: { text: string | null }[] };
    const full = await seenBy(Kind.DSL);
    expect(full.advice).toMatchObject([{ summary: expect.any(String), lines: [{ text: expect.any(String) }, { text: 'Tires by noon.' }, { provision: { sessions: 5 } }] }]);
    for (const kind of [Kind.SENCO, Kind.HEAD, Kind.EDUCATIONAL_PSYCHOLOGIST]) {
      const brief = await seenBy(kind);
      expect(brief.advice).toMatchObject([{ summary: null, lines: [{ text: null, need: null, brief: expect.any(String) }, { text: 'Tires by noon.' }, { text: null, provision: null }] }]);
    }
    for (const kind of [Kind.CLASS_TEACHER, Kind.THERAPIST]) {
      const part = await seenBy(kind);
      expect(part).toEqual({ advice: [], unused: [{ id: expect.any(String), text: 'Tires by noon.' }] });
    }
  });

  it('is shared with the family, unless its author says why not', async () => {
    const around = await Around.open(world, 'Dan Given');
    const parent = await world.parentOf(around.child);
    const { worker, request } = await around.askSocialWorker();
    const held = { ...care(request.id).needs[0], key: 'held', text: 'What must not be read at home.', sharedWithFamily: false };
    expect(fieldsOf(await worker.gets(GIVE, { input: care(request.id, { needs: [held], provision: [] }) }))).toEqual(['needs.0.notSharedReason']);
    await worker.gets(GIVE, { input: care(request.id, { needs: [...care('').needs, { ...held, notSharedReason: 'It would name who spoke.' }] }) });
    expect((await around.found(parent)).advice).toMatchObject([{ summary: expect.any(String), lines: [{ text: expect.stringContaining('two adults') }, { lineType: 'PROVISION' }] }]);
    expect((await around.found(worker)).advice[0].lines).toHaveLength(3);
    const second = await around.ask({ kind: 'PSYCHOLOGICAL', organisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY], personId: (await world.around(around.child, Kind.EDUCATIONAL_PSYCHOLOGIST)).id });
    const psychologist = await world.the(Kind.EDUCATIONAL_PSYCHOLOGIST);
    expect(await psychologist.gets(GIVE, { input: { adviceRequestId: second.id, summary: 'Held back.', sharedWithFamily: false, notSharedReason: 'Harm.', needs: therapy('').needs } })).toMatchObject({ __typename: 'Advice' });
    expect((await around.found(parent)).advice).toHaveLength(1);
  });

  it('is given by the family in the same way', async () => {
    const around = await Around.open(world, 'Eva Given');
    const parent = await world.parentOf(around.child);
    const { id } = await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON' });
    const given = await parent.gets(GIVE, {
      input: { adviceRequestId: id, summary: 'What home is like.', aspirations: [{ key: 'a', text: 'To tell the joke in assembly.', whoseWords: 'CHILD', howGathered: 'At tea' }], needs: therapy('').needs },
    });
    expect(given).toMatchObject({ authorRole: 'PARENT', lines: [{ section: 'A', lineType: 'ASPIRATION' }, { section: 'B' }] });
    expect((await around.found()).advice).toMatchObject([{ summary: 'What home is like.' }]);
  });

  it('is written down for a family without an account by whoever asked, and says whose words it is', async () => {
    const around = await Around.open(world, 'Fay Given');
    const { id } = await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON' });
    const input = { adviceRequestId: id, summary: 'She sleeps badly.' };
    expect(fieldsOf(await around.senco.gets(GIVE, { input }))).toEqual(['writtenDownFor']);
    expect(await around.senco.gets(GIVE, { input: { ...input, writtenDownFor: 'Mrs Fielding, mother' } })).toMatchObject({ writtenDownFor: 'Mrs Fielding, mother', authorRole: 'SENCO' });
    const { therapist, request } = await around.askTherapist();
    expect(fieldsOf(await therapist.gets(GIVE, { input: therapy(request.id, { writtenDownFor: 'Somebody else' }) }))).toEqual(['writtenDownFor']);
  });

  it('names every fault by its place, and keeps nothing of it', async () => {
    const around = await Around.open(world, 'Gus Given');
    const { therapist, request } = await around.askTherapist();
    const { needs: [need], outcomes: [outcome], provision: [provision] } = therapy('');
    const faults = async (changes: Record<string, unknown>) => fieldsOf(await therapist.gets(GIVE, { input: therapy(request.id, changes) }));
    expect(await faults({ summary: 'x'.repeat(1_000_000) })).toEqual(['summary']);
    expect(await faults({ needs: [{ ...need, text: 'x'.repeat(1_000_000) }] })).toContain('needs.0.text');
    expect(await faults({ needs: [{ ...need, senType: 'XYZ' }] })).toEqual(['needs.0.senType']);
    expect(await faults({ needs: [{ ...need, section: 'F' }] })).toEqual(['needs.0.section']);
    expect(await faults({ provision: [{ ...provision, terms: { ...provision!.terms, minutesPerSession: 0 } }] })).toEqual(['provision.0.terms.minutesPerSession']);
    expect(await faults({ outcomes: [{ ...outcome, meets: ['nowhere'] }] })).toEqual(['outcomes.0.meets.0']);
    expect(await faults({ outcomes: [{ ...outcome, meets: ['p1'] }] })).toEqual(['outcomes.0.meets.0']);
    expect(await faults({ needs: [need, need] })).toEqual(['needs.1.key']);
    expect((await around.found()).advice).toEqual([]);
    expect(await around.senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ requests: [{ state: 'ASKED', version: 1 }] });
  });

  it('never breaks on what is written into it', async () => {
    const around = await Around.open(world, 'Hal Given');
    const { therapist } = await around.askTherapist();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 80 }), async (text, key) => {
        const request = await around.ask({ kind: 'OTHER', organisationId: around.health(), personId: therapist.id });
        const adviceRequestId = (request.id ?? '3f2b0c1e-0000-4000-8000-000000000000') as string;
        const { data, errors } = await therapist.ask(GIVE, { input: therapy(adviceRequestId, { needs: [{ ...therapy('').needs[0], key, text, brief: text }], outcomes: [], provision: [] }) });
        if (data?.giveAdvice?.__typename === 'InvalidInput') await therapist.gets(DECLINE, { input: { adviceRequestId, version: 1, reason: 'Next.' } });
        expect(errors).toBeUndefined();
        expect(['Advice', 'InvalidInput']).toContain(data.giveAdvice.__typename);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is done by one of two who give at once; the other is told that it has been given', async () => {
    const around = await Around.open(world, 'Ida Given');
    const { therapist, request } = await around.askTherapist();
    const colleague = await world.around(around.child, Kind.THERAPIST, 'a colleague');
    const answers = await Promise.all([therapist, colleague].map((each) => each.gets(GIVE, { input: therapy(request.id) })));
    expect(answers.map(({ __typename }) => String(__typename)).sort()).toEqual(['Advice', 'NotNow']);
    expect((await around.found()).advice).toHaveLength(1);
  });

  it('is not done twice by the same key', async () => {
    const around = await Around.open(world, 'Jon Given');
    const { therapist, request } = await around.askTherapist();
    const input = therapy(request.id, { idempotencyKey: 'once for Jon' });
    const [first, again] = [await therapist.gets(GIVE, { input }), await therapist.gets(GIVE, { input })];
    expect(again).toEqual(first);
    expect((await around.found()).advice).toHaveLength(1);
  });

  it('is refused to those who were not asked, and in an assessment that is closed', async () => {
    const around = await Around.open(world, 'Kim Given');
    const { therapist, request } = await around.askTherapist();
    expect((await around.senco.ask(GIVE, { input: therapy(request.id) })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.give' });
    const teacher = await world.around(around.child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(GIVE, { input: therapy(request.id) })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    await around.senco.gets(CLOSE, { input: { assessmentId: around.assessmentId, version: 1, reason: 'Done.' } });
    expect(await therapist.gets(GIVE, { input: therapy(request.id) })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is corrected by a new advice in its place, by those who gave it, and the old one stays', async () => {
    const around = await Around.open(world, 'Lea Given');
    const { therapist, request } = await around.askTherapist();
    const first = await therapist.gets(GIVE, { input: therapy(request.id) });
    expect(await therapist.gets(GIVE, { input: therapy(request.id) })).toMatchObject({ code: 'NOT_NOW', stands: 'GIVEN' });
    const correction = therapy(request.id, { summary: 'Corrected.', supersedesId: first.id });
    const second = await therapist.gets(GIVE, { input: correction });
    expect(second).toMatchObject({ __typename: 'Advice' });
    expect(await therapist.gets(GIVE, { input: correction })).toMatchObject({ code: 'NOT_NOW' });
    const { advice, unused } = await around.found();
    expect(advice).toMatchObject([{ id: first.id, supersededBy: { id: second.id }, lines: [{ isSuperseded: true }, {}, {}] }, { id: second.id, supersededBy: null, summary: 'Corrected.' }]);
    expect(unused.map(({ id }: { id: string }) => id).sort()).toEqual(second.lines.map(({ id }: { id: string }) => id).sort());
  });

  it('reaches neither the police, nor a therapist of the same trust with no part in it', async () => {
    const around = await Around.open(world, 'Max Given');
    const { therapist, request } = await around.askTherapist();
    await therapist.gets(GIVE, { input: therapy(request.id) });
    for (const someone of [await world.around(around.child, Kind.POLICE), await world.the(Kind.THERAPIST, 'of the same trust')]) {
      expect(await someone.gets(ASSESSMENT, { id: around.assessmentId })).toBeNull();
      await expect(someone.listens(UPDATED, { id: around.assessmentId })).rejects.toThrow('There is no such record');
    }
    expect(await (await world.around(around.child, Kind.POLICE)).gets(PLAN, { id: await around.startPlan() })).toBeNull();
  });

  it('is kept by PostgreSQL itself from those who may not see it, whatever the code asks', async () => {
    const around = await Around.open(world, 'Nat Given');
    const { worker, request } = await around.askSocialWorker();
    await worker.gets(GIVE, { input: care(request.id, { needs: [...care('').needs, { key: 'b1', section: 'B', area: 'SEMH', text: 'Tires by noon.' }] }) });
    const rows = async (kind: Kind, table: string) => {
      const asking = (await world.around(around.child, kind)).request();
      const { tx } = await asking.entered();
      const found = await tx.query<{ text: string | null }>(`SELECT to_jsonb(t) ->> 'text' AS text FROM ${table} t WHERE t.child_id = $1`, [around.child.id]);
      await asking.close();
      return found.map(({ text }) => text);
    };
    expect(await rows(Kind.DSL, 'advice_line_seen')).toHaveLength(3);
    expect(await rows(Kind.CLASS_TEACHER, 'advice_line_seen')).toEqual(['Tires by noon.']);
    for (const table of ['assessment_seen', 'advice_request', 'advice_seen', 'advice_line_seen']) {
      expect(await rows(Kind.POLICE, table)).toEqual([]);
      if (table.startsWith('advice_r') || table === 'advice_seen') expect(await rows(Kind.CLASS_TEACHER, table)).toEqual([]);
    }
  });
});
