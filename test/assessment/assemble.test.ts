import fc from 'fast-check';
import { Kind } from '../../src/access';
import { areAlike, groupsOf, likeness } from '../../src/assessment/assembling/alike';
import { differencesAmong } from '../../src/assessment/assembling/differences';
import { termsTogether } from '../../src/assessment/assembling/merge-into-plan';
import { LineType, Section } from '../../src/plan';
import { unstatedIn } from '../../src/plan/sources/unstated';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { Around, care, GIVE, heard, TAKE, therapy } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState }`;
const ASSEMBLY = `query ($id: ID!, $planId: ID) { assessment(id: $id) { assembly(planId: $planId) {
  needs { wordings { id } outcomes { id } provision { id } isStrength isInPlan } agencies { kind isMissing lines notInPlan { id } organisation { id } advice { id } request { state } }
  duplicates { lines { id } } disagreements { field answers { line { id } says } resolution { says reason decidedBy { id } } } facts { key } needsWithoutProvision { id } provisionWithoutOutcome { id } undecided } } }`;
const RESOLVE = `mutation ($input: ResolveDisagreementInput!) { resolveDisagreement(input: $input) { __typename ... on AdviceResolution { id says reason section chosenLineId decidedBy { id } lines { id } } ${PROBLEM} } }`;
const MERGE = `mutation ($input: MergeIntoPlanInput!) { mergeIntoPlan(input: $input) { __typename ... on Plan { id } ${PROBLEM} } }`;
const LINES = `query ($id: ID!) { plan(id: $id) { sections { lines { id version __typename text sources { sourceType wording terms adviceLine { id } }
  ... on Provision { what sessions per minutesPerSession weeksPerYear groupSize adults indirectHoursPerYear place deliveredBy qualification reviewedHow reviewedBy absenceCover needs { id } } } } unsupported { code } } }`;
const CHANGE = `mutation ($input: ChangeProvisionInput!) { changeProvision(input: $input) { __typename ${PROBLEM} } }`;
const ADD = `mutation ($input: AddProvisionInput!) { addProvision(input: $input) { __typename ${PROBLEM} } }`;

const fieldsOf = (answer: { fields?: { field: string }[] }): string[] => answer.fields?.map(({ field }) => field) ?? [];
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly __typename: string;
  readonly text: string;
  readonly sources: { readonly sourceType: string; readonly wording: string; readonly terms: Record<string, unknown>; readonly adviceLine: { readonly id: string } | null }[];
}
const linesIn = async (by: Someone, id: string): Promise<Shown[]> => (await by.gets(LINES, { id })).sections.flatMap(({ lines }: { lines: Shown[] }) => lines);

/** What a psychologist writes of the same child as the therapist: the same provision, more often. */
const psychology = (adviceRequestId: string, terms: object = {}) => ({
  adviceRequestId, summary: 'Reading suffers from sounds that are lost.',
  needs: [{ key: 'n1', section: 'B', area: 'COMMUNICATION_AND_INTERACTION', senType: 'SLCN', text: 'Loses the first sound of long words before the last is said, and so in reading.' }],
  outcomes: [],
  provision: [{ key: 'p1', section: 'F', meets: ['n1'], terms: { what: 'Phonological awareness programme, one-to-one, in class.', sessions: 2, per: 'WEEK', minutesPerSession: 30, place: 'In class', ...terms } }],
});

async function twoAdvices(name: string, terms: object = {}) {
  const around = await Around.open(world, name);
  const { therapist, request } = await around.askTherapist();
  const psychologist = await world.around(around.child, Kind.EDUCATIONAL_PSYCHOLOGIST);
  const asked = await around.ask({ kind: 'PSYCHOLOGICAL', organisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY], personId: psychologist.id });
  const ofTherapist = (await therapist.gets(GIVE, { input: therapy(request.id) })).lines as { id: string }[];
  const ofPsychologist = (await psychologist.gets(GIVE, { input: psychology(asked.id, terms) })).lines as { id: string }[];
  const [t, p] = [ofTherapist.map(({ id }) => id), ofPsychologist.map(({ id }) => id)];
  return {
    around, senco: around.senco, therapist, psychologist, request, asked, planId: await around.startPlan(),
    needs: [t[0]!, p[0]!] as const, outcome: t[1]!, provisions: [t[2]!, p[1]!] as const,
    assembly: async (by: Someone = around.senco, planId?: string) => (await by.gets(ASSEMBLY, { id: around.assessmentId, planId })).assembly,
    resolve: (input: object) => around.senco.gets(RESOLVE, { input: { assessmentId: around.assessmentId, reason: 'She works with her weekly.', ...input } }),
  };
}

describe('advices side by side', () => {
  it('show need by need what everybody says of it, and what is double', async () => {
    const { needs, outcome, provisions, assembly } = await twoAdvices('Ada Beside');
    const found = await assembly();
    expect(found.needs).toEqual([{ wordings: needs.map((id) => ({ id })), outcomes: [{ id: outcome }], provision: provisions.map((id) => ({ id })), isStrength: false, isInPlan: false }]);
    expect(found.duplicates).toEqual([{ lines: needs.map((id) => ({ id })) }, { lines: provisions.map((id) => ({ id })) }]);
    expect(found.provisionWithoutOutcome).toEqual([{ id: provisions[1] }]);
  });

  it('show agency by agency who was asked and has not contributed, and whose lines no plan has', async () => {
    const { around, senco, planId, needs, provisions, outcome, assembly } = await twoAdvices('Ben Beside');
    await around.ask({ kind: 'HEALTH', organisationId: around.health() });
    await senco.gets(TAKE, { input: { planId, lineIds: [needs[0]] } });
    const { agencies } = await assembly();
    expect(agencies.find(({ kind }: { kind: string }) => kind === 'HEALTH')).toMatchObject({ isMissing: true, lines: 0, advice: null, request: { state: 'ASKED' }, organisation: { id: around.health() } });
    expect(agencies.find(({ kind }: { kind: string }) => kind === 'SPEECH_AND_LANGUAGE_THERAPY')).toMatchObject({ isMissing: false, lines: 3, notInPlan: [{ id: outcome }, { id: provisions[0] }] });
    const other = await around.startPlan('SEN_SUPPORT');
    expect((await assembly(senco, other)).agencies.find(({ kind }: { kind: string }) => kind === 'SPEECH_AND_LANGUAGE_THERAPY').notInPlan).toHaveLength(3);
  });

  it('show needs without provision, and each reader only what is theirs', async () => {
    const around = await Around.open(world, 'Cleo Beside');
    const { worker, request } = await around.askSocialWorker();
    const { lines } = await worker.gets(GIVE, { input: care(request.id, { provision: [] }) });
    const seen = async (by: Someone) => (await by.gets(ASSEMBLY, { id: around.assessmentId })).assembly;
    expect((await seen(around.senco)).needsWithoutProvision).toEqual([{ id: lines[0].id }]);
    expect(await seen(await world.around(around.child, Kind.CLASS_TEACHER))).toMatchObject({ needs: [], agencies: [], needsWithoutProvision: [] });
  });

  it('leave out what was corrected', async () => {
    const { therapist, request, around, assembly } = await twoAdvices('Dan Beside');
    const [{ id }] = (await around.found()).advice;
    const corrected = await therapist.gets(GIVE, { input: therapy(request.id, { supersedesId: id, outcomes: [], provision: [] }) });
    const { needs, agencies } = await assembly();
    expect(needs[0].wordings).toContainEqual({ id: corrected.lines[0].id });
    expect(agencies.find(({ kind }: { kind: string }) => kind === 'SPEECH_AND_LANGUAGE_THERAPY')).toMatchObject({ lines: 1, advice: { id: corrected.id } });
  });
});

describe('a disagreement between advices', () => {
  it('is shown openly, with every answer, and decided with a reason by somebody', async () => {
    const { around, senco, provisions, assembly, resolve } = await twoAdvices('Ada Differs');
    expect((await assembly()).disagreements).toEqual([
      { field: 'sessions', answers: [{ line: { id: provisions[0] }, says: '1 per WEEK' }, { line: { id: provisions[1] }, says: '2 per WEEK' }], resolution: null },
    ]);
    const stream = await (await world.parentOf(around.child)).listens('subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what adviceResolution { says reason } } }', { id: around.assessmentId });
    const resolved = await resolve({ lineIds: provisions, field: 'sessions', chosenLineId: provisions[1] });
    expect(resolved).toMatchObject({ says: '2 per WEEK', section: 'F', chosenLineId: provisions[1], decidedBy: { id: senco.id } });
    expect(await heard(stream)).toEqual({ what: 'AdviceResolution.decided', adviceResolution: { says: '2 per WEEK', reason: 'She works with her weekly.' } });
    await stream.return(undefined);
    expect(await assembly()).toMatchObject({ undecided: 0, disagreements: [{ resolution: { says: '2 per WEEK', reason: 'She works with her weekly.', decidedBy: { id: senco.id } } }] });
  });

  it('is decided by whoever coordinates, on what there is, and never without a reason', async () => {
    const { around, provisions, needs, psychologist, resolve } = await twoAdvices('Ben Differs');
    const input = { lineIds: provisions, field: 'sessions', chosenLineId: provisions[0] };
    expect(fieldsOf(await resolve({ ...input, reason: ' ' }))).toEqual(['reason']);
    expect(fieldsOf(await resolve({ ...input, field: 'place' }))).toEqual(['field']);
    expect(fieldsOf(await resolve({ ...input, field: 'colour' }))).toEqual(['field']);
    expect(fieldsOf(await resolve({ ...input, chosenLineId: null }))).toEqual(['chosenLineId']);
    expect(fieldsOf(await resolve({ ...input, says: 'Both' }))).toEqual(['chosenLineId']);
    expect(fieldsOf(await resolve({ ...input, chosenLineId: needs[0] }))).toEqual(['chosenLineId']);
    expect(fieldsOf(await resolve({ ...input, lineIds: [provisions[0], provisions[0]] }))).toEqual(['lineIds']);
    expect(fieldsOf(await resolve({ ...input, lineIds: [provisions[0], needs[0]] }))).toEqual(['lineIds']);
    expect((await psychologist.ask(RESOLVE, { input: { assessmentId: around.assessmentId, reason: 'Mine.', ...input } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Assessment.resolveDisagreement' });
    expect(await resolve({ ...input, chosenLineId: null, says: 'Three times, as the panel found' })).toMatchObject({ says: 'Three times, as the panel found', chosenLineId: null });
  });
});

describe('merging', () => {
  it('makes one line of the plan of two agencies’ lines, with both as sources and the thread of both', async () => {
    const { around, senco, planId, needs, provisions, outcome, assembly } = await twoAdvices('Ada Merged', { sessions: 1 });
    await senco.gets(MERGE, { input: { planId, lineIds: needs, wordedAsId: needs[1] } });
    const stream = await senco.listens('subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what } }', { id: around.assessmentId });
    expect(await senco.gets(MERGE, { input: { planId, lineIds: provisions } })).toMatchObject({ __typename: 'Plan' });
    expect(await heard(stream)).toEqual({ what: 'Assessment.adviceMerged' });
    await stream.return(undefined);
    const [need, provision] = await linesIn(senco, planId);
    expect(need).toMatchObject({ text: expect.stringContaining('and so in reading'), sources: [{ adviceLine: { id: needs[1] } }, { adviceLine: { id: needs[0] } }] });
    expect(provision).toMatchObject({ sessions: 1, minutesPerSession: 30, deliveredBy: 'Speech and language therapist', place: 'In class', groupSize: 1, needs: [{ id: need!.id }] });
    expect(provision!.sources.map(({ adviceLine }) => adviceLine!.id).sort()).toEqual([...provisions].sort());
    expect((await around.found()).unused.map(({ id }: { id: string }) => id)).toEqual([outcome]);
    const found = await assembly();
    expect(found).toMatchObject({ duplicates: [], needs: [{ isInPlan: true }] });
    expect((await around.found()).advice[1].lines[1].takenInto).toMatchObject([{ id: provision!.id }]);
  });

  it('adds the second to what the first has become already, and changes nothing when it is done again', async () => {
    const { senco, planId, needs } = await twoAdvices('Ben Merged');
    await senco.gets(TAKE, { input: { planId, lineIds: [needs[0]] } });
    const [before] = await linesIn(senco, planId);
    for (let at = 0; at < 2; at += 1) expect(await senco.gets(MERGE, { input: { planId, lineIds: needs } })).toMatchObject({ __typename: 'Plan' });
    const lines = await linesIn(senco, planId);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ id: before!.id, text: before!.text, sources: [{ adviceLine: { id: needs[0] } }, { adviceLine: { id: needs[1] } }] });
  });

  it('makes no disagreement go away: it is decided first, and the line says what was decided', async () => {
    const { senco, planId, provisions, resolve } = await twoAdvices('Cleo Merged');
    expect(await senco.gets(MERGE, { input: { planId, lineIds: provisions } })).toMatchObject({ fields: [{ field: 'terms.sessions', reason: expect.stringContaining('1 per WEEK; 2 per WEEK') }] });
    await resolve({ lineIds: provisions, field: 'sessions', chosenLineId: provisions[1] });
    await senco.gets(MERGE, { input: { planId, lineIds: provisions } });
    expect(await linesIn(senco, planId)).toMatchObject([{ sessions: 2, per: 'WEEK', minutesPerSession: 30 }]);
  });

  it('leaves open what was decided otherwise than either says: whoever writes it says on whose authority', async () => {
    const { senco, planId, provisions, resolve } = await twoAdvices('Dan Merged');
    await resolve({ lineIds: provisions, field: 'sessions', says: 'Three a week' });
    await senco.gets(MERGE, { input: { planId, lineIds: provisions } });
    const [line] = await linesIn(senco, planId);
    expect(line).toMatchObject({ sessions: null, per: null });
    const change = { provisionId: line!.id, version: line!.version, terms: { sessions: 3, per: 'WEEK' } };
    expect(fieldsOf(await senco.gets(CHANGE, { input: change }))).toEqual(['terms.sessions', 'terms.per', 'onAuthorityOf']);
    expect(await senco.gets(CHANGE, { input: { ...change, onAuthorityOf: 'The panel of 9 September' } })).toMatchObject({ __typename: 'Provision' });
  });

  it('is refused of what is not one thing, of what the family may not see, and to whoever reads in brief', async () => {
    const { around, senco, planId, needs, provisions } = await twoAdvices('Eva Merged', { sessions: 1 });
    const merge = async (lineIds: readonly string[], more: object = {}) => fieldsOf(await senco.gets(MERGE, { input: { planId, lineIds, ...more } }));
    expect(await merge([needs[0], provisions[0]])).toEqual(['lineIds']);
    expect(await merge(needs, { wordedAsId: provisions[0] })).toEqual(['wordedAsId']);
    expect(await merge([needs[0]])).toEqual(['lineIds']);
    const other = await twoAdvices('Fay Merged');
    expect(await merge([needs[0], other.needs[0]])).toEqual(['lineIds.1']);
    const { worker, request } = await around.askSocialWorker();
    const hidden = { key: 'b', section: 'B', area: 'SEMH', text: 'Needs rest.', sharedWithFamily: false, notSharedReason: 'Harm.' };
    const { lines } = await worker.gets(GIVE, { input: care(request.id, { needs: [...care('').needs, hidden] }) });
    expect(await merge([needs[0], lines[1].id])).toEqual(['lineIds.1']);
    expect(await merge([lines[0].id, lines[2].id])).toEqual(['lineIds.0', 'lineIds.1']);
    const teacher = await world.around(around.child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(MERGE, { input: { planId, lineIds: needs } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.change' });
    await senco.gets(TAKE, { input: { planId, lineIds: [...needs] } });
    expect(await merge(needs)).toEqual(['lineIds']);
  });

  it('keeps every source, whatever is merged and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), fc.nat(3), async (picked, worded) => {
        const around = await Around.open(world, 'Gus Merged');
        const { therapist } = await around.askTherapist();
        const ids: string[] = [];
        for (const kind of ['SPEECH_AND_LANGUAGE_THERAPY', 'OCCUPATIONAL_THERAPY', 'PHYSIOTHERAPY', 'OTHER']) {
          const asked = kind === 'SPEECH_AND_LANGUAGE_THERAPY'
            ? (await around.senco.gets('query ($id: ID!) { assessment(id: $id) { requests { id } } }', { id: around.assessmentId })).requests[0]
            : await around.ask({ kind, organisationId: around.health(), personId: therapist.id });
          ids.push((await therapist.gets(GIVE, { input: therapy(asked.id, { outcomes: [], provision: [] }) })).lines[0].id);
        }
        const [planId, lineIds] = [await around.startPlan(), picked.map((at) => ids[at]!)];
        const wordedAsId = lineIds[worded % lineIds.length];
        expect(await around.senco.gets(MERGE, { input: { planId, lineIds, wordedAsId } })).toMatchObject({ __typename: 'Plan' });
        const lines = await linesIn(around.senco, planId);
        expect(lines).toHaveLength(1);
        expect(lines[0]!.sources.map(({ adviceLine }) => adviceLine!.id).sort()).toEqual([...lineIds].sort());
        const { unused } = await around.found();
        expect(unused.map(({ id }: { id: string }) => id).sort()).toEqual(ids.filter((id) => !lineIds.includes(id)).sort());
      }),
      { numRuns: 6 },
    );
  }, 90_000);
});

describe('an EHC plan', () => {
  it('never states an amount that neither a source nor somebody named states, whatever its editors try', async () => {
    const { senco, planId, provisions, resolve } = await twoAdvices('Ada Amounts');
    await resolve({ lineIds: provisions, field: 'sessions', chosenLineId: provisions[0] });
    const terms = fc.record({ sessions: fc.integer({ min: 1, max: 3 }), minutesPerSession: fc.constantFrom(20, 30, 45), groupSize: fc.integer({ min: 1, max: 3 }) });
    const deed = fc.record({ how: fc.constantFrom('take', 'merge', 'change', 'add'), terms, text: fc.constantFrom(undefined, 'For 30 minutes', 'For 55 minutes, twice a week'), onAuthorityOf: fc.constantFrom(null, 'The panel') });
    await fc.assert(
      fc.asyncProperty(deed, async ({ how, terms: said, text, onAuthorityOf }) => {
        const present = (await linesIn(senco, planId)).find(({ __typename }) => __typename === 'Provision');
        const changed = { ...said, per: 'WEEK' };
        if (how === 'take') await senco.gets(TAKE, { input: { planId, lineIds: [provisions[0]] } });
        if (how === 'merge') await senco.gets(MERGE, { input: { planId, lineIds: provisions } });
        if (how === 'change' && present) await senco.gets(CHANGE, { input: { provisionId: present.id, version: present.version, terms: changed, text, onAuthorityOf } });
        if (how === 'add') await senco.gets(ADD, { input: { planId, section: 'F', terms: { what: 'Something', ...changed }, text, onAuthorityOf } });
        for (const { text: wording, sources, ...line } of (await linesIn(senco, planId)).filter(({ __typename }) => __typename === 'Provision')) {
          expect(unstatedIn({ wording, terms: line }, sources)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  }, 90_000);
});

describe('likeness', () => {
  const line = (id: string, text: string, more: object = {}) => ({ id, adviceId: id, lineType: LineType.PROVISION, section: Section.F, text, terms: { what: text } as never, ...more });

  it('is the same both ways, whole of a text with itself, and nothing of texts with no word in common', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 20 }), fc.lorem({ maxCount: 20 }), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }));
    expect([likeness('Reads long words', 'reading a long word'), likeness('Reading', 'Swimming')]).toEqual([1, 0]);
  });

  it('is found between education and health, and not within one advice, nor between a line and one of another type', () => {
    const one = line('1', 'Speech therapy for long words, in class');
    expect(areAlike(one, line('2', 'Speech therapy for long words in the clinic', { section: Section.G }))).toBe(true);
    expect(areAlike(one, line('2', 'Speech therapy for long words', { section: Section.H2 }))).toBe(false);
    expect(areAlike(one, line('2', 'Speech therapy for long words', { adviceId: '1' }))).toBe(false);
    expect(areAlike(one, line('2', 'Speech therapy for long words', { lineType: LineType.OUTCOME }))).toBe(false);
  });

  it('puts every line into one group at most, and whatever is alike into one', () => {
    fc.assert(fc.property(fc.array(fc.nat(6), { maxLength: 12 }), (classes) => {
      const lines = classes.map((of, at) => ({ id: String(at), of }));
      const groups = groupsOf(lines, (one, other) => one.of === other.of);
      expect(groups.flat()).toHaveLength(new Set(groups.flat()).size);
      for (const each of new Set(classes)) {
        const same = lines.filter(({ of }) => of === each);
        if (same.length > 1) expect(groups).toContainEqual(same);
      }
    }));
  });

  it('makes a merged line say nothing that none of its sources says', () => {
    const some = fc.record({ sessions: fc.option(fc.integer({ min: 1, max: 3 })), minutesPerSession: fc.option(fc.constantFrom(20, 30)), groupSize: fc.option(fc.integer({ min: 1, max: 3 })), place: fc.option(fc.constantFrom('In class', 'At home')) })
      .map((terms) => ({ what: 'A programme', per: terms.sessions === null ? null : 'WEEK', ...terms }));
    fc.assert(fc.property(fc.array(some, { minLength: 2, maxLength: 4 }), (all) => {
      const lines = all.map((terms, at) => ({ ...line(String(at), 'A programme'), terms })) as never[];
      const together = termsTogether({ lines, wordedAs: lines[0]!, decided: [] });
      expect(unstatedIn({ wording: 'A programme', terms: together }, all.map((terms) => ({ wording: 'A programme', terms })))).toEqual([]);
      for (const { field } of differencesAmong(lines)) expect(together[field] ?? null).toBeNull();
    }));
  });
});
