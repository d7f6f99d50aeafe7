import { Kind } from '../../src/access';
import { importTermDates, type SentFile } from '../../src/exchange';
import { OrganisationKind, schoolTermsOf } from '../../src/people';
import { counts, plainCalendars } from '../../src/platform/calendar/calendars';
import { DayUnit } from '../../src/platform/calendar/day-unit';
import { TestHub } from '../support/hub';
import { describeWithSharedData, sharedFile } from '../support/shared-files';
import { World } from '../support/world';
import { countsOf, imports, sent } from './importing';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const TERMS = `query ($id: ID!) { organisation(id: $id) {
  termDates { schoolYear version fromOn untilOn provisional source trainingDays closures { from until label } } termDatesOverTime { schoolYear version } } }`;
const termsOf = async (organisationId: string) => (await world.the(Kind.PARENT, 'any parent')).gets(TERMS, { id: organisationId });
const take = (code: string, ...files: readonly SentFile[]) => imports(hub, (importing, sentFiles) => importTermDates(importing, sentFiles, { organisation: code }), ...files);

const autumn = { start: '2026-10-24', end: '2026-11-01', label: 'Half-term' };
const summer = [{ start: '2026-08-01', end: '2026-08-31', label: 'Summer holiday' }, { start: '2027-07-23', end: '2027-07-31', label: 'Summer holiday' }];
const year = (beside: object = {}) => ({ name: '2026-27', provisional: false, bank_holidays: [], school_holidays: [...summer, autumn], dates: [], ...beside });
const json = (content: object) => sent('term_dates.json', JSON.stringify({ source: 'https://school.example.org', school: 'Somewhere', pd_days: [], academic_years: [year()], ...content }));
const event = (from: string, end: string, summary: string, more = '') =>
  `BEGIN:VEVENT\r\nUID:${from}@example\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${end}\r\nSUMMARY:${summary}\r\n${more}END:VEVENT\r\n`;
