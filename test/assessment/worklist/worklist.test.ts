import * as fc from 'fast-check';
import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { daysAfter } from '../../../src/platform/clock';
import { CourseKind } from '../../../src/assessment/statutory/steps';
import { TestHub, type Someone } from '../../support/hub';
import { Statements } from '../../support/statements';
import { World, type ChildKnownTo } from '../../support/world';
import { MINE, MY_TOTALS, OUR_TOTALS, OURS, plant } from './due';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let caseworker: Someone;
const today = '2026-09-14';
beforeAll(async () => {
  hub = await TestHub.open(`${today}T09:00:00Z`);
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  caseworker = await world.around(child, Kind.SEND_CASEWORKER);
});
afterAll(() => hub.close());

const idsOf = (page: { nodes: { id: string }[] }): string[] => page.nodes.map(({ id }) => id);
const school = () => world.organisations[OrganisationKind.SCHOOL];
const trust = () => world.organisations[OrganisationKind.HEALTH_PROVIDER];

describe('the worklist of an organisation', () => {
  const due: Record<string, string> = {};
  beforeAll(async () => {
    due['soon'] = await plant(world, child, { dueOn: '2026-09-16' });
    due['late'] = await plant(world, child, { dueOn: '2026-09-11', ruleId: 'E7' });
    due['today'] = await plant(world, child, { dueOn: today, courseType: CourseKind.ANNUAL_REVIEW, ruleId: 'R2' });
    due['far'] = await plant(world, child, { dueOn: '2026-12-24' });
    due['done'] = await plant(world, child, { dueOn: '2026-09-01', state: 'MET' });
    due['lifted'] = await plant(world, child, { dueOn: '2026-09-02', state: 'LIFTED' });
    due['ofSchool'] = await plant(world, child, { dueOn: '2026-09-10', organisationId: school() });
  });

  it('holds what it must do, what is lawfully due first before the rest, and nothing that is done or another’s', async () => {
    const page = await caseworker.gets(OURS);
    expect(idsOf(page)).toEqual([due['lifted'], due['late'], due['today'], due['soon'], due['far']]);
    expect(page.totalCount).toBe(5);
    expect(page.nodes[1]).toMatchObject({ state: 'OVERDUE', daysLeft: -3, because: 'Six weeks from the day after.', child: { id: child.id }, responsibleOrganisation: { id: world.organisations[OrganisationKind.LOCAL_AUTHORITY] } });
    expect(page.nodes[1].title.length).toBeGreaterThan(10);
    expect(page.nodes[1].next.length).toBeGreaterThan(10);
  });

  it('tells what it waits for apart', async () => {
    expect(idsOf(await caseworker.gets(OURS, { side: 'AWAITED' }))).toEqual([due['ofSchool']]);
    expect(idsOf(await (await world.the(Kind.SENCO)).gets(OURS))).toEqual([due['ofSchool']]);
  });

  it('is narrowed by what is late, soon due, of a rule, of a kind of course, or about a child', async () => {
    const narrowed = async (by: object) => idsOf(await caseworker.gets(OURS, by));
    expect(await narrowed({ late: true })).toEqual([due['late']]);
    expect(await narrowed({ late: false })).toEqual([due['lifted'], due['today'], due['soon'], due['far']]);
    expect(await narrowed({ dueWithinDays: 0 })).toEqual([due['today']]);
    expect(await narrowed({ dueWithinDays: 2 })).toEqual([due['today'], due['soon']]);
    expect(await narrowed({ dueWithinDays: 2_000_000_000 })).toEqual([due['today'], due['soon'], due['far']]);
    expect(await narrowed({ rules: ['E7'] })).toEqual([due['late']]);
    expect(await narrowed({ courses: ['ANNUAL_REVIEW'] })).toEqual([due['today']]);
    expect(await narrowed({ childId: child.id })).toHaveLength(5);
    expect(await narrowed({ childId: 'nobody' })).toEqual([]);
  });

  it('is counted: what waits, what is due this week, what is late', async () => {
    expect(await caseworker.gets(OUR_TOTALS)).toEqual({ waiting: 5, dueThisWeek: 2, late: 1 });
    expect(await caseworker.gets(OUR_TOTALS, { side: 'AWAITED' })).toEqual({ waiting: 1, dueThisWeek: 0, late: 1 });
  });

  it('costs one statement, whatever stands beside each row', async () => {
    const statements = new Statements(hub);
    const asked = await statements.during(() => caseworker.gets(OURS));
    expect(asked.filter((text) => !/INSERT INTO audit_entry|viewer_stamp| AS mark, /.test(text))).toHaveLength(1);
  });

  it('is read anew where it was about one child and another child has come', async () => {
    const page = () => caseworker.gets(OURS, { rules: ['P1'] }).then(idsOf);
    const first = await plant(world, child, { dueOn: '2027-02-14', ruleId: 'P1' });
    expect(await page()).toEqual([first]);
    expect(await page()).toEqual([first]);
    const other = await world.child('Ola Other');
    await world.around(other, Kind.SEND_CASEWORKER);
    const second = await plant(world, other, { dueOn: '2027-02-15', ruleId: 'P1' });
    expect(await page()).toEqual([first, second]);
    await hub.owner((owner) => owner.query(`DELETE FROM deadline WHERE rule_id = 'P1'`));
  });

  it('shows nobody a child whom they do not know, nor counts one', async () => {
    const elsewhere = await world.child('Otto Far');
    await plant(world, elsewhere, { dueOn: '2026-09-12' });
    const other = await world.the(Kind.SEND_CASEWORKER, 'of other children');
    expect(await other.gets(OURS)).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await other.gets(OUR_TOTALS)).toEqual({ waiting: 0, dueThisWeek: 0, late: 0 });
    expect((await (await world.the(Kind.SEND_MANAGER)).gets(OURS)).totalCount).toBe(6);
  });

  it('shows of advice only what is for those who may know that it was asked', async () => {
    const mine = await world.child('Mia Asked');
    const teacher = await world.around(mine, Kind.CLASS_TEACHER);
    const advice = { ruleId: 'E3', courseType: CourseKind.ADVICE, audience: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: school(), askedOrganisationId: trust() };
    await plant(world, mine, { ...advice, dueOn: '2026-09-20' });
    expect((await (await world.the(Kind.SENCO)).gets(OURS, { childId: mine.id })).totalCount).toBe(1);
    expect((await teacher.gets(OURS, { childId: mine.id })).totalCount).toBe(0);
  });
});

