import fc from 'fast-check';
import { Kind } from '../../src/access';
import { importLocalOffer } from '../../src/exchange';
import { adultHoursForChild, adultHoursPerYear, poundsPerYear } from '../../src/plan/catalogue/adult-hours';
import type { ProvisionTerms } from '../../src/plan/ten-questions';
import { countsOf, imports, sent } from '../exchange/importing';
import { describeWithSharedData, sharedFile } from '../support/shared-files';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { ADD, DraftPlan } from './draft-plan';

let hub: TestHub;
let world: World;
let senco: Someone;
let manager: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  [senco, manager] = [await world.the(Kind.SENCO), await world.the(Kind.SEND_MANAGER)];
});
afterAll(() => hub.close());

const NOBODY = '3f2b0c1e-0000-4000-8000-000000000000';
const problem = '... on Problem { __typename code message } ... on InvalidInput { fields { field reason } } ... on ChangedMeanwhile { presentVersion }';
const ENTRY = 'id version name areas evidence poundsPerAdultHour retiredOn what groupSize organisation { id }';
const ADD_ENTRY = `mutation ($input: AddCatalogueEntryInput!) { addCatalogueEntry(input: $input) { ... on CatalogueEntry { ${ENTRY} } ${problem} } }`;
const CHANGE_ENTRY = `mutation ($input: ChangeCatalogueEntryInput!) { changeCatalogueEntry(input: $input) { ... on CatalogueEntry { ${ENTRY} } ${problem} } }`;
const RETIRE = `mutation ($input: RetireCatalogueEntryInput!) { retireCatalogueEntry(input: $input) { ... on CatalogueEntry { ${ENTRY} } ${problem} } }`;
const LIST = `query ($area: InterventionArea, $search: String, $organisationId: ID) {
  catalogue(area: $area, search: $search, organisationId: $organisationId, first: 1) { nodes { name } totalCount pageInfo { hasNextPage } } }`;
const entry = (name: string, more: object = {}) => ({
  input: { name, areas: ['LITERACY', 'DYSLEXIA'], evidence: 'STRONG', poundsPerAdultHour: 17.2, costSource: 'Business manager, 2026-27', terms: { what: 'Daily paired reading', groupSize: 2, adults: 1 }, ...more },
});

