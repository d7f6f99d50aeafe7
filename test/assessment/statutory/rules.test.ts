import { Kind } from '../../../src/access';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const RULES = `query ($course: CourseKind) {
  statutoryRules(course: $course) { id version inForceFrom title next authority verified duty courses length unit counts beforeDay starts stops fallsWith lifts phaseMove readings { id question choices taken because } }
}`;

describe('the rules', () => {
  it('are for everybody to read, with where each is written', async () => {
    const rules = (await (await world.the(Kind.PARENT, 'any parent')).gets(RULES, { course: 'EHC_NEEDS_ASSESSMENT' })) as { id: string }[];
    expect(rules.map(({ id }) => id)).toEqual(['E1', 'E2', 'E4', 'E5', 'E6', 'E7', 'E8']);
    expect(rules[1]).toMatchObject({
      length: 6, unit: 'CALENDAR_WEEK', counts: 'AFTER_THE_FIRST_DAY', duty: 'AUTHORITY', verified: true, lifts: ['SCHOOL_CLOSED', 'EY_CLOSED', 'EXCEPTIONAL_PERSONAL', 'ABSENT_4W'],
      authority: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 5(1); exceptions: regulation 5(4)',
    });
    expect(rules[4]).toMatchObject({ verified: false, readings: [{ id: 'FIRST_DAY_OF_SETTINGS_REPLY', taken: 'DAY_ONE' }] });
  });

  it('are all there when no course is named', async () => {
    const rules = (await (await world.the(Kind.SENCO)).gets(RULES, {})) as { id: string; lifts: string[] }[];
    expect(rules.length).toBeGreaterThan(45);
    expect(rules.filter(({ id, lifts }) => /^[RP]/.test(id) && lifts.length > 0)).toEqual([]);
  });
});
