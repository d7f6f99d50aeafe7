import fc from 'fast-check';
import { Kind } from '../../src/access';
import { daysAfter } from '../../src/platform/clock';
import { attendanceCodes } from '../../src/progress/attendance/attendance-codes';
import { attendanceDuties, longestRun, mostWithinWeeks, type Marked } from '../../src/progress/attendance/attendance-duties';
import { SchoolSession } from '../../src/progress/attendance/attendance-mark.entity';
import { attendanceSummary } from '../../src/progress/attendance/attendance-summary';
import { deedOf, isForbidden } from '../pastoral/asking';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

const MONDAY = '2026-09-07';
/** Mornings and afternoons from a Monday on, five days a week, with these codes in their order. */
const sessions = (codes: readonly string[]): Marked[] =>
  codes.map((code, at) => {
    const day = Math.floor(at / 2);
    return { code, day: daysAfter(MONDAY, day + Math.floor(day / 5) * 2), session: at % 2 === 0 ? SchoolSession.AM : SchoolSession.PM };
  });
const year = { from: '2026-09-01', until: '2027-08-31' };
const summed = (codes: readonly string[]) => attendanceSummary(sessions(codes), year);
const times = (count: number, code: string): string[] => Array.from({ length: count }, () => code);
const anyCodes = fc.array(fc.constantFrom(...attendanceCodes.codes.map(({ code }) => code)), { maxLength: 120 });

describe('sums', () => {
  it('leave out of what was possible what the child could not attend', () => {
    expect(summed(['/', '\\', 'I', 'O', 'Y2', '#', 'X', 'Q', 'D', 'Z'])).toMatchObject({ possible: 4, attended: 2, authorised: 1, unauthorised: 1, attendancePercent: 50 });
    expect(summed(['#', '#'])).toMatchObject({ possible: 0, attendancePercent: null, band: null });
    expect(summed(['B', 'K', 'L', 'U'])).toMatchObject({ attended: 3, unauthorised: 1, late: 2 });
  });

  it('name the band by whole sessions: at ten and at fifty in the hundred it has begun', () => {
    const band = (attended: number, missed: number) => summed([...times(attended, '/'), ...times(missed, 'I')]).band;
    expect([band(98, 2), band(97, 3), band(91, 9), band(90, 10), band(51, 49), band(50, 50)]).toEqual([
      'STRONG', 'BELOW_EXPECTED', 'BELOW_EXPECTED', 'PERSISTENTLY_ABSENT', 'PERSISTENTLY_ABSENT', 'SEVERELY_ABSENT',
    ]);
  });

  it('add up, whatever the register holds', () => {
    fc.assert(
      fc.property(anyCodes, (codes) => {
        const { possible, attended, authorised, unauthorised, byCode, attendancePercent } = summed(codes);
        expect(attended + authorised + unauthorised).toBe(possible);
        expect(byCode.reduce((sum, each) => sum + each.sessions, 0)).toBe(codes.length);
        expect(attendancePercent === null || (attendancePercent >= 0 && attendancePercent <= 100)).toBe(true);
      }),
    );
  });
});

describe('duties', () => {
  it('begin at ten days without leave in a row, which no closure interrupts and one day at school does', () => {
    expect(attendanceDuties(sessions(times(20, 'O')))).toContain('TELL_AUTHORITY_UNAUTHORISED');
    expect(attendanceDuties(sessions([...times(10, 'O'), ...times(10, '#'), ...times(10, 'O')]))).toContain('TELL_AUTHORITY_UNAUTHORISED');
    expect(attendanceDuties(sessions([...times(10, 'O'), '/', ...times(10, 'O')]))).not.toContain('TELL_AUTHORITY_UNAUTHORISED');
  });

  it('begin at fifteen days of sickness, and at ten sessions without leave in ten weeks', () => {
    expect(attendanceDuties(sessions(times(30, 'I')))).toEqual(['TELL_AUTHORITY_SICKNESS']);
    expect(attendanceDuties(sessions(times(29, 'I')))).toEqual([]);
    const oneEachWeek = (weeks: number) => sessions(Array.from({ length: weeks }, () => ['G', ...times(9, '/')]).flat());
    expect(attendanceDuties(oneEachWeek(10))).toEqual(['CONSIDER_PENALTY_NOTICE']);
    expect(attendanceDuties(oneEachWeek(9))).toEqual([]);
  });

  it('ask for a reason that was not known for more than five days', () => {
    expect(attendanceDuties(sessions(['N', ...times(11, '/')]))).toEqual([]);
    expect(attendanceDuties(sessions(['N', ...times(12, '/')]))).toEqual(['FIND_OUT_WHY']);
  });

  it('never grow when an absence turns out to be none', () => {
    const isAway = ({ code }: Marked): boolean => code === 'O';
    fc.assert(
      fc.property(anyCodes, fc.nat(), (codes, at) => {
        const better = codes.map((code, place) => (place === at % Math.max(1, codes.length) ? '/' : code));
        expect(longestRun(sessions(better), isAway)).toBeLessThanOrEqual(longestRun(sessions(codes), isAway));
        expect(mostWithinWeeks(sessions(better), 3, isAway)).toBeLessThanOrEqual(mostWithinWeeks(sessions(codes), 3, isAway));
      }),
    );
  });
});