describe('somebody’s own worklist', () => {
  it('holds what names them, what was taken to them, and what nobody of their organisation is named for', async () => {
    const mine = await world.child('Ned Named');
    const therapist = await world.around(mine, Kind.THERAPIST);
    const colleague = await world.around(mine, Kind.THERAPIST, 'colleague');
    const advice = { ruleId: 'E3', courseType: CourseKind.ADVICE, audience: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: trust(), askedOrganisationId: trust() };
    const named = await plant(world, mine, { ...advice, dueOn: '2026-09-20', personId: therapist.id });
    const taken = await plant(world, mine, { ...advice, dueOn: '2026-09-19', personId: colleague.id });
    const unnamed = await plant(world, mine, { ...advice, dueOn: '2026-09-21' });
    await hub.owner((owner) => owner.query('UPDATE deadline SET escalated_to_id = $2, version = 2 WHERE id = $1', [taken, therapist.id]));
    expect(idsOf(await therapist.gets(MINE))).toEqual([taken, named, unnamed]);
    expect(idsOf(await colleague.gets(MINE))).toEqual([taken, unnamed]);
    expect(await therapist.gets(MY_TOTALS)).toEqual({ waiting: 3, dueThisWeek: 2, late: 0 });
  });

  it('of a parent holds the family’s own time and what was asked of it, and nobody is late with their own time', async () => {
    const theirs = await world.child('Pia Parent');
    const parent = await world.parentOf(theirs);
    const own = await plant(world, theirs, { dueOn: '2026-09-13', ruleId: 'E5', organisationId: null });
    const asked = await plant(world, theirs, { dueOn: '2026-09-30', ruleId: 'E3', courseType: CourseKind.ADVICE, audience: 'PARENT_OR_YOUNG_PERSON', organisationId: null });
    await plant(world, theirs, { dueOn: '2026-09-15' });
    expect(idsOf(await parent.gets(MINE))).toEqual([own, asked]);
    expect(await parent.gets(MINE, { late: true })).toMatchObject({ totalCount: 0 });
    expect(await parent.gets(MY_TOTALS)).toEqual({ waiting: 2, dueThisWeek: 0, late: 0 });
    expect((await (await world.parentOf(child)).gets(MINE)).totalCount).toBe(0);
  });
});

describe('a worklist page by page', () => {
  it('loses nothing and tells nothing twice, however many are due on one day and however large the page', async () => {
    const many = await world.child('Max Many');
    const manager = await world.the(Kind.SEND_MANAGER);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (days, first) => {
        await hub.owner((owner) => owner.query('DELETE FROM deadline WHERE child_id = $1', [many.id]));
        const planted: { id: string; dueOn: string }[] = [];
        for (const day of days) {
          const dueOn = daysAfter(today, day);
          planted.push({ id: await plant(world, many, { dueOn }), dueOn });
        }
        const told: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: any = await manager.gets(OURS, { first, after, childId: many.id }); // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
          expect(page.totalCount).toBe(planted.length);
          told.push(...idsOf(page));
          more = page.pageInfo.hasNextPage;
          after = page.pageInfo.endCursor;
        }
        expect(told).toEqual(planted.toSorted((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1)).map(({ id }) => id));
      }),
      { numRuns: 12 },
    );
  });
});
