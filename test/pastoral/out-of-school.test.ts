import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { deedOf, isForbidden } from './asking';

let hub: TestHub;
let world: World;
let senco: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  senco = await world.the(Kind.SENCO);
});
afterAll(() => hub.close());

const TIMETABLE = 'id version state minutesPerWeek fullTimeMinutes endsOn reviewOn needsAuthority familyAgreedOn familyAgreedHow authorityAgreedOn reviews { heldOn minutesPerWeek } endedReason';
const PLACEMENT = 'id version state noticeOn noticeDueOn noticeWasInTime reviewOn reviewAskedOn reviews { heldOn words } endedBecause';
const timetable = (name: string, input: string) => deedOf(name, input, ['PartTimeTimetable', TIMETABLE]);
const placement = (name: string, input: string) => deedOf(name, input, ['OffSitePlacement', PLACEMENT]);
const deeds = {
  propose: timetable('proposePartTime', 'ProposePartTimeInput'), agree: timetable('agreePartTime', 'AgreePartTimeInput'),
  agreeForAuthority: timetable('agreePartTimeForAuthority', 'AgreePartTimeForAuthorityInput'), review: timetable('reviewPartTime', 'ReviewPartTimeInput'),
  end: timetable('endPartTime', 'EndPartTimeInput'),
  direct: placement('directOffSite', 'DirectOffSiteInput'), askForReview: placement('askForPlacementReview', 'AskForPlacementReviewInput'),
  reviewPlacement: placement('reviewPlacement', 'ReviewPlacementInput'), endPlacement: placement('endPlacement', 'EndPlacementInput'),
} as const;
const does = (deed: keyof typeof deeds, input: object, who = senco) => who.gets(deeds[deed], { input });
const errorsOf = async (who: Someone, deed: keyof typeof deeds, input: object) => (await who.ask(deeds[deed], { input })).errors;

const MISSING_ID = '3f2b0c1e-0000-4000-8000-000000000000';
const isUnknownTo = async (who: Someone, deed: keyof typeof deeds, input: { readonly [id: string]: unknown }): Promise<void> => {
  const missing = { ...input, ...Object.fromEntries(Object.keys(input).filter((name) => name.endsWith('Id')).map((name) => [name, MISSING_ID])) };
  expect(await errorsOf(who, deed, input)).toEqual(await errorsOf(who, deed, missing));
};

describe('a part-time timetable', () => {
  const proposal = (child: ChildKnownTo, beside: object = {}) => ({
    childId: child.id, reason: 'RETURN_AFTER_ABSENCE', words: 'Coming back after the operation.', minutesPerWeek: 900, startsOn: '2026-09-14', endsOn: '2026-10-23',
    steps: 'Two hours more each week.', safeAway: 'The grandmother is at home.', ...beside,
  });

  it('is temporary, for less than full time, with a review in two weeks', async () => {
    const ada = await world.child('Ada Part');
    expect(await does('propose', proposal(ada, { endsOn: '2026-10-27' }))).toMatchObject({ fields: [{ field: 'endsOn', reason: 'it is temporary: it ends by Monday 26 October 2026 at the latest' }] });
    expect(await does('propose', proposal(ada, { endsOn: '2026-09-13' }))).toMatchObject({ fields: [{ field: 'endsOn' }] });
    expect(await does('propose', proposal(ada, { reviewOn: '2026-09-29' }))).toMatchObject({ fields: [{ field: 'reviewOn' }] });
    expect(await does('propose', proposal(ada, { minutesPerWeek: 1_410 }))).toMatchObject({ fields: [{ field: 'minutesPerWeek', reason: '1410 minutes are full time for this year group' }] });
    expect(await does('propose', proposal(ada, { safeAway: ' ' }))).toMatchObject({ fields: [{ field: 'safeAway' }] });
    expect(await does('propose', proposal(ada))).toMatchObject({ state: 'PROPOSED', fullTimeMinutes: 1_410, reviewOn: '2026-09-28', needsAuthority: false });
    expect(await does('propose', proposal(ada))).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is nothing before the family agrees, itself or in words that the school wrote down', async () => {
    const ben = await world.child('Ben Part');
    const parent = await world.parentOf(ben);
    const { id: partTimeTimetableId } = await does('propose', proposal(ben));
    const review = { partTimeTimetableId, heldOn: '2026-09-14', words: 'It goes well.', minutesPerWeek: 1_000 };
    expect(await does('review', { ...review, version: 1 })).toMatchObject({ code: 'NOT_NOW', stands: 'PROPOSED' });
    expect(await does('agree', { partTimeTimetableId, version: 1 })).toMatchObject({ fields: [{ field: 'how' }] });
    expect(await does('agree', { partTimeTimetableId, version: 1 }, parent)).toMatchObject({ state: 'AGREED', familyAgreedOn: '2026-09-14' });
    expect(await does('review', { ...review, version: 2, minutesPerWeek: 800 })).toMatchObject({ fields: [{ field: 'minutesPerWeek' }] });
    expect(await does('review', { ...review, version: 2, heldOn: '2026-09-15' })).toMatchObject({ fields: [{ field: 'heldOn' }] });
    expect(await does('review', { ...review, version: 2 })).toMatchObject({ minutesPerWeek: 1_000, reviews: [{ heldOn: '2026-09-14', minutesPerWeek: 1_000 }] });
    expect(await does('review', { ...review, version: 2 })).toMatchObject({ code: 'CHANGED_MEANWHILE', yourText: 'It goes well.' });
    expect((await parent.gets('{ partTimeTimetables { nodes { id } } }')).nodes).toEqual([{ id: partTimeTimetableId }]);
    expect(await does('end', { partTimeTimetableId, version: 3, reason: 'Full time again.' })).toMatchObject({ state: 'ENDED' });
    expect((await parent.gets('{ partTimeTimetables { nodes { id } } }')).nodes).toEqual([]);
  });

  it('of a child with an EHC plan waits for the authority too, whichever agrees first', async () => {
    const cleo = await world.child('Cleo Part');
    await hub.owner((owner) =>
      owner.query(`INSERT INTO plan (child_id, recorded_by, recorded_for, kind, title, state, latest_version_number) VALUES ($1, $2, $3, 'EHC_PLAN', 'A plan', 'ISSUED', 1)`, [cleo.id, senco.id, cleo.schoolId]));
    const caseworker = await world.around(cleo, Kind.SEND_CASEWORKER);
    const { id: partTimeTimetableId, needsAuthority } = await does('propose', proposal(cleo));
    expect(needsAuthority).toBe(true);
    expect(await does('agree', { partTimeTimetableId, version: 1, how: 'By telephone.' })).toMatchObject({ state: 'PROPOSED', familyAgreedHow: 'By telephone.' });
    expect(await isForbidden(senco, deeds.agreeForAuthority, { partTimeTimetableId, version: 2 })).toBe('PartTimeTimetable.agreeForAuthority');
    expect(await does('agreeForAuthority', { partTimeTimetableId, version: 2 }, caseworker)).toMatchObject({ state: 'AGREED', authorityAgreedOn: '2026-09-14' });
    await isUnknownTo(await world.around(cleo, Kind.THERAPIST), 'agree', { partTimeTimetableId, version: 3 });
  });
});

