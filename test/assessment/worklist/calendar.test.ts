import { Kind } from '../../../src/access';
import { suspendAccount, restoreAccount, endPost } from '../../../src/people';
import { asICalendar } from '../../../src/assessment/worklist/calendar/ical';
import { OrganisationKind } from '../../../src/people';
import { ISSUER, TestHub, type Someone } from '../../support/hub';
import { ServedHub } from '../../support/served';
import { World, type ChildKnownTo } from '../../support/world';
import { plant, PROBLEM } from './due';

let hub: TestHub;
let door: ServedHub;
let world: World;
let child: ChildKnownTo;
beforeAll(async () => {
  hub = await TestHub.open('2026-09-14T09:00:00Z');
  door = await ServedHub.over(hub);
  world = await World.make(hub);
  child = await world.child('Albert Featherstone');
});
afterAll(async () => {
  await door.close();
  await hub.close();
});

const MAKE = `mutation { makeCalendarFeed { __typename ... on CalendarFeed { id address madeAt } ${PROBLEM} } }`;
const END = `mutation ($input: EndCalendarFeedInput!) { endCalendarFeed(input: $input) { __typename ... on CalendarFeed { id address endedAt } ${PROBLEM} } }`;
const MINE = '{ myCalendarFeeds { id address endedAt } }';

