import fc from 'fast-check';
import { Kind } from '../../src/access';
import { curriculumYearByAge, ageOn } from '../../src/assessment/asking/school-year';
import { requiredFor, type FactsOfChild } from '../../src/assessment/asking/required-advice';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, YOUNG } from '../support/world';
import { ASK, CLOSE, DECLINE, GIVE, heard, OPEN, therapy } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const PROBLEM = '... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState }';
const SEEK = `query ($id: ID!) { assessment(id: $id) { adviceToSeek { ruleId kind regulation because standing isMissing isLate askedOn dueOn answeredOn suggested { id }
  requests { id state } wish { from } reuse { state } } } }`;
const ASK_ALL = `mutation ($input: AskAllForAdviceInput!) { askAllForAdvice(input: $input) { __typename ... on Assessment { id requests { kind state } } ${PROBLEM} } }`;
const WISH = `mutation ($input: WishForAdviceInput!) { wishForAdvice(input: $input) { __typename ... on AdviceWish { id version state from writtenDownFor } ${PROBLEM} } }`;
const ANSWER_WISH = `mutation ($input: AnswerAdviceWishInput!) { answerAdviceWish(input: $input) { __typename ... on AdviceWish { id version state answer answeredOn } ${PROBLEM} } }`;
const REUSE = `mutation ($input: ProposeAdviceReuseInput!) { proposeAdviceReuse(input: $input) { __typename ... on AdviceReuse { id version state authoritySays authorSays familySays advice { id } } ${PROBLEM} } }`;
const ANSWER_REUSE = `mutation ($input: AnswerAdviceReuseInput!) { answerAdviceReuse(input: $input) { __typename ... on AdviceReuse { id version state authorWords familyWords } ${PROBLEM} } }`;

interface Sought {
  readonly ruleId: string;
  readonly kind: string;
  readonly standing: string;
  readonly isMissing: boolean;
  readonly because: string;
}
const fieldsOf = (answer: { fields?: { field: string }[] }): string[] => answer.fields?.map(({ field }) => field) ?? [];

async function ehc(name: string, dateOfBirth?: string) {
  const child = await world.child(name, dateOfBirth);
  const caseworker = await world.around(child, Kind.SEND_CASEWORKER);
  const { id } = await caseworker.gets(OPEN, { input: { childId: child.id, kind: 'EHC_NEEDS_ASSESSMENT', purpose: 'To find out.' } });
  const seek = async (by: Someone = caseworker): Promise<Sought[]> => (await by.gets(SEEK, { id })).adviceToSeek;
  return { child, caseworker, assessmentId: id as string, seek, ask: (input: object) => caseworker.gets(ASK, { input: { assessmentId: id, ...input } }) };
}
const at = (sought: readonly Sought[], ruleId: string): Sought => sought.find((each) => each.ruleId === ruleId)!;

