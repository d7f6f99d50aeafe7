import fc from 'fast-check';
import { Kind } from '../../src/access';
import { whereItBelongs } from '../../src/assessment/advice/guidance/educational-or-health';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { Around, DECLINE, GIVE, heard, SILENCE, therapy } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion presentText yourText }`;
const DRAFT = `id version state content { summary needs { key text area section } provision { key text section terms { what sessions minutesPerSession }} }
  writtenBy { id } lacks { field reason } guidance { key guidance { belongsIn certainty fits reasons { ruleId words } } } advice { id }`;
const SAVE = `mutation ($input: SaveAdviceDraftInput!) { saveAdviceDraft(input: $input) { __typename ... on AdviceDraft { ${DRAFT} } ${PROBLEM} } }`;
const SIGN = `mutation ($input: SignAdviceDraftInput!) { signAdviceDraft(input: $input) { __typename ... on Advice { id summary authorRole author { id } draftedBy { id } supersedes { id } lines { lineType text } } ${PROBLEM} } }`;
const READ = `query ($id: ID!) { adviceRequest(id: $id) { state draft { ${DRAFT} } advice { id draftedBy { id } } } }`;
const GUIDANCE = `query ($what: String!, $section: Section) { provisionGuidance(what: $what, section: $section) { belongsIn certainty fits version reasons { ruleId says authority verified words } } }`;

const save = (someone: Someone, adviceRequestId: string, content: object, version?: number) => someone.gets(SAVE, { input: { adviceRequestId, content, version } });
const sign = (someone: Someone, adviceRequestId: string, version: number) => someone.gets(SIGN, { input: { adviceRequestId, version } });
const draftSeenBy = async (someone: Someone, id: string) => (await someone.gets(READ, { id }))?.draft ?? null;
const whole = (): object => {
  const { adviceRequestId: _, ...content } = therapy('');
  return content;
};

describe('a draft of advice', () => {
  it('is kept half-written, and tells what it still lacks', async () => {
    const around = await Around.open(world, 'Ada Drafted');
    const { therapist, request } = await around.askTherapist();
    const saved = await save(therapist, request.id, { summary: 'So far.', needs: [{ key: 'n' }], provision: [{ key: 'p', terms: { sessions: 1 } }] });
    expect(saved).toMatchObject({ __typename: 'AdviceDraft', version: 1, state: 'DRAFT', content: { summary: 'So far.', needs: [{ key: 'n', text: null }], provision: [{ terms: { what: null, sessions: 1 } }] } });
    expect(saved.lacks.map(({ field }: { field: string }) => field)).toEqual(expect.arrayContaining(['needs.0.section', 'needs.0.text', 'needs.0.area', 'provision.0.section', 'provision.0.terms.what']));
    expect(await save(therapist, request.id, whole(), 1)).toMatchObject({ version: 2, lacks: [] });
    expect(await draftSeenBy(therapist, request.id)).toMatchObject({ version: 2, content: { needs: [{ section: 'B' }] } });
  });

  it('is seen by its author’s side alone, and nobody else hears of it', async () => {
    const around = await Around.open(world, 'Ben Drafted');
    const { therapist, request } = await around.askTherapist();
    const colleague = await world.around(around.child, Kind.THERAPIST, 'a colleague');
    const parent = await world.parentOf(around.child);
    const [asking, beside] = await Promise.all([around.senco, colleague].map((each) => each.listens('subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what adviceDraft { id } } }', { id: around.assessmentId })));
    const { id } = await save(therapist, request.id, whole());
    expect(await heard(beside!)).toEqual({ what: 'AdviceDraft.saved', adviceDraft: { id } });
    expect(await heard(asking!, 300)).toBe(SILENCE);
    await Promise.all([asking!.return(undefined), beside!.return(undefined)]);
    expect(await draftSeenBy(colleague, request.id)).toMatchObject({ id });
    for (const someone of [around.senco, parent, await world.the(Kind.HEAD), await world.around(around.child, Kind.SEND_CASEWORKER)]) {
      expect(await draftSeenBy(someone, request.id)).toBeNull();
      expect(await someone.gets('query ($id: ID!) { adviceDraft(id: $id) { id } }', { id })).toBeNull();
    }
  });

  it('of a psychologist is not the caseworker’s to read, though they act for one authority', async () => {
    const around = await Around.open(world, 'Cleo Drafted');
    const psychologist = await world.around(around.child, Kind.EDUCATIONAL_PSYCHOLOGIST);
    const caseworker = await world.around(around.child, Kind.SEND_CASEWORKER);
    const { id } = await around.ask({ kind: 'PSYCHOLOGICAL', organisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY], personId: psychologist.id });
    await save(psychologist, id, { summary: 'Two terms of weekly teaching.' });
    expect(await draftSeenBy(caseworker, id)).toBeNull();
    expect((await caseworker.ask(SAVE, { input: { adviceRequestId: id, content: {} } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.saveDraft' });
  });

  it('of two who write at once keeps both texts: the second is told, and overwrites nothing', async () => {
    const around = await Around.open(world, 'Dan Drafted');
    const { therapist, request } = await around.askTherapist();
    const colleague = await world.around(around.child, Kind.THERAPIST, 'a colleague');
    await save(therapist, request.id, { summary: 'Mine.' });
    expect(await save(colleague, request.id, { summary: 'Yours.' })).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 1, presentText: 'Mine.', yourText: 'Yours.' });
    expect(await save(colleague, request.id, { summary: 'Ours.' }, 1)).toMatchObject({ version: 2, writtenBy: [{ id: therapist.id }, { id: colleague.id }] });
    expect(await save(therapist, request.id, { summary: 'Mine again.' }, 1)).toMatchObject({ code: 'CHANGED_MEANWHILE', presentText: 'Ours.' });
    expect(await draftSeenBy(therapist, request.id)).toMatchObject({ content: { summary: 'Ours.' } });
  });

  it('is signed by another than who wrote it, and both are kept', async () => {
    const around = await Around.open(world, 'Eva Drafted');
    const { therapist, request } = await around.askTherapist();
    const colleague = await world.around(around.child, Kind.THERAPIST, 'a colleague');
    await save(colleague, request.id, whole());
    expect(await sign(therapist, request.id, 9)).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 1 });
    const signed = await sign(therapist, request.id, 1);
    expect(signed).toMatchObject({ __typename: 'Advice', author: { id: therapist.id }, draftedBy: [{ id: colleague.id }], lines: [{ lineType: 'NEED' }, { lineType: 'OUTCOME' }, { lineType: 'PROVISION' }] });
    expect(await around.senco.gets(READ, { id: request.id })).toMatchObject({ state: 'GIVEN', draft: null, advice: [{ draftedBy: [{ id: colleague.id }] }] });
    expect((await therapist.ask(SIGN, { input: { adviceRequestId: request.id, version: 1 } })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is signed by those alone who may give it: the safeguarding lead drafts for the school, and does not sign', async () => {
    const around = await Around.open(world, 'Fay Drafted');
    const lead = await world.the(Kind.DSL);
    const head = await world.the(Kind.HEAD);
    const { id } = await around.ask({ kind: 'EDUCATIONAL', organisationId: around.child.schoolId });
    await save(lead, id, { summary: 'What school is like.' });
    expect((await lead.ask(SIGN, { input: { adviceRequestId: id, version: 1 } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.give' });
    expect(await sign(head, id, 1)).toMatchObject({ authorRole: 'HEAD', draftedBy: [{ id: lead.id }] });
  });

  it('that lacks something is not signed, and says what', async () => {
    const around = await Around.open(world, 'Gus Drafted');
    const { therapist, request } = await around.askTherapist();
    await save(therapist, request.id, { ...whole(), needs: [{ key: 'n1', section: 'B', text: 'A need' }] });
    expect(await sign(therapist, request.id, 1)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'needs.0.area' }] });
    expect(await draftSeenBy(therapist, request.id)).toMatchObject({ version: 1, state: 'DRAFT' });
  });

  it('corrects what was given; the earlier advice stays readable', async () => {
    const around = await Around.open(world, 'Hal Drafted');
    const { therapist, request } = await around.askTherapist();
    const first = await therapist.gets(GIVE, { input: therapy(request.id) });
    expect(await save(therapist, request.id, whole())).toMatchObject({ code: 'NOT_NOW', stands: 'GIVEN' });
    await save(therapist, request.id, { ...whole(), summary: 'Corrected.', supersedesId: first.id });
    expect(await sign(therapist, request.id, 1)).toMatchObject({ summary: 'Corrected.', supersedes: { id: first.id } });
    expect((await around.found()).advice).toMatchObject([{ id: first.id, summary: expect.stringContaining('Clear gains') }, { summary: 'Corrected.' }]);
  });

  it('is not begun for what was declined', async () => {
    const around = await Around.open(world, 'Ida Drafted');
    const { therapist, request } = await around.askTherapist();
    await therapist.gets(DECLINE, { input: { adviceRequestId: request.id, version: 1, reason: 'No.' } });
    expect(await save(therapist, request.id, {})).toMatchObject({ code: 'NOT_NOW', stands: 'DECLINED' });
  });

  it('of a parent is the parent’s own', async () => {
    const around = await Around.open(world, 'Jon Drafted');
    const [parent, other] = [await world.parentOf(around.child), await world.parentOf(around.child, 'The other parent')];
    const { id } = await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON' });
    await save(parent, id, { summary: 'Only for me as yet.' });
    expect(await draftSeenBy(other, id)).toBeNull();
    expect(await save(other, id, { summary: 'Mine.' })).toMatchObject({ version: 1 });
  });

  it('never breaks on what is written into it, and comes back as it was', async () => {
    const around = await Around.open(world, 'Kim Drafted');
    const { therapist, request } = await around.askTherapist();
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { nil: null });
    let version: number | undefined;
    await fc.assert(
      fc.asyncProperty(text, text, fc.string({ maxLength: 70 }), async (summary, said, key) => {
        const { data, errors } = await therapist.ask(SAVE, { input: { adviceRequestId: request.id, version, content: { summary, needs: [{ key, text: said }] } } });
        expect(errors).toBeUndefined();
        expect(['AdviceDraft', 'InvalidInput']).toContain(data.saveAdviceDraft.__typename);
        if (data.saveAdviceDraft.__typename === 'InvalidInput') return;
        version = data.saveAdviceDraft.version as number;
        expect(data.saveAdviceDraft.content).toMatchObject({ summary, needs: [{ key, text: said }] });
      }),
      { numRuns: 25 },
    );
    expect(await save(therapist, request.id, { summary: 'x'.repeat(1_000_000) }, version)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'content.summary' }] });
  }, 60_000);
});

describe('the wording of a draft', () => {
  it('is read while it is written: what nobody could be held to is marked, and what the fields answer is not', async () => {
    const around = await Around.open(world, 'Mia Drafted');
    const { therapist, request } = await around.askTherapist();
    const FINDINGS = `query ($id: ID!) { adviceRequest(id: $id) { draft { findings { key field findings { rule severity words message } } } } }`;
    await save(therapist, request.id, { provision: [{ key: 'p', section: 'F', terms: { what: 'Regular access to speech and language therapy as required' } }] });
    const { findings } = (await therapist.gets(FINDINGS, { id: request.id })).draft;
    expect(findings).toMatchObject([{ key: 'p', field: 'terms.what' }]);
    expect(findings[0].findings.map(({ words }: { words: string }) => words.toLowerCase())).toContain('as required');
    await save(therapist, request.id, whole(), 1);
    const then = (await therapist.gets(FINDINGS, { id: request.id })).draft.findings as { findings: { severity: string }[] }[];
    expect(then.flatMap((each) => each.findings).filter(({ severity }) => severity === 'H')).toEqual([]);
  });
});

describe('whether provision is educational or health', () => {
  it('is told while it is written, with the reason and the law', async () => {
    const someone = await world.anybody();
    expect(await someone.gets(GUIDANCE, { what: 'A therapist teaches Ada to say long words', section: 'G' })).toMatchObject({
      belongsIn: ['F'], certainty: 'LAW', fits: false, reasons: [{ ruleId: 'EDUCATES_OR_TRAINS', authority: 'Children and Families Act 2014 s.21(5)', verified: true, words: ['teaches'] }, { ruleId: 'THERAPY' }],
    });
    expect(await someone.gets(GUIDANCE, { what: 'Wheelchair review' })).toMatchObject({ belongsIn: ['G'], certainty: 'USUALLY', fits: null });
    expect(await someone.gets(GUIDANCE, { what: 'Physiotherapy each week' })).toMatchObject({ belongsIn: ['F', 'G'], certainty: 'DEPENDS' });
    expect(await someone.gets(GUIDANCE, { what: 'A care worker at bath time' })).toMatchObject({ belongsIn: ['H1', 'H2'] });
    expect(await someone.gets(GUIDANCE, { what: 'Something' })).toBeNull();
  });

  it('is told of each line of a draft', async () => {
    const around = await Around.open(world, 'Lea Drafted');
    const { therapist, request } = await around.askTherapist();
    const { guidance } = await save(therapist, request.id, { provision: [{ key: 'p', section: 'G', text: 'Practises sounds', terms: { what: 'With a therapist' } }] });
    expect(guidance).toMatchObject([{ key: 'p', guidance: { belongsIn: ['F'], fits: false, reasons: [{ ruleId: 'EDUCATES_OR_TRAINS' }, { ruleId: 'THERAPY' }] } }]);
  });

  it('is section F of whatever teaches, whoever gives it and whatever else is said', () => {
    fc.assert(
      fc.property(fc.constantFrom('A nurse', 'A doctor', 'A physiotherapist', 'A speech and language therapist', 'A care worker'), fc.constantFrom('teaches', 'trains'), fc.lorem(), (who, does, more) => {
        expect(whereItBelongs(`${who} ${does} the child. ${more}`)).toMatchObject({ belongsIn: ['F'], certainty: 'LAW' });
      }),
    );
  });
});