describe('a placement off the site', () => {
  const direction = (child: ChildKnownTo, beside: object = {}) => ({
    childId: child.id, provider: 'The Forge, a workshop', purpose: 'Mechanics, and two adults whom she trusts.', startsOn: '2026-09-17', endsOn: '2027-02-12', noticeOn: '2026-09-14', reviewOn: '2026-10-14', ...beside,
  });

  it('is noticed two days of school before; a shorter notice stands there as such', async () => {
    const dan = await world.child('Dan Directed');
    expect(await does('direct', direction(dan, { noticeOn: '2026-09-15' }))).toMatchObject({ fields: [{ field: 'noticeOn' }] });
    expect(await does('direct', direction(dan, { reviewOn: '2027-02-13' }))).toMatchObject({ fields: [{ field: 'reviewOn' }] });
    expect(await does('direct', direction(dan))).toMatchObject({ noticeDueOn: '2026-09-15', noticeWasInTime: true });
    expect(await does('direct', direction(dan, { startsOn: '2026-09-15' }))).toMatchObject({ noticeDueOn: '2026-09-11', noticeWasInTime: false });
    const teacher = await world.around(dan, Kind.CLASS_TEACHER);
    expect(await isForbidden(teacher, deeds.direct, direction(dan))).toBe('OffSitePlacement.direct');
  });

  it('is looked at when a parent asks, unless it was within ten weeks', async () => {
    const eva = await world.child('Eva Directed');
    const parent = await world.parentOf(eva);
    const { id: offSitePlacementId } = await does('direct', direction(eva, { startsOn: '2026-09-01', noticeOn: '2026-08-20' }));
    const ask = { offSitePlacementId, because: 'She is alone there.' };
    expect(await does('askForReview', { ...ask, version: 1 }, parent)).toMatchObject({ reviewAskedOn: '2026-09-14' });
    const reviewed = { offSitePlacementId, version: 2, heldOn: '2026-09-14', words: 'A second adult comes on Mondays.', reviewOn: '2026-11-02' };
    expect(await does('reviewPlacement', { ...reviewed, reviewOn: '2026-09-14' })).toMatchObject({ fields: [{ field: 'reviewOn' }] });
    expect(await does('reviewPlacement', reviewed)).toMatchObject({ reviewAskedOn: null, reviews: [{ heldOn: '2026-09-14' }] });
    expect(await does('askForReview', { ...ask, version: 3 }, parent)).toMatchObject({ code: 'NOT_NOW' });
    hub.clock.advance('P71D');
    expect(await does('askForReview', { ...ask, version: 3 }, parent)).toMatchObject({ reviewAskedOn: '2026-11-24' });
    expect(await isForbidden(parent, deeds.endPlacement, { offSitePlacementId, version: 4, because: 'No.' })).toBe('OffSitePlacement.end');
    expect(await does('endPlacement', { offSitePlacementId, version: 4, because: 'She is back with us.' })).toMatchObject({ state: 'ENDED' });
    expect(await does('askForReview', { ...ask, version: 5 }, parent)).toMatchObject({ code: 'NOT_NOW', stands: 'ENDED' });
    await isUnknownTo(await world.around(eva, Kind.POLICE), 'askForReview', { ...ask, version: 5 });
  });
});