describe('the catalogue of interventions', () => {
  it('is kept by those who answer for it, for their own organisation, and read by everybody', async () => {
    const made = await senco.gets(ADD_ENTRY, entry(' Paired reading '));
    expect(made).toMatchObject({ name: 'Paired reading', version: 1, what: 'Daily paired reading', organisation: { id: senco.actingFor ?? expect.any(String) } });
    await manager.gets(ADD_ENTRY, entry('Reading circle', { areas: ['SOCIAL'] }));
    const parent = await world.parentOf(await world.child());
    expect(await parent.gets(LIST, { search: 'reading' })).toEqual({ nodes: [{ name: 'Paired reading' }], totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(await parent.gets(LIST, { area: 'SOCIAL' })).toMatchObject({ nodes: [{ name: 'Reading circle' }], totalCount: 1 });
    expect(await parent.gets(LIST, { search: '100%' })).toMatchObject({ totalCount: 0 });
    expect(await parent.gets(LIST, { organisationId: made.organisation.id })).toMatchObject({ totalCount: 1 });
  });

  it('has each name once, says nothing over what somebody else has said, and keeps what is taken out for the lines that name it', async () => {
    const [one, other] = await Promise.all([senco.gets(ADD_ENTRY, entry('Talk time')), senco.gets(ADD_ENTRY, entry('Talk time'))]);
    expect([one.code, other.code].sort()).toEqual(['INVALID_INPUT', undefined]);
    const { id } = one.code ? other : one;
    const change = (version: number, pounds: number) => senco.gets(CHANGE_ENTRY, { input: { catalogueEntryId: id, version, poundsPerAdultHour: pounds, terms: { groupSize: 3 } } });
    expect(await change(1, 18)).toMatchObject({ version: 2, poundsPerAdultHour: 18, groupSize: 3, areas: ['LITERACY', 'DYSLEXIA'] });
    expect(await change(1, 19)).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2 });
    expect(await senco.gets(RETIRE, { input: { catalogueEntryId: id, version: 2 } })).toMatchObject({ retiredOn: '2026-09-14' });
    expect(await senco.gets(LIST, { search: 'Talk time' })).toMatchObject({ totalCount: 0 });
    expect(await senco.gets('query ($id: ID!) { catalogueEntry(id: $id) { name } }', { id })).toEqual({ name: 'Talk time' });
    expect(await change(3, 20)).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is not written by a teacher, nor by anybody for another organisation; and bad input is said field by field', async () => {
    const teacher = await world.the(Kind.CLASS_TEACHER);
    expect((await teacher.ask(ADD_ENTRY, entry('Mine'))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'CatalogueEntry.add' });
    const { id } = await senco.gets(ADD_ENTRY, entry('Theirs'));
    const changing = { input: { catalogueEntryId: id, version: 1, poundsPerAdultHour: 1 } };
    expect((await manager.ask(CHANGE_ENTRY, changing)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'CatalogueEntry.change' });
    expect((await senco.ask(CHANGE_ENTRY, { input: { ...changing.input, catalogueEntryId: NOBODY } })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await senco.gets(ADD_ENTRY, entry(' ', { areas: [], poundsPerAdultHour: -1 }))).toMatchObject({ fields: [{ field: 'name' }, { field: 'areas' }, { field: 'poundsPerAdultHour' }] });
  });

  it('is guarded by PostgreSQL too: who holds no such post for the organisation changes no entry of it', async () => {
    const tried = await hub.owner(async (owner) =>
      owner.query<{ check: string }>(`SELECT pg_get_expr(polwithcheck, polrelid) AS check FROM pg_policy WHERE polrelid = 'catalogue_entry'::regclass AND polname IN ('may_add', 'may_change')`));
    expect(tried).toHaveLength(2);
    for (const { check } of tried) expect(check).toMatch(/viewer_acting_for.*viewer_offices.*SENCO,HEAD,SEND_MANAGER/s);
  });
});

describe('provision that names an entry', () => {
  const LINES = `query ($id: ID!) { plan(id: $id) { sections { lines { ... on Provision { id catalogueEntry { name } service { name } adultHoursPerYear adultHoursPerYearForChild poundsPerYear } } } } }`;
  const linesFor = async (someone: Someone, id: string) => (await someone.gets(LINES, { id })).sections.flatMap(({ lines }: { lines: { id?: string }[] }) => lines).filter(({ id: line }: { id?: string }) => line);

  it('reckons the hours of adults and the cost; and a restricted parent is not told whose catalogue it is', async () => {
    const { id: catalogueEntryId } = await senco.gets(ADD_ENTRY, entry('Precision teaching'));
    const plan = await DraftPlan.begin(world, await world.child(), 'SEN_SUPPORT');
    const terms = { sessions: 5, per: 'WEEK', minutesPerSession: 30, groupSize: 2, adults: 1, indirectHoursPerYear: 6 };
    await plan.provision('F', 'Precision teaching', { catalogueEntryId, terms, onAuthorityOf: undefined });
    // 5 × 30 minutes over 38 weeks are 95 hours; half of them, and six of planning, at £17.20.
    const told = { catalogueEntry: { name: 'Precision teaching' }, service: null, adultHoursPerYear: 101, adultHoursPerYearForChild: 53.5, poundsPerYear: 920.2 };
    expect(await linesFor(plan.keeper, plan.id)).toMatchObject([told]);
    await plan.issue();
    const parent = await world.anybody();
    await world.known(plan.child, parent, { kind: Kind.RESTRICTED_PARENT, source: 'CourtOrder' });
    expect(await linesFor(parent, plan.id)).toMatchObject([{ ...told, catalogueEntry: null, poundsPerYear: null }]);
  });

  it('is refused where there is no such entry, or none any more', async () => {
    const plan = await DraftPlan.begin(world, await world.child(), 'SEN_SUPPORT');
    const add = (more: object) => plan.keeper.gets(ADD.provision, { input: { planId: plan.id, section: 'F', terms: { what: 'x' }, ...more } });
    expect(await add({ catalogueEntryId: NOBODY, serviceId: 'nothing' })).toMatchObject({ fields: [{ field: 'catalogueEntryId' }, { field: 'serviceId' }] });
    const { id: catalogueEntryId } = await senco.gets(ADD_ENTRY, entry('Gone'));
    await senco.gets(RETIRE, { input: { catalogueEntryId, version: 1 } });
    expect(await add({ catalogueEntryId })).toMatchObject({ fields: [{ field: 'catalogueEntryId' }] });
  });

  it('costs a child of a group never more than the whole group does, and the group together not less', () => {
    const amount = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(amount(20), amount(120), amount(12), amount(4), (sessions, minutesPerSession, groupSize, adults) => {
        const terms = { sessions, minutesPerSession, groupSize, adults, per: 'WEEK', weeksPerYear: 38, indirectHoursPerYear: null } as unknown as ProvisionTerms;
        expect(adultHoursForChild(terms)! * groupSize).toBeCloseTo(adultHoursPerYear(terms)!, 6);
        expect(poundsPerYear(terms, null)).toBeNull();
        expect(adultHoursForChild({ ...terms, groupSize: null })).toBeNull();
      }),
    );
  });
});

