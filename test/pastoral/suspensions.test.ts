import fc from 'fast-check';
import { Kind } from '../../src/access';
import { saveSchoolCalendars } from '../../src/people';
import { bankHolidaysOfEngland } from '../../src/platform/calendar/bank-holidays';
import { plainCalendars } from '../../src/platform/calendar/calendars';
import { daysAfter } from '../../src/platform/clock';
import { clocksOfSuspension, type Started } from '../../src/pastoral/suspensions/clocks-of-suspension';
import { halfDaysOut, schoolDaysIn } from '../../src/pastoral/suspensions/half-days';
import { metBy, stateOn } from '../../src/pastoral/suspensions/suspension-clock';
import { suspensionSums } from '../../src/pastoral/suspensions/suspension-sums';
import { SuspensionCategory } from '../../src/pastoral/suspensions/suspension-words';
import { easterMonday, schoolYearOf, termOf } from '../../src/pastoral/suspensions/term-of-day';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { deedOf, isForbidden } from './asking';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter('2000-01-01', days));

describe('terms', () => {
  it('are parted by 31 December, Easter Monday and 31 July', () => {
    expect(termOf('2026-12-31')).toEqual({ from: '2026-08-01', until: '2026-12-31' });
    expect(termOf('2027-03-29')).toEqual({ from: '2027-01-01', until: '2027-03-29' });
    expect(termOf('2027-03-30')).toEqual({ from: '2027-03-30', until: '2027-07-31' });
  });

  it('know Easter as the bank holidays do', () => {
    for (const year of [2024, 2025, 2026, 2027, 2028]) expect(bankHolidaysOfEngland.days).toContain(easterMonday(year));
  });

  it('hold each day once, and each lies in one school year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const term = termOf(day);
        expect(term.from <= day && day <= term.until).toBe(true);
        expect(termOf(daysAfter(term.until, 1)).from).toBe(daysAfter(term.until, 1));
        expect(schoolYearOf(term.from)).toEqual(schoolYearOf(term.until));
      }),
    );
  });
});