const ical = (...events: readonly string[]) => sent('holidays.ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`);

async function aSchool(): Promise<{ id: string; code: string }> {
  const another = await World.make(hub);
  const id = another.organisations[OrganisationKind.SCHOOL];
  const [row] = await hub.owner((owner) => owner.query<{ urn: string }>('SELECT urn FROM organisation WHERE id = $1', [id]));
  return { id, code: row!.urn };
}

describe('term dates', () => {
  it('are public, and kept as a further version when they are said anew', async () => {
    const { id, code } = await aSchool();
    expect((await take(code, json({ pd_days: ['2026-09-01'] }))).map(countsOf)).toEqual([{ file: 'term_dates.json', read: 1, added: 1, changed: 0, unchanged: 0 }]);
    expect((await take(code, json({ pd_days: ['2026-09-01'] }))).map(countsOf)).toMatchObject([{ added: 0, changed: 0, unchanged: 1 }]);
    expect((await take(code, json({ pd_days: ['2026-09-02'] }))).map(countsOf)).toMatchObject([{ added: 0, changed: 1, unchanged: 0 }]);
    expect(await termsOf(id)).toMatchObject({
      termDates: [{ schoolYear: '2026-27', version: 2, fromOn: '2026-08-01', untilOn: '2027-07-31', trainingDays: ['2026-09-02'], source: 'https://school.example.org' }],
      termDatesOverTime: [{ version: 2 }, { version: 1 }],
    });
  });

  it('of an authority hold for its schools, until a school says its own', async () => {
    const { id, code } = await aSchool();
    const [{ authorityCode }] = (await hub.owner((owner) => owner.query('SELECT authority_code AS "authorityCode" FROM organisation WHERE id = $1', [id]))) as [{ authorityCode: string }];
    await take(authorityCode, json({ academic_years: [year(), year({ name: '2027-28', school_holidays: [{ start: '2027-08-01', end: '2028-07-31', label: 'All year' }] })] }));
    const meets = async (day: string) => counts(day, DayUnit.SCHOOL_DAY, { ...plainCalendars, school: await hub.owner((owner) => schoolTermsOf(owner, id)) });
    expect(await meets('2026-10-26')).toBe(false);
    expect(await hub.owner((owner) => schoolTermsOf(owner, id))).toMatchObject({ from: '2026-08-01', until: '2028-07-31' });
    await take(code, json({ academic_years: [year({ school_holidays: summer })] }));
    expect(await meets('2026-10-26')).toBe(true);
    expect(await hub.owner((owner) => schoolTermsOf(owner, id))).toMatchObject({ until: '2028-07-31' });
  });

  it('are not known of a school of which nobody has said any', async () => {
    const { id } = await aSchool();
    expect(await hub.owner((owner) => schoolTermsOf(owner, id))).toBeUndefined();
  });

  it('are taken from iCalendar by the words of its events', async () => {
    const { id, code } = await aSchool();
    const [report] = await take(code, ical(
      event('20260801', '20260901', 'Somewhere: Summer holiday'),
      event('20261024', '20261102', 'Somewhere: Autumn half\r\n -term'),
      event('20260904', '20260905', 'Somewhere: INSET day'),
      event('20261225', '20261226', 'Somewhere: Bank holiday'),
      event('20270101', '20270102', 'Somewhere: Fireworks'),
      event('20270201', '20270202', 'Somewhere: Closed for snow', 'STATUS:CANCELLED\r\n'),
      event('20270723', '20270801', 'Somewhere: Summer holiday'),
    ));
    expect(report!.findings.map(({ severity, code: of, line }) => [severity, of, line])).toEqual([['doubtful', 'UNKNOWN_CODE', 28]]);
    expect(await termsOf(id)).toMatchObject({
      termDates: [{ trainingDays: ['2026-09-04'], closures: [{ label: 'Summer holiday' }, { from: '2026-10-24', until: '2026-11-01', label: 'Autumn half-term' }, { from: '2027-07-23', until: '2027-07-31' }] }],
    });
  });

  it('are taken row by row: what is wrong is said, and the rest is kept', async () => {
    const { id, code } = await aSchool();
    const [report] = await take(code, json({
      pd_days: ['2026-09-31'],
      academic_years: [year({ school_holidays: [autumn, { start: '2026-12-19', end: '2026-12-01', label: 'Backwards' }, 'Easter'], bank_holidays: ['2026-12-27'] }), { name: 'next year' }],
    }));
    expect(report!.findings.map(({ severity, code: of, path }) => [severity, of, path])).toEqual([
      ['refused', 'IMPOSSIBLE_DATE', '/academic_years/0/school_holidays/1'],
      ['refused', 'NOT_AN_OBJECT', '/academic_years/0/school_holidays/2'],
      ['refused', 'MISSING_VALUE', '/academic_years/1'],
      ['refused', 'IMPOSSIBLE_DATE', '/pd_days/0'],
      ['doubtful', 'SUM_DIFFERS', undefined],
    ]);
    expect(await termsOf(id)).toMatchObject({ termDates: [{ fromOn: '2026-10-24', untilOn: '2026-11-01', closures: [{ label: 'Half-term' }, { label: 'Bank holiday' }] }] });
  });

  it('that list the days of school make every other working day a closure, and say so', async () => {
    const { id, code } = await aSchool();
    const days = ['2026-10-19', '2026-10-20', '2026-10-22', '2026-10-23', '2026-10-26', '2026-11-02'];
    const [report] = await take(code, json({ academic_years: [year({ school_holidays: [autumn], dates: days.map((date) => ({ date, week: 1 })) })] }));
    expect(report!.findings).toMatchObject([{ code: 'SUM_DIFFERS', sent: '2026-10-26' }, { code: 'SUM_DIFFERS', sent: '2026-10-21' }]);
    expect(await termsOf(id)).toMatchObject({ termDates: [{ closures: [{ from: '2026-10-21', until: '2026-10-21', label: 'Closed' }, { label: 'Half-term' }] }] });
  });

  it('of nobody whom the hub knows are refused with a word what to do', async () => {
    const [report] = await imports(hub, importTermDates, json({}));
    expect(report).toMatchObject({ added: 0, findings: [{ severity: 'refused', code: 'UNKNOWN_AUTHORITY', sent: 'Somewhere' }] });
    expect(await take('no such code', json({}))).toMatchObject([{ findings: [{ code: 'UNKNOWN_AUTHORITY' }] }]);
  });

  it.each([
    ['an empty file', sent('a.json', ''), 'EMPTY_FILE'],
    ['a list', sent('a.json', '[]'), 'WRONG_TOP_LEVEL'],
    ['a record without years', sent('a.json', '{"school":"X"}'), 'MISSING_VALUE'],
    ['something that is no calendar', sent('a.ics', 'BEGIN:VCARD'), 'WRONG_TOP_LEVEL'],
    ['an event without an end that is a day', sent('a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260931\nSUMMARY:Holiday\nEND:VEVENT\n'), 'IMPOSSIBLE_DATE'],
    ['an event of a thousand years', sent('a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260901\nDTEND:30260901\nSUMMARY:Bank holiday\nEND:VEVENT\n'), 'IMPOSSIBLE_DATE'],
    ['a table', sent('a.csv', 'from,until'), 'UNKNOWN_FILE_NAME'],
  ])('as %s are refused', async (_, file, code) => {
    const [report] = await take('100000', file);
    expect(report!.findings.map(({ code: each }) => each)).toContain(code);
    expect(report).toMatchObject({ added: 0 });
  });
});

describeWithSharedData('the term dates of a real authority', () => {
  const real = (name: string): SentFile => ({ name, bytes: sharedFile('term-dates', name) });
  const [fromJson, holidays, days] = [() => real('term_dates.json'), () => real('school_holidays.ics'), () => real('term_dates.ics')];
  const daysOfSchool = async (id: string): Promise<readonly string[]> => {
    const school = await hub.owner((owner) => schoolTermsOf(owner, id));
    return listed().filter((day) => counts(day, DayUnit.SCHOOL_DAY, { ...plainCalendars, school }));
  };
  const content = () => JSON.parse(fromJson().bytes.toString()) as { all_schooldays: string[] };
  /** Every day that the file speaks of. */
  function listed(): readonly string[] {
    const all: string[] = [];
    for (let at = Date.UTC(2025, 7, 1); at <= Date.UTC(2028, 6, 31); at += 86_400_000) all.push(new Date(at).toISOString().slice(0, 10));
    return all;
  }

  it('are read without a doubt, from JSON and iCalendar together, and give its very days of school', async () => {
    const reports = await imports(hub, importTermDates, holidays(), days(), fromJson());
    expect(reports.map(countsOf)).toEqual([
      { file: 'term_dates.json', read: 3, added: 3, changed: 0, unchanged: 0 },
      { file: 'school_holidays.ics', read: 3, added: 0, changed: 0, unchanged: 0 },
      { file: 'term_dates.ics', read: 3, added: 0, changed: 0, unchanged: 0 },
    ]);
    expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
    const [sheffield] = await hub.owner((owner) => owner.query<{ id: string }>(`SELECT id FROM organisation WHERE kind = 'LOCAL_AUTHORITY' AND authority_code = '373'`));
    expect(await daysOfSchool(sheffield!.id)).toEqual(content().all_schooldays);
  });

  it.each([['holidays alone', holidays], ['days of school alone', days]])('give the same days of school from %s', async (_, file) => {
    const { id, code } = await aSchool();
    const [report] = await take(code, file());
    expect(report!.findings).toEqual([]);
    expect(await daysOfSchool(id)).toEqual(content().all_schooldays);
  });
});