describe('the Local Offer', () => {
  const DELIVER = `mutation ($services: JSON!) { deliverLocalOffer(input: { services: $services }) { ... on LocalOfferDelivery { added changed unchanged findings { severity code path } } ${problem} } }`;
  const OFFER = `query ($age: Int, $search: String) { localOffer(age: $age, search: $search) { nodes { id name givenBy status fees places { postcode } minimumAge authority { id } } } }`;
  const service = (id: string, more: object = {}) => ({ id, name: `Service ${id}`, status: 'active', ...more });

  it('is delivered as Open Referral UK: good services are kept, and of each other it is said why not', async () => {
    const services = { contents: [service('a', { minimum_age: 5, maximum_age: 11, fees: 'Free' }), service('b', { minimum_age: 'five' }), { name: 'No id' }, 'nonsense', service('a')] };
    expect(await manager.gets(DELIVER, { services })).toEqual({
      added: 2, changed: 0, unchanged: 0,
      findings: [
        { severity: 'doubtful', code: 'NOT_A_NUMBER', path: '/contents/1/minimum_age' },
        { severity: 'refused', code: 'MISSING_VALUE', path: '/contents/2' },
        { severity: 'refused', code: 'NOT_AN_OBJECT', path: '/contents/3' },
        { severity: 'refused', code: 'DUPLICATE_ROW', path: '/contents/4' },
      ],
    });
    expect(await manager.gets(DELIVER, { services: [service('a', { fees: 'Free', minimum_age: 5, maximum_age: 11 }), service('b', { description: 'New' })] })).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const parent = await world.parentOf(await world.child());
    expect((await parent.gets(OFFER, { age: 12, search: 'service' })).nodes.map(({ name }: { name: string }) => name)).toEqual(['Service b']);
    expect((await senco.ask(DELIVER, { services: [] })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LocalOfferService.deliver' });
    const plan = await DraftPlan.begin(world, await world.child(), 'SEN_SUPPORT');
    const { nodes: [{ id: serviceId }] } = await parent.gets(OFFER, { search: 'Service b' });
    expect(await plan.provision('F', 'Saturday club', { serviceId, onAuthorityOf: undefined })).toEqual(expect.any(String));
  });

  it('is imported from files for the authority that is named, and for none that is not', async () => {
    const file = sent('services.json', JSON.stringify(service('c')));
    expect((await imports(hub, (importing, files) => importLocalOffer(importing, files), file))[0]?.findings).toHaveLength(1);
    const take = (text: string) => imports(hub, (importing, files) => importLocalOffer(importing, files, { authority: '301' }), sent('services.json', text));
    expect((await take(JSON.stringify(service('c')))).map(countsOf)).toEqual([{ file: 'services.json', read: 1, added: 1, changed: 0, unchanged: 0 }]);
    for (const text of ['{', '[]', '"x"']) expect((await take(text))[0]?.findings.length).toBeGreaterThan(0);
  });

  describeWithSharedData('open-referral-uk', () => {
    it('reads the example of Open Referral UK as it was published, and names nobody who works there', async () => {
      const file = sent('service_full.example.json', sharedFile('open-referral-uk', 'service_full.example.json'));
      const [report] = await imports(hub, (importing, files) => importLocalOffer(importing, files, { authority: '301' }), file);
      expect(report).toMatchObject({ read: 1, added: 1, findings: [] });
      const { nodes } = await senco.gets(OFFER, { search: 'Community Counselling', age: 14 });
      expect(nodes).toMatchObject([{ givenBy: expect.stringContaining('Example'), minimumAge: 12, fees: ['fees_description', 'Under 18s and Over 60s, £35, per 1 hour session'], places: [{ postcode: 'ABC 1234' }] }]);
      expect(JSON.stringify(await hub.owner((owner) => owner.query('SELECT * FROM local_offer_service')))).not.toContain('Persona');
    });
  });
});

describe('the thread of a child', () => {
  it('is a graph of lines and links, whatever plan they are in; no line leads back to where it came from', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('B', 'Reading');
    const outcome = await plan.outcome('Reads', { needIds: [need], action: 'reads a page aloud', context: 'in class', support: 'no help', baselineOn: '2026-09-01', reviewedBy: 'SENCO', evidencedBy: 'Running record' });
    const provision = await plan.provision('F', 'Paired reading', { outcomeIds: [outcome] });
    const { thread } = await plan.keeper.gets('query ($id: ID!) { child(id: $id) { thread { lines { id ... on Outcome { action context support baselineOn reviewedBy evidencedBy } } links { fromId toId } } } }', plan.child);
    expect(thread.lines.map(({ id }: { id: string }) => id)).toEqual([need, outcome, provision]);
    expect(thread.lines[1]).toMatchObject({ action: 'reads a page aloud', baselineOn: '2026-09-01', reviewedBy: 'SENCO' });
    expect(thread.links).toEqual([{ fromId: need, toId: outcome }, { fromId: outcome, toId: provision }]);
    const back = `mutation ($input: LinkLinesInput!) { linkLines(input: $input) { ... on ThreadLink { id } ${problem} } }`;
    const steps = [['PROVISION', provision, 'NEED', need], ['OUTCOME', outcome, 'OUTCOME', outcome], ['OUTCOME', outcome, 'NEED', need]];
    for (const [fromType, fromId, toType, toId] of steps) {
      expect(await plan.keeper.gets(back, { input: { childId: plan.child.id, fromType, fromId, toType, toId } })).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('rests on documents by page and author, told to those who read the wording', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('D', 'Short breaks', { brief: 'Known to social care' });
    const CITE = `mutation ($input: CiteDocumentInput!) { citeDocument(input: $input) { ... on LineSource { sourceType document page writtenBy writtenOn wording } ${problem} } }`;
    const input = { lineType: 'NEED', lineId: need, document: 'Child and family assessment', page: '4', writtenBy: 'Social worker', writtenOn: '2026-06-02', wording: 'The family needs a rest.' };
    expect(await plan.keeper.gets(CITE, { input })).toMatchObject({ sourceType: 'DOCUMENT', page: '4', writtenBy: 'Social worker' });
    const [school, teacher] = [await world.around(plan.child, Kind.SENCO), await world.around(plan.child, Kind.CLASS_TEACHER)];
    const SOURCES = 'query ($id: ID!) { child(id: $id) { thread { lines { sources { sourceType document wording } } } } }';
    expect((await school.gets(SOURCES, plan.child)).thread.lines).toEqual([{ sources: [{ sourceType: 'DOCUMENT', document: null, wording: null }] }]);
    expect((await teacher.gets(SOURCES, plan.child)).thread.lines).toEqual([]);
    expect((await school.ask(CITE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LineSource.cite' });
    expect(await teacher.ask(CITE, { input })).toEqual(await teacher.ask(CITE, { input: { ...input, lineId: NOBODY } }));
    expect(await plan.keeper.gets(CITE, { input: { ...input, writtenOn: '2027-01-01' } })).toMatchObject({ fields: [{ field: 'writtenOn' }] });
  });
});