describe('whose advice must be sought', () => {
  it('is worked out for this child, each with the paragraph, the reason, and whom to ask', async () => {
    const { child, seek } = await ehc('Ada Sought');
    const sought = await seek();
    expect(sought.map(({ ruleId }) => ruleId)).toEqual(['FAMILY', 'CHILD', 'EDUCATION', 'HEALTH', 'PSYCHOLOGY', 'SOCIAL_CARE']);
    expect(at(sought, 'EDUCATION')).toMatchObject({ regulation: '6(1)(b)', standing: 'NOT_ASKED', isMissing: true, suggested: { id: child.schoolId } });
    expect(at(sought, 'PSYCHOLOGY')).toMatchObject({ suggested: { id: world.organisations[OrganisationKind.LOCAL_AUTHORITY] } });
  });

  it('takes in provision for adulthood by age alone, and adult social care from 18', async () => {
    const { seek } = await ehc('Ben Sought', YOUNG);
    const sought = await seek();
    expect(sought.map(({ ruleId }) => ruleId)).toEqual(['FAMILY', 'EDUCATION', 'HEALTH', 'PSYCHOLOGY', 'SOCIAL_CARE', 'ADULTHOOD']);
    expect(at(sought, 'ADULTHOOD').because).toContain('Year 13');
    const adult = await ehc('Bea Sought', '2008-09-14');
    expect(at(await adult.seek(), 'SOCIAL_CARE').because).toContain('adult social care');
  });

  it('takes in a qualified teacher once a need of hearing or vision is recorded, by advice too', async () => {
    const { child, caseworker, assessmentId, seek, ask } = await ehc('Cleo Sought');
    const therapist = await world.around(child, Kind.THERAPIST);
    const { id } = await ask({ kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: therapist.id });
    await therapist.gets(GIVE, { input: therapy(id, { needs: [{ ...therapy('').needs[0], senType: 'HI' }] }) });
    expect(at(await seek(), 'SENSORY')).toMatchObject({ kind: 'SENSORY_IMPAIRMENT', regulation: '6(2)', because: expect.stringContaining('HI') });
    expect(await caseworker.gets(SEEK, { id: assessmentId })).toMatchObject({ adviceToSeek: expect.arrayContaining([expect.objectContaining({ ruleId: 'HEALTH', standing: 'GIVEN', isMissing: false })]) });
  });

  it('tells who was asked, since when, by when, and what is missing or late', async () => {
    const { child, ask, seek } = await ehc('Dan Sought');
    const worker = await world.around(child, Kind.SOCIAL_WORKER);
    await ask({ kind: 'SOCIAL_CARE', organisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], personId: worker.id, dueOn: '2026-10-01' });
    expect(at(await seek(), 'SOCIAL_CARE')).toMatchObject({ standing: 'ASKED', askedOn: '2026-09-14', dueOn: '2026-10-01', isMissing: true, isLate: false });
    hub.clock.advance({ days: 18 });
    expect(at(await seek(), 'SOCIAL_CARE')).toMatchObject({ isLate: true });
    hub.clock.advance({ days: -18 });
  });

  it('is told to those who follow requests and to nobody else; of what the school leads the law requires nothing', async () => {
    const { child, seek } = await ehc('Eva Sought');
    expect(await seek(await world.parentOf(child))).toHaveLength(6);
    expect(await seek(await world.around(child, Kind.CLASS_TEACHER))).toBeNull();
    expect(await seek(await world.around(child, Kind.SOCIAL_WORKER))).toBeNull();
    const senco = await world.the(Kind.SENCO);
    const { id } = await senco.gets(OPEN, { input: { childId: child.id, kind: 'SCHOOL_LED', purpose: 'To see.' } });
    expect(await senco.gets(SEEK, { id })).toEqual({ adviceToSeek: [] });
  });
});