const fetched = async (path: string) => {
  const response = await fetch(`${door.server.url}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), cached: response.headers.get('cache-control'), text: await response.text() };
};
/** The properties of each event, with lines that were folded put together again. */
const eventsOf = (text: string): Record<string, string>[] =>
  text.replace(/\r\n /g, '').split('BEGIN:VEVENT').slice(1).map((event) => Object.fromEntries(event.split('END:VEVENT')[0]!.split('\r\n').filter(Boolean).reverse().map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])));
const therapistAt = async (which: string): Promise<Someone> => world.around(child, Kind.THERAPIST, which);
const due = (personId: string, dueOn: string, more = {}) =>
  plant(world, child, { ruleId: 'E3', dueOn, personId, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], ...more });
const changed = (id: string, set: string) => hub.owner((owner) => owner.query(`UPDATE deadline SET ${set}, version = version + 1 WHERE id = $1`, [id]));

describe('a calendar', () => {
  it('is at a secret address that is told once and kept by nobody', async () => {
    const someone = await therapistAt('one');
    const { id, address } = await someone.gets(MAKE);
    expect(address).toMatch(/^\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    expect(await someone.gets(MINE)).toEqual([{ id, address: null, endedAt: null }]);
    expect(await (await therapistAt('two')).gets(MINE)).toEqual([]);
    const secret = address.slice(10, -4) as string;
    const kept = await hub.owner((owner) => owner.query<object>('SELECT * FROM calendar_feed WHERE id = $1', [id]));
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('holds what its holder has to do, by rule and day, and nothing by which a child or a record could be told', async () => {
    const someone = await therapistAt('holder');
    const id = await due(someone.id, '2026-09-30');
    await due((await therapistAt('two')).id, '2026-10-01');
    const { address } = await someone.gets(MAKE);
    const calendar = await fetched(address);
    expect(calendar).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8', cached: 'no-store' });
    expect(eventsOf(calendar.text)).toMatchObject([{ 'DTSTART;VALUE=DATE': '20260930', STATUS: 'CONFIRMED', SEQUENCE: '0', SUMMARY: expect.stringMatching(/^Due: ./) }]);
    for (const telling of ['Albert', 'Featherstone', 'AF', child.id, id, someone.id, 'School', 'Trust']) expect(calendar.text).not.toContain(telling);
  });

  it('names each thing the same way each time, counts its changes, and says what was called off', async () => {
    const someone = await therapistAt('follower');
    const [moved, done] = [await due(someone.id, '2026-09-20'), await due(someone.id, '2026-09-21')];
    const { address } = await someone.gets(MAKE);
    const before = eventsOf((await fetched(address)).text);
    await changed(moved, `due_on = '2026-10-20'`);
    await changed(done, `state = 'MET', met_on = '2026-09-14'`);
    const after = eventsOf((await fetched(address)).text);
    expect(after.map(({ UID }) => UID).sort()).toEqual(before.map(({ UID }) => UID).sort());
    expect(after).toMatchObject([{ 'DTSTART;VALUE=DATE': '20260921', STATUS: 'CANCELLED', SEQUENCE: '1' }, { 'DTSTART;VALUE=DATE': '20261020', STATUS: 'CONFIRMED', SEQUENCE: '1' }]);
  });

  it('shows at each reading what its holder may know by then', async () => {
    const other = await world.child('Berta Featherstone');
    const someone = await world.around(other, Kind.THERAPIST, 'leaver');
    await plant(world, other, { ruleId: 'E3', dueOn: '2026-09-30', personId: someone.id, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER] });
    const { address } = await someone.gets(MAKE);
    expect(eventsOf((await fetched(address)).text)).toHaveLength(1);
    await hub.owner((owner) => owner.query('UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND person_id = $2', [other.id, someone.id]));
    expect(eventsOf((await fetched(address)).text)).toEqual([]);
  });

  it('is gone when it is ended, when the account is suspended, and while its holder does not act in its capacity; and looks as if it had never been', async () => {
    const never = await fetched(`/calendar/${'x'.repeat(43)}.ics`);
    expect(never.status).toBe(404);
    expect(await fetched('/calendar/x.ics')).toEqual(never);
    const someone = await therapistAt('ends');
    const { id, address } = await someone.gets(MAKE);
    expect((await fetched(address)).status).toBe(200);
    expect((await (await therapistAt('two')).ask(END, { input: { calendarFeedId: id } })).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await someone.gets(END, { input: { calendarFeedId: id } })).toMatchObject({ id, address: null, endedAt: expect.any(String) });
    expect(await fetched(address)).toEqual(never);
    const again = await someone.gets(MAKE);
    const account = { issuer: ISSUER, subject: someone.subject };
    await hub.owner((owner) => suspendAccount(owner, account));
    expect(await fetched(again.address)).toEqual(never);
    await hub.owner((owner) => restoreAccount(owner, account));
    expect(await fetched(again.address)).toEqual(never);
    const last = await someone.gets(MAKE);
    expect((await fetched(last.address)).status).toBe(200);
    await hub.owner((owner) => endPost(owner, { personId: someone.id, organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], kind: Kind.THERAPIST }));
    expect(await fetched(last.address)).toEqual(never);
  });

  it('is made so many times and no more, by people and not by systems, and its reading is in the audit', async () => {
    const someone = await therapistAt('many');
    for (let made = 0; made < 5; made++) expect(await someone.gets(MAKE)).toMatchObject({ __typename: 'CalendarFeed' });
    expect(await someone.gets(MAKE)).toMatchObject({ code: 'NOT_NOW' });
    expect((await (await world.the(Kind.AUTHORITY_SYSTEM)).ask(MAKE)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const parent = await world.parentOf(child);
    await plant(world, child, { ruleId: 'E5', dueOn: '2026-09-29', organisationId: null });
    const { address } = await parent.gets(MAKE);
    expect(eventsOf((await fetched(address)).text)).toHaveLength(1);
    expect((await parent.gets('{ myActs { nodes { kind rule recordTypes } } }')).nodes).toMatchObject([{ kind: 'READ', recordTypes: ['Deadline'] }, { kind: 'DEED', rule: 'CalendarFeed.make' }]);
  });

  it('is not read faster than a calendar needs, whether the secret is right or wrong', async () => {
    const someone = await therapistAt('hasty');
    const { address } = await someone.gets(MAKE);
    const asked = async (path: string) => {
      const answers = [];
      for (let times = 0; times < 12; times++) answers.push((await fetched(path)).status);
      return answers;
    };
    expect(new Set(await asked(address))).toEqual(new Set([200, 429]));
    expect(new Set(await asked(`/calendar/${'y'.repeat(43)}.ics`))).toEqual(new Set([404, 429]));
  });
});

describe('iCalendar', () => {
  it('folds no line within a character, and leaves no mark that means something', () => {
    const text = asICalendar({ name: 'Due; soon, \\ here', at: '2026-09-14T09:00:00.000Z', entries: [{ uid: 'u', sequence: 3, on: '2026-09-30', summary: 'é'.repeat(100), description: 'one\ntwo\u0007', status: 'CONFIRMED' }] });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:${'é'.repeat(100)}`);
    expect(text).toContain('NAME:Due\\; soon\\, \\\\ here');
    expect(text).toContain('DESCRIPTION:one\\ntwo\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