describe('days out', () => {
  it('are days of school, and a lunchtime is half of one', () => {
    const week = { startsOn: '2026-09-10', untilOn: '2026-09-16' };
    expect(halfDaysOut(SuspensionCategory.SUSPENSION, week, plainCalendars)).toBe(10);
    expect(halfDaysOut(SuspensionCategory.LUNCHTIME, week, plainCalendars)).toBe(5);
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (startsOn, first, second) => {
        const untilOn = daysAfter(startsOn, first);
        const later = { startsOn: daysAfter(untilOn, 1), untilOn: daysAfter(untilOn, 1 + second) };
        const whole = schoolDaysIn({ startsOn, untilOn: later.untilOn }, plainCalendars);
        expect(schoolDaysIn({ startsOn, untilOn }, plainCalendars) + schoolDaysIn(later, plainCalendars)).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('add up by term and by year', () => {
    const suspensions = [{ startsOn: '2026-09-14', halfDays: 6 }, { startsOn: '2027-01-11', halfDays: 5 }, { startsOn: '2026-07-10', halfDays: 8 }, { startsOn: '2027-02-01', halfDays: null }];
    expect(suspensionSums(suspensions, '2027-01-20')).toMatchObject({ termFrom: '2027-01-01', daysInTerm: 2.5, daysInYear: 5.5, daysLeftInYear: 39.5, suspensionsInYear: 3 });
  });
});

describe('limits', () => {
  const started = (beside: Partial<Started> = {}): Started => ({
    category: SuspensionCategory.SUSPENSION, startsOn: '2026-09-14', decidedOn: '2026-09-14', halfDays: 4, halfDaysInTerm: 4, missesExam: false, isLookedAfter: false, ...beside,
  });
  const due = (beside: Partial<Started>) => Object.fromEntries(clocksOfSuspension(started(beside), plainCalendars).map(({ ruleId, dueOn }) => [ruleId, dueOn]));

  it('begin by the days of the suspension and of the term', () => {
    expect(due({})).toEqual({ X1: '2026-09-14', X2: '2026-09-14', X10: '2027-03-14' });
    expect(due({ halfDays: 10 })).not.toHaveProperty('X3');
    expect(due({ halfDays: 12 })).toMatchObject({ X3: '2026-09-21' });
    expect(due({ halfDaysInTerm: 30 })).not.toHaveProperty('X5');
    expect(due({ halfDaysInTerm: 31 })).toMatchObject({ X5: '2026-10-05' });
    expect(due({ missesExam: true })).toMatchObject({ X5: '2026-10-05' });
    expect(due({ category: SuspensionCategory.PERMANENT, halfDays: null })).toMatchObject({ X3: '2026-09-21', X5: '2026-10-05' });
    expect(due({ isLookedAfter: true })).toMatchObject({ X4: '2026-09-14' });
  });

  it('that begin on Christmas Eve leave out the days on which no school meets', () => {
    expect(due({ category: SuspensionCategory.PERMANENT, halfDays: null, startsOn: '2026-12-24', decidedOn: '2026-12-24' })).toMatchObject({ X1: '2026-12-24', X3: '2027-01-05', X5: '2027-01-19' });
    const school = { id: 's', name: 'School', version: 1, from: '2026-09-01', until: '2027-07-23', closures: [{ from: '2026-12-19', until: '2027-01-03', label: 'Christmas' }], trainingDays: ['2027-01-04'] };
    const [, , sixth] = clocksOfSuspension(started({ halfDays: 20, startsOn: '2026-12-24' }), { ...plainCalendars, school });
    expect(sixth).toMatchObject({ ruleId: 'X3', dueOn: '2027-01-12', provisional: false });
  });

  it('stand as they were counted, and are met once', () => {
    const [clock] = clocksOfSuspension(started(), plainCalendars);
    expect([stateOn(clock!, '2026-09-14'), stateOn(clock!, '2026-09-15')]).toEqual(['RUNNING', 'OVERDUE']);
    const met = metBy([clock!], '2026-09-15', 'X1');
    expect(stateOn(met[0]!, '2026-10-01')).toBe('MET_LATE');
    expect(metBy(met, '2026-09-14', 'X1')).toEqual(met);
  });
});

describe('a suspension', () => {
  let hub: TestHub;
  let world: World;
  let head: Someone;
  beforeAll(async () => {
    hub = await TestHub.open();
    world = await World.make(hub);
    head = await world.the(Kind.HEAD);
    const { SCHOOL: schoolId } = world.organisations;
    const closures = [{ from: '2026-10-26', until: '2026-10-30', label: 'Half-term' }, { from: '2026-12-19', until: '2027-01-03', label: 'Christmas' }];
    await hub.owner((owner) =>
      saveSchoolCalendars(owner, schoolId, [
        { organisationId: schoolId, schoolYear: '2026-27', fromOn: '2026-09-01', untilOn: '2027-07-23', closures, trainingDays: ['2026-09-01'], provisional: false, source: null },
      ]));
  });
  afterAll(() => hub.close());

  const FIELDS = `id version state halfDays halfDaysInTerm words education representations backOn panelDecision clocks { ruleId dueOn state daysLeft rule { title verified } } incident { id }`;
  const of = (name: string, input: string) => deedOf(name, input, ['Suspension', FIELDS]);
  const deeds = {
    suspend: of('suspend', 'SuspendInput'), tell: of('tellOfSuspension', 'TellOfSuspensionInput'), arrange: of('arrangeEducation', 'ArrangeEducationInput'),
    represent: of('representOnSuspension', 'RepresentOnSuspensionInput'), cancel: of('cancelSuspension', 'CancelSuspensionInput'), board: of('recordBoardDecision', 'RecordBoardDecisionInput'),
    askForPanel: of('askForPanel', 'AskForPanelInput'), panel: of('recordPanelDecision', 'RecordPanelDecisionInput'),
    note: deedOf('noteIncident', 'NoteIncidentInput', ['Incident', 'id']), name: deedOf('nameOtherInvolved', 'NameOtherInvolvedInput', ['OtherInvolved', 'id']),
  } as const;
  const does = (deed: keyof typeof deeds, input: object, who = head) => who.gets(deeds[deed], { input });
  const out = (child: ChildKnownTo, [startsOn, untilOn]: readonly [string, string | null], beside: object = {}) =>
    does('suspend', { childId: child.id, category: 'SUSPENSION', reasons: ['DB'], words: 'For throwing a chair.', startsOn, untilOn, ...beside });
  const clock = (suspension: { clocks: { ruleId: string }[] }, rule: string) => suspension.clocks.find(({ ruleId }) => ruleId === rule);
  const SUMS = 'query ($id: ID!, $on: Date) { child(id: $id) { suspensionSums(on: $on) { daysInTerm daysInYear daysLeftInYear suspensionsInYear } suspensions { id } } }';
  const sums = async (child: ChildKnownTo, on?: string) => (await head.gets(SUMS, { id: child.id, on })).suspensionSums;

  it('is the head’s alone, on days of school, with up to three reasons', async () => {
    const ada = await world.child('Ada Out');
    const input = { childId: ada.id, category: 'SUSPENSION', reasons: ['PA'], words: 'For kicking.', startsOn: '2026-09-15', untilOn: '2026-09-16' };
    const dsl = await world.the(Kind.DSL);
    expect(await isForbidden(dsl, deeds.suspend, input)).toBe('Suspension.suspend');
    expect(await does('suspend', { ...input, startsOn: '2026-09-19', untilOn: '2026-09-21' })).toMatchObject({ fields: [{ field: 'startsOn' }] });
    expect(await does('suspend', { ...input, untilOn: '2026-09-14' })).toMatchObject({ fields: [{ field: 'untilOn' }] });
    expect(await does('suspend', { ...input, untilOn: null })).toMatchObject({ fields: [{ field: 'untilOn' }] });
    expect(await does('suspend', { ...input, category: 'PERMANENT' })).toMatchObject({ fields: [{ field: 'untilOn' }] });
    expect(await does('suspend', { ...input, reasons: ['PA', 'PP', 'DB', 'DM'] })).toMatchObject({ fields: [{ field: 'reasons' }] });
    expect(await does('suspend', { ...input, reasons: ['PA', 'PA'] })).toMatchObject({ fields: [{ field: 'reasons' }] });
    expect(await does('suspend', input)).toMatchObject({ halfDays: 4, halfDaysInTerm: 4, state: 'IN_FORCE' });
    expect(await does('suspend', { ...input, startsOn: '2026-09-16', untilOn: '2026-09-18' })).toMatchObject({ code: 'NOT_NOW' });
    expect(await sums(ada)).toEqual({ daysInTerm: 2, daysInYear: 2, daysLeftInYear: 43, suspensionsInYear: 1 });
  });

  it('names no other child of its incident to the family, and links none that the family may not know', async () => {
    const [ada, ben] = [await world.child('Ada Linked'), await world.child('Benedict Ashe')];
    const { id: incidentId } = await does('note', { childId: ada.id, whatHappened: 'Hit Benedict.' });
    await does('name', { incidentId, otherChildId: ben.id, part: 'HURT' });
    expect(await out(ada, ['2026-09-15', '2026-09-15'], { incidentId, words: 'For hitting Benedict.' })).toMatchObject({ fields: [{ field: 'words' }] });
    const { id } = await out(ada, ['2026-09-15', '2026-09-15'], { incidentId, words: 'For hitting another child.' });
    const parent = await world.parentOf(ada);
    const read = await parent.gets(`query ($id: ID!) { suspension(id: $id) { ${FIELDS} } }`, { id });
    expect(read).toMatchObject({ words: 'For hitting another child.', incident: null });
    expect(JSON.stringify(read)).not.toContain('Benedict');
    expect(await out(ben, ['2026-09-15', '2026-09-15'], { incidentId })).toMatchObject({ fields: [{ field: 'incidentId' }] });
  });

  it('of six days brings education on the sixth, holidays left out; a parent follows it, and nobody of health or the police knows', async () => {
    const cleo = await world.child('Cleo Out');
    const long = await out(cleo, ['2026-10-21', '2026-11-05']);
    expect(long.halfDays).toBe(14);
    expect(clock(long, 'X3')).toMatchObject({ dueOn: '2026-11-04', state: 'RUNNING', rule: { verified: true } });
    const arranged = await does('arrange', { suspensionId: long.id, version: 1, from: '2026-11-05', where: 'At the tuition centre.' });
    expect(clock(arranged, 'X3')).toMatchObject({ state: 'MET_LATE', daysLeft: null });
    const told = await does('tell', { suspensionId: long.id, version: 2, who: 'PARENTS', on: '2026-09-14' });
    expect(clock(told, 'X1')).toMatchObject({ state: 'MET' });
    expect(await does('tell', { suspensionId: long.id, version: 3, who: 'AUTHORITY', on: '2026-09-15' })).toMatchObject({ fields: [{ field: 'on' }] });
    expect(await does('tell', { suspensionId: long.id, version: 2, who: 'AUTHORITY', on: '2026-09-14' })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const parent = await world.parentOf(cleo);
    expect(await does('represent', { suspensionId: long.id, version: 3, words: 'She was provoked.' }, parent)).toMatchObject({ representations: 'She was provoked.' });
    const [therapist, police] = [await world.around(cleo, Kind.THERAPIST), await world.around(cleo, Kind.POLICE)];
    for (const who of [therapist, police]) expect((await who.gets(SUMS, { id: cleo.id })).suspensions).toEqual([]);
  });

  it('cannot make more than 45 days of a school year, and more than fifteen in a term bring the board together', async () => {
    const dan = await world.child('Dan Out');
    expect(clock(await out(dan, ['2026-09-15', '2026-10-05']), 'X5')).toBeUndefined();
    const sixteenth = await out(dan, ['2026-10-06', '2026-10-06']);
    expect(sixteenth.halfDaysInTerm).toBe(32);
    expect(clock(sixteenth, 'X5')).toMatchObject({ dueOn: '2026-10-05' });
    expect(await out(dan, ['2026-11-02', '2026-12-11'])).toMatchObject({ fields: [{ field: 'untilOn' }] });
    await out(dan, ['2026-11-02', '2026-12-10']);
    expect(await sums(dan)).toMatchObject({ daysInYear: 45, daysLeftInYear: 0 });
    expect(await out(dan, ['2027-02-01', '2027-02-01'])).toMatchObject({ fields: [{ field: 'untilOn' }] });
  });

  it('that is cancelled counts for the days that the child was out', async () => {
    const eva = await world.child('Eva Out');
    const long = await out(eva, ['2026-09-15', '2026-09-25']);
    const cancel = { suspensionId: long.id, version: 1, backOn: '2026-09-17', reason: 'It was somebody else.' };
    expect(await isForbidden(await world.the(Kind.PASTORAL_LEAD), deeds.cancel, cancel)).toBe('Suspension.cancel');
    const cancelled = await does('cancel', cancel);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', halfDays: 4, backOn: '2026-09-17' });
    expect(clock(cancelled, 'X3')).toMatchObject({ state: 'NO_LONGER_DUE' });
    expect(await does('cancel', { ...cancel, version: 2 })).toMatchObject({ code: 'NOT_NOW', stands: 'CANCELLED' });
    expect(await sums(eva)).toMatchObject({ daysInYear: 2 });
    expect(await out(eva, ['2026-09-21', '2026-09-21'])).toMatchObject({ state: 'IN_FORCE' });
  });

  it('of a few days cannot be overturned by the board; of more it can, where the parents ask', async () => {
    const fay = await world.child('Fay Out');
    const short = await out(fay, ['2026-09-15', '2026-09-18']);
    const overturn = { suspensionId: short.id, version: 1, metOn: '2026-09-14', reinstates: true, backOn: '2026-09-16', reasons: 'Unfair.' };
    expect(await does('board', overturn)).toMatchObject({ code: 'NOT_NOW' });
    const more = await out(fay, ['2026-09-21', '2026-09-23']);
    const parent = await world.parentOf(fay);
    const represented = await does('represent', { suspensionId: more.id, version: 1, words: 'It was not her.' }, parent);
    expect(clock(represented, 'X6')).toMatchObject({ dueOn: '2026-11-30' });
    expect(await does('board', { ...overturn, suspensionId: more.id, version: 2, backOn: null })).toMatchObject({ fields: [{ field: 'backOn' }] });
    const back = await does('board', { ...overturn, suspensionId: more.id, version: 2, backOn: '2026-09-22' });
    expect(back).toMatchObject({ state: 'REINSTATED', halfDays: 2 });
    expect(clock(back, 'X6')).toMatchObject({ state: 'MET' });
  });

  it('for good goes to the board, and on to a panel in the parents’ fifteen days', async () => {
    const gus = await world.child('Gus Out');
    const parent = await world.parentOf(gus);
    const { id: suspensionId } = await out(gus, ['2026-09-15', null], { category: 'PERMANENT', reasons: ['OW'] });
    expect(await does('askForPanel', { suspensionId, version: 1 }, parent)).toMatchObject({ code: 'NOT_NOW' });
    const upheld = await does('board', { suspensionId, version: 1, metOn: '2026-09-14', reinstates: false, reasons: 'It was a knife.' });
    expect(clock(upheld, 'X7')).toMatchObject({ dueOn: '2026-10-05', rule: { verified: false } });
    expect(await isForbidden(head, deeds.askForPanel, { suspensionId, version: 2 })).toBe('Suspension.askForPanel');
    const asked = await does('askForPanel', { suspensionId, version: 2, withExpert: true }, parent);
    expect(clock(asked, 'X8')).toMatchObject({ dueOn: '2026-10-05', state: 'RUNNING' });
    const quashed = await does('panel', { suspensionId, version: 3, metOn: '2026-09-14', decision: 'QUASHED' });
    expect(quashed).toMatchObject({ state: 'IN_FORCE', panelDecision: 'QUASHED' });
    expect(clock(quashed, 'X9')).toMatchObject({ dueOn: '2026-09-28' });
    const again = await does('board', { suspensionId, version: 4, metOn: '2026-09-14', reinstates: true, backOn: '2026-09-17', reasons: 'On the panel’s advice.' });
    expect(again).toMatchObject({ state: 'REINSTATED', halfDays: 4 });
    expect(clock(again, 'X9')).toMatchObject({ state: 'MET' });
  });
});