describe('asking everybody at once', () => {
  it('asks all of them in one deed, and nobody twice', async () => {
    const { child, caseworker, assessmentId, seek } = await ehc('Ada All');
    const health = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    const psychologist = await world.around(child, Kind.EDUCATIONAL_PSYCHOLOGIST);
    const asks = [
      { kind: 'PARENT_OR_YOUNG_PERSON' }, { kind: 'CHILD_VIEWS', organisationId: child.schoolId }, { kind: 'EDUCATIONAL', organisationId: child.schoolId },
      { kind: 'HEALTH', organisationId: health }, { kind: 'PSYCHOLOGICAL', organisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY], personId: psychologist.id },
      { kind: 'SOCIAL_CARE', organisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM] },
    ];
    const stream = await caseworker.listens('subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what adviceRequest { kind } } }', { id: assessmentId });
    expect((await caseworker.gets(ASK_ALL, { input: { assessmentId, asks } })).requests).toHaveLength(6);
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.asked' });
    await stream.return(undefined);
    expect((await seek()).map(({ standing }) => standing)).toEqual(Array(6).fill('ASKED'));
    expect((await caseworker.gets(ASK_ALL, { input: { assessmentId, asks: asks.slice(2) } })).requests).toHaveLength(6);
  });

  it('asks nobody where one of them cannot be asked, and names which', async () => {
    const { child, caseworker, assessmentId, seek } = await ehc('Ben All');
    const asks = [{ kind: 'EDUCATIONAL', organisationId: child.schoolId }, { kind: 'HEALTH' }];
    expect(fieldsOf(await caseworker.gets(ASK_ALL, { input: { assessmentId, asks } }))).toEqual(['asks.1.organisationId']);
    expect((await seek()).every(({ standing }) => standing === 'NOT_ASKED')).toBe(true);
    expect(fieldsOf(await caseworker.gets(ASK_ALL, { input: { assessmentId, asks: [] } }))).toEqual(['asks']);
    const parent = await world.parentOf(child);
    expect((await parent.ask(ASK_ALL, { input: { assessmentId, asks } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Assessment.askAll' });
    await caseworker.gets(CLOSE, { input: { assessmentId, version: 1, reason: 'Done.' } });
    expect(await caseworker.gets(ASK_ALL, { input: { assessmentId, asks } })).toMatchObject({ code: 'NOT_NOW', stands: 'CLOSED' });
  });
});

describe('the child’s own views', () => {
  it('stand apart from the parents’, and always say whose words they are', async () => {
    const { child, caseworker, ask } = await ehc('Ada Views');
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const parent = await world.parentOf(child);
    const { id } = await ask({ kind: 'CHILD_VIEWS', organisationId: child.schoolId, personId: teacher.id });
    const input = { adviceRequestId: id, summary: 'She drew the playground and put herself at its edge.' };
    expect(fieldsOf(await teacher.gets(GIVE, { input }))).toEqual(['writtenDownFor']);
    expect(await teacher.gets(GIVE, { input: { ...input, writtenDownFor: 'Ada, with pictures' } })).toMatchObject({ kind: 'CHILD_VIEWS', authorRole: 'CLASS_TEACHER', writtenDownFor: 'Ada, with pictures' });
    const asked = await ask({ kind: 'CHILD_VIEWS' });
    expect(await parent.gets(GIVE, { input: { ...input, adviceRequestId: asked.id, writtenDownFor: 'Ada, at tea' } })).toMatchObject({ authorRole: 'PARENT' });
    expect((await caseworker.gets('query ($id: ID!) { child(id: $id) { assessments { advice { kind summary } } } }', { id: child.id })).assessments[0].advice).toHaveLength(2);
  });
});

describe('a wish of the family', () => {
  it('is answered with a reason, and what is agreed must then be sought', async () => {
    const { child, caseworker, assessmentId, seek, ask } = await ehc('Ada Wished');
    const parent = await world.parentOf(child);
    const wished = await parent.gets(WISH, { input: { assessmentId, wanted: 'OCCUPATIONAL_THERAPY', from: 'The therapist at the clinic', reason: 'She cannot bear her jumper.' } });
    expect(wished).toMatchObject({ state: 'WISHED', writtenDownFor: null });
    expect(at(await seek(), wished.id)).toMatchObject({ standing: 'NOT_ASKED', regulation: '6(1)(h)', kind: 'OCCUPATIONAL_THERAPY', wish: { from: 'The therapist at the clinic' } });
    const answer = { adviceWishId: wished.id, version: 1 };
    expect(fieldsOf(await caseworker.gets(ANSWER_WISH, { input: { ...answer, answer: 'REFUSED' } }))).toEqual(['reason']);
    expect((await parent.ask(ANSWER_WISH, { input: { ...answer, answer: 'AGREED' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceWish.answer' });
    const organisationId = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    expect(fieldsOf(await ask({ kind: 'OCCUPATIONAL_THERAPY', organisationId, wishId: wished.id }))).toEqual(['wishId']);
    expect(await caseworker.gets(ANSWER_WISH, { input: { ...answer, answer: 'AGREED' } })).toMatchObject({ state: 'AGREED', answeredOn: '2026-09-14' });
    expect(await ask({ kind: 'OCCUPATIONAL_THERAPY', organisationId, wishId: wished.id })).toMatchObject({ state: 'ASKED' });
    expect(at(await seek(), wished.id)).toMatchObject({ standing: 'ASKED' });
    expect(at(await seek(), 'HEALTH')).toMatchObject({ standing: 'NOT_ASKED' });
  });

  it('is written down for a family without an account, and leaves the list once it is refused', async () => {
    const { caseworker, assessmentId, seek } = await ehc('Ben Wished');
    const input = { assessmentId, wanted: 'OTHER', from: 'The horse riding school' };
    expect(fieldsOf(await caseworker.gets(WISH, { input }))).toEqual(['writtenDownFor']);
    const { id } = await caseworker.gets(WISH, { input: { ...input, writtenDownFor: 'Mrs Wished, mother' } });
    await caseworker.gets(ANSWER_WISH, { input: { adviceWishId: id, version: 1, answer: 'REFUSED', reason: 'They have never met him.' } });
    expect(at(await seek(), id)).toBeUndefined();
    expect(await caseworker.gets(ANSWER_WISH, { input: { adviceWishId: id, version: 1, answer: 'AGREED' } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});

describe('earlier advice', () => {
  async function earlier(name: string) {
    const child = await world.child(name);
    const senco = await world.the(Kind.SENCO);
    const { id: before } = await senco.gets(OPEN, { input: { childId: child.id, kind: 'SCHOOL_LED', purpose: 'Last spring.' } });
    const therapist = await world.around(child, Kind.THERAPIST);
    const organisationId = world.organisations[OrganisationKind.HEALTH_PROVIDER];
    const request = await senco.gets(ASK, { input: { assessmentId: before, kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId, personId: therapist.id } });
    const advice = await therapist.gets(GIVE, { input: therapy(request.id) });
    const caseworker = await world.around(child, Kind.SEND_CASEWORKER);
    const { id: assessmentId } = await caseworker.gets(OPEN, { input: { childId: child.id, kind: 'EHC_NEEDS_ASSESSMENT', purpose: 'Now.' } });
    const propose = (more: object = {}) => caseworker.gets(REUSE, { input: { assessmentId, adviceId: advice.id, reason: 'It is of this March.', ...more } });
    const ask = () => caseworker.gets(ASK, { input: { assessmentId, kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId } });
    const seek = async (): Promise<Sought[]> => (await caseworker.gets(SEEK, { id: assessmentId })).adviceToSeek;
    return { child, therapist, senco, caseworker, parent: await world.parentOf(child), assessmentId, adviceId: advice.id as string, propose, ask, seek };
  }
  const says = (someone: Someone, adviceReuseId: string, version: number, as: string, more: object = { answer: 'AGREED' }) =>
    someone.gets(ANSWER_REUSE, { input: { adviceReuseId, version, as, ...more } });

  it('is enough once author, authority and family each agree; then nothing is sought anew', async () => {
    const { therapist, parent, propose, ask, seek } = await earlier('Ada Reused');
    const reuse = await propose();
    expect(reuse).toMatchObject({ state: 'PROPOSED', authoritySays: 'AGREED', authorSays: null, familySays: null });
    expect(await propose()).toMatchObject({ code: 'NOT_NOW', stands: 'PROPOSED' });
    expect(await says(parent, reuse.id, 1, 'FAMILY')).toMatchObject({ state: 'PROPOSED' });
    expect(at(await seek(), 'HEALTH')).toMatchObject({ standing: 'NOT_ASKED', reuse: { state: 'PROPOSED' } });
    expect(await says(therapist, reuse.id, 2, 'AUTHOR')).toMatchObject({ state: 'AGREED' });
    expect(at(await seek(), 'HEALTH')).toMatchObject({ standing: 'REUSED', isMissing: false });
    expect(await ask()).toMatchObject({ code: 'NOT_NOW', stands: 'AGREED' });
  });

  it('is sought anew as soon as one of them does not agree', async () => {
    const { therapist, parent, propose, ask } = await earlier('Ben Reused');
    const reuse = await propose();
    await says(therapist, reuse.id, 1, 'AUTHOR');
    expect(fieldsOf(await says(parent, reuse.id, 2, 'FAMILY', { answer: 'NOT_AGREED' }))).toEqual(['reason']);
    expect(await says(parent, reuse.id, 2, 'FAMILY', { answer: 'NOT_AGREED', reason: 'She has changed.' })).toMatchObject({ state: 'REFUSED' });
    expect(await ask()).toMatchObject({ state: 'ASKED' });
    expect(await says(therapist, reuse.id, 3, 'AUTHOR')).toMatchObject({ code: 'NOT_NOW', stands: 'REFUSED' });
  });

  it('is agreed to by each for themself: nobody speaks for another, but what came on paper is written down', async () => {
    const { therapist, parent, caseworker, senco, propose } = await earlier('Cleo Reused');
    const reuse = await propose();
    for (const [someone, as] of [[parent, 'AUTHOR'], [therapist, 'FAMILY'], [senco, 'AUTHORITY'], [parent, 'AUTHORITY']] as const) {
      const { errors } = await someone.ask(ANSWER_REUSE, { input: { adviceReuseId: reuse.id, version: 1, as, answer: 'AGREED' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceReuse.answer' });
    }
    expect(fieldsOf(await says(caseworker, reuse.id, 1, 'FAMILY'))).toEqual(['writtenDownFor']);
    expect(await says(caseworker, reuse.id, 1, 'FAMILY', { answer: 'AGREED', writtenDownFor: 'Mr Reused, by telephone' })).toMatchObject({ familyWords: 'Mr Reused, by telephone' });
    const stranger = await world.the(Kind.THERAPIST, 'of another child');
    expect((await stranger.ask(ANSWER_REUSE, { input: { adviceReuseId: reuse.id, version: 2, as: 'AUTHOR', answer: 'AGREED' } })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is never the family’s, nor of another child, nor of this assessment', async () => {
    const { propose, assessmentId, caseworker, child } = await earlier('Eva Reused');
    const other = await earlier('Fay Reused');
    expect(fieldsOf(await propose({ adviceId: other.adviceId }))).toEqual(['adviceId']);
    const { id } = await caseworker.gets(ASK, { input: { assessmentId, kind: 'EDUCATIONAL', organisationId: child.schoolId } });
    const own = await (await world.the(Kind.SENCO)).gets(GIVE, { input: { adviceRequestId: id, summary: 'Now.' } });
    expect(fieldsOf(await propose({ adviceId: own.id }))).toEqual(['adviceId']);
  });
});

describe('a service that gives no advice', () => {
  it('that is social care says whether an assessment is needed, though it does not know the child', async () => {
    const { child, ask } = await ehc('Ada Unknown');
    const worker = await world.around(child, Kind.SOCIAL_WORKER);
    const { id } = await ask({ kind: 'SOCIAL_CARE', organisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], personId: worker.id });
    const decline = (more: object) => worker.gets(DECLINE, { input: { adviceRequestId: id, version: 1, ground: 'NOT_KNOWN_TO_SERVICE', reason: 'Not known.', ...more } });
    expect(fieldsOf(await decline({}))).toEqual(['lookedAt', 'assessmentNeeded', 'assessmentReason']);
    expect(fieldsOf(await decline({ ground: 'CLOSED_TO_SERVICE' }))).toEqual(['closedOn', 'assessmentNeeded', 'assessmentReason']);
    expect(await decline({ lookedAt: 'Early help and social care, both surnames', assessmentNeeded: 'NOT_NEEDED', assessmentReason: 'The family wants none.' })).toMatchObject({ state: 'DECLINED' });
  });

  it('that is health says when a child who waits will be seen, and the rules are there to read', async () => {
    const { child, caseworker, ask, seek } = await ehc('Ben Unknown');
    const therapist = await world.around(child, Kind.THERAPIST);
    const { id } = await ask({ kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: therapist.id });
    const decline = (more: object) => therapist.gets(DECLINE, { input: { adviceRequestId: id, version: 1, ground: 'NOT_YET_SEEN', reason: 'On the list.', ...more } });
    expect(fieldsOf(await decline({}))).toEqual(['seenFrom']);
    const { declineTerms } = await caseworker.gets('query ($id: ID!) { adviceRequest(id: $id) { declineTerms { ground field because } } }', { id });
    expect(declineTerms).toContainEqual({ ground: 'NOT_YET_SEEN', field: 'seenFrom', because: expect.stringContaining('regulation 8(2)') });
    await decline({ seenFrom: '2027-02-05' });
    expect(at(await seek(), 'HEALTH')).toMatchObject({ standing: 'DECLINED', isMissing: true });
  });
});

describe('the rules themselves', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const born = fc.date({ min: new Date('1999-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const facts = fc.record({ today: day, dateOfBirth: born, yearGroups: fc.array(fc.constantFrom(null, 'R', 'X', '4', '8', '9', '13'), { maxLength: 2 }), senTypes: fc.array(fc.constantFrom('HI', 'VI', 'MSI', 'SLCN', 'ASD')) });

  it('always require the family, education, health, psychology and social care, each once and with a reason', () => {
    fc.assert(
      fc.property(facts, (some: FactsOfChild) => {
        const required = requiredFor(some);
        for (const id of ['FAMILY', 'EDUCATION', 'HEALTH', 'PSYCHOLOGY', 'SOCIAL_CARE']) expect(required.filter(({ ruleId }) => ruleId === id)).toHaveLength(1);
        expect(required.every(({ because, regulation }) => because.length > 20 && /^[67]/.test(regulation))).toBe(true);
        expect(required.some(({ ruleId }) => ruleId === 'SENSORY')).toBe(some.senTypes.some((type) => ['HI', 'VI', 'MSI'].includes(type)));
        expect(required.some(({ ruleId }) => ruleId === 'ADULTHOOD')).toBe(
          some.yearGroups.some((year) => year === '9' || year === '13') || curriculumYearByAge(some.dateOfBirth, some.today) >= 9,
        );
      }),
    );
  });

  it.each([
    ['2013-08-31', '2026-09-01', 9], ['2013-09-01', '2026-09-01', 8], ['2013-09-01', '2027-08-31', 8], ['2013-09-01', '2027-09-01', 9], ['2012-02-29', '2026-08-31', 9], ['2020-09-01', '2025-09-01', 0],
  ])('born on %s, a child is on %s of an age for Year %d', (dateOfBirth, on, year) => {
    expect(curriculumYearByAge(dateOfBirth, on)).toBe(year);
  });

  it('know the age of somebody born on 29 February', () => {
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01'), ageOn('2008-09-14', '2026-09-14')]).toEqual([17, 18, 18]);
  });
});