describe('the register', () => {
  let hub: TestHub;
  let world: World;
  let ada: ChildKnownTo;
  let teacher: Someone;
  beforeAll(async () => {
    hub = await TestHub.open();
    world = await World.make(hub);
    ada = await world.child('Ada Present');
    teacher = await world.around(ada, Kind.CLASS_TEACHER);
  });
  afterAll(() => hub.close());

  const READ = `query ($id: ID!) { child(id: $id) { attendance { from until possible attended attendancePercent byCode { code sessions } duties }
    attendanceMarks { id version day session code note corrections { codeBefore reason } } } }`;
  const deeds = {
    record: deedOf('recordSessions', 'RecordSessionsInput', ['Child', 'id']),
    correct: deedOf('correctSession', 'CorrectSessionInput', ['AttendanceMark', 'version code corrections { codeBefore reason correctedById }']),
    take: deedOf('takeRegister', 'TakeRegisterInput', ['RegisterTaken', 'recorded faults { childId reason }']),
  } as const;
  const does = (deed: keyof typeof deeds, input: object, who = teacher) => who.gets(deeds[deed], { input });
  const record = (marks: readonly object[], childId = ada.id) => does('record', { childId, marks });
  const morning = (day: string, code: string, beside: object = {}) => ({ day, session: 'AM', code, ...beside });

  it('takes a year of one child at once, and the same once more changes nothing', async () => {
    const marks = [morning('2026-09-07', '/'), { day: '2026-09-07', session: 'PM', code: '\\' }, morning('2026-09-08', 'I', { note: 'Sick in the night.' })];
    await record(marks);
    await record(marks);
    const read = await teacher.gets(READ, { id: ada.id });
    expect(read.attendance).toMatchObject({ from: '2026-09-01', until: '2026-09-14', possible: 3, attended: 2, attendancePercent: 66.7 });
    expect(read.attendanceMarks).toHaveLength(3);
  });

  it('refuses as a whole what is wrong in a part, and says where', async () => {
    expect(await record([morning('2026-09-09', '/'), morning('2026-09-10', 'H')])).toMatchObject({ fields: [{ field: 'marks.1.code' }] });
    expect(await record([morning('2026-09-09', '\\')])).toMatchObject({ fields: [{ field: 'marks.0.code' }] });
    expect(await record([morning('2026-09-09', '/'), morning('2026-09-15', '/')])).toMatchObject({ fields: [{ field: 'marks.1' }] });
    expect(await record([morning('2026-09-09', '/'), morning('2026-09-09', 'I')])).toMatchObject({ fields: [{ field: 'marks.1' }] });
    expect(await record([])).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await teacher.gets(READ, { id: ada.id })).attendanceMarks).toHaveLength(3);
  });

  it('is put right with a reason, and keeps what stood there', async () => {
    await record([morning('2026-09-10', 'N')]);
    expect(await record([morning('2026-09-10', 'M')])).toMatchObject({ fields: [{ field: 'marks.0' }] });
    const marks = (await teacher.gets(READ, { id: ada.id })).attendanceMarks as { id: string; code: string }[];
    const unknown = marks.find(({ code }) => code === 'N')!;
    const correct = { attendanceMarkId: unknown.id, version: 1, code: 'M', reason: 'The mother rang: the dentist.' };
    expect(await does('correct', { ...correct, reason: ' ' })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await does('correct', { ...correct, code: '\\' })).toMatchObject({ fields: [{ field: 'code' }] });
    expect(await does('correct', correct)).toMatchObject({ code: 'M', corrections: [{ codeBefore: 'N', reason: 'The mother rang: the dentist.', correctedById: teacher.id }] });
    expect(await does('correct', { ...correct, code: 'I' })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('of a class keeps the good lines, and tells who could not be recorded', async () => {
    const ben = await world.child('Ben Present');
    await world.joins(ben, teacher, Kind.CLASS_TEACHER);
    const stranger = await world.child('Cleo Elsewhere');
    const lines = [{ childId: ada.id, code: '/' }, { childId: ben.id, code: 'ZZ' }, { childId: stranger.id, code: '/' }, { childId: 'no id', code: '/' }];
    expect(await does('take', { day: '2026-09-14', session: 'AM', lines })).toEqual({
      __typename: 'RegisterTaken', recorded: 1,
      faults: [
        { childId: ben.id, reason: 'code: there is no such code since 19 August 2024' },
        { childId: stranger.id, reason: 'there is no such child' },
        { childId: 'no id', reason: 'there is no such child' },
      ],
    });
  });

  it('is read by the family, its notes too; by the authority without them; and by nobody of health or the police', async () => {
    const parent = await world.parentOf(ada);
    const caseworker = await world.around(ada, Kind.SEND_CASEWORKER);
    const notes = async (who: Someone) => ((await who.gets(READ, { id: ada.id })).attendanceMarks as { note: string | null }[]).map(({ note }) => note);
    expect(await notes(parent)).toContain('Sick in the night.');
    expect((await notes(caseworker)).length).toBeGreaterThan(3);
    expect((await notes(caseworker)).every((note) => note === null)).toBe(true);
    const therapist = await world.around(ada, Kind.THERAPIST);
    expect(await therapist.gets(READ, { id: ada.id })).toMatchObject({ attendance: { possible: 0, attendancePercent: null, byCode: [], duties: [] }, attendanceMarks: [] });
    expect(await isForbidden(parent, deeds.record, { childId: ada.id, marks: [morning('2026-09-11', '/')] })).toBe('AttendanceMark.record');
  });

  it('is taken once though two take it at the same time', async () => {
    const take = () => record([morning('2026-09-11', '/')]);
    await Promise.all([take(), take()]);
    const marks = (await teacher.gets(READ, { id: ada.id })).attendanceMarks as { day: string }[];
    expect(marks.filter(({ day }) => day === '2026-09-11')).toHaveLength(1);
    expect((await teacher.gets('{ attendanceCodes { code } }')).length).toBe(34);
  });
});
