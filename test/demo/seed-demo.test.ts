import type { Pool } from 'pg';
import { seedDemo } from '../../src/demo';
import { demoPeople } from '../../src/demo/demo-people';
import { createLog } from '../../src/platform/log';
import { TestHub } from '../support/hub';
import { DemoSomeone } from './acting';

const log = createLog({ level: 'silent' });
let hub: TestHub;
const as = (handle: string, actingFor?: string) => new DemoSomeone(hub, handle, actingFor);
const seed = (pool: Pool = hub.ground.pool) => seedDemo({ ground: { ...hub.ground, pool }, ownerUrl: hub.urls.ownerUrl, log });

/** A pool that gives out no more than so many connections: what a hub that is killed looks like from inside. */
function endingAfter(times: number): Pool {
  let left = times;
  return new Proxy(hub.ground.pool, {
    get(pool, name, receiver) {
      if (name !== 'connect') return Reflect.get(pool, name, receiver) as unknown;
      return async () => {
        if (left-- <= 0) throw new Error('the hub has ended');
        return pool.connect();
      };
    },
  });
}

const counts = () =>
  hub.owner(async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: Record<string, number> = {};
    for (const { name } of tables) found[name] = (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`))[0]!.n;
    return found;
  });

beforeAll(async () => {
  hub = await TestHub.open();
  for (const times of [150, 450]) await expect(seed(endingAfter(times))).rejects.toThrow('the hub has ended');
  await seed();
}, 120_000);
afterAll(() => hub.close());

const CHILD = `query ($named: String!) { children(named: $named) { nodes {
  id givenName familyName authority { name } enrolments { school { name } yearGroup } team { kind person { name } } family { name relation parentalResponsibility hasCare }
  disagreements { key } facts { category } assessments { id } plans { kind state latestVersionNumber } } } }`;
const schoolOf = async (handle: string) =>
  (await as(handle).gets('{ me { capacities { actingFor organisation { name } } } }')).capacities.find(
    ({ organisation }: { organisation: unknown }) => organisation,
  ).actingFor;
const childNamed = async (someone: DemoSomeone, named: string) => (await someone.gets(CHILD, { named })).nodes[0];

describe('the demo world', () => {
  it('is whole although its seeding was cut short, and nothing in it is there twice', async () => {
    expect(await counts()).toMatchObject({
      child: 30,
      enrolment: 29,
      assessment: 16,
      advice_request: 66,
      plan: 12,
      pastoral_plan: 2,
      target_score: 5,
      plan_version: 9,
      line_comment: 7,
      plan_agreement: 4,
      safeguarding_action: 7,
      concern: 3,
      safeguarding_flag: 1,
    });
    const [twice] = await hub.owner((owner) => owner.query('SELECT given_name FROM child GROUP BY 1 HAVING count(*) > 1'));
    expect(twice).toBeUndefined();
  });

  it('is as it was when it is seeded again', async () => {
    const before = await counts();
    await seed();
    expect(await counts()).toEqual(before);
  });

  it('has two authorities, six schools and more, and three health providers and more', async () => {
    const kinds = await hub.owner((owner) =>
      owner.query<{ kind: string; n: number }>(
        `SELECT kind, count(*)::int AS n FROM organisation WHERE kind <> 'LOCAL_AUTHORITY' OR authority_code IN ('980', '981') GROUP BY 1 ORDER BY 1`,
      ),
    );
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toMatchObject({
      SCHOOL: 10,
      HEALTH_PROVIDER: 4,
      INTEGRATED_CARE_BOARD: 1,
      LOCAL_AUTHORITY: 2,
      SOCIAL_CARE_TEAM: 2,
      POLICE: 2,
    });
  });

  it.each(demoPeople().map(({ handle }) => handle))('knows %s', async (handle) => {
    const { person, capacities } = await as(handle).gets('{ me { person { name } capacities { actingFor posts } } }');
    expect(person.name).not.toBe('');
    expect(capacities.every(({ actingFor }: { actingFor: string }) => actingFor)).toBe(true);
  });

  it('lets somebody who is both a SENCO and a mother choose, and never adds the two up', async () => {
    const { capacities } = await as('senco-and-parent').gets('{ me { capacities { actingFor organisation { name } } } }');
    expect(capacities).toHaveLength(2);
    const atSchool = await schoolOf('senco-and-parent');
    expect(await childNamed(as('senco-and-parent', 'family'), 'Beatrix')).toMatchObject({ givenName: 'Beatrix' });
    expect(await childNamed(as('senco-and-parent', atSchool), 'Beatrix')).toBeUndefined();
    expect(await childNamed(as('senco-and-parent', atSchool), 'Zara')).toMatchObject({ givenName: 'Zara' });
  });

  it('begins the walkthrough with Maya: her team is there, her agencies disagree, and no assessment has been opened', async () => {
    const maya = await childNamed(as('senco'), 'Maya');
    expect(maya).toMatchObject({
      familyName: 'Harrowgill',
      authority: { name: 'Northmere Council' },
      enrolments: [{ school: { name: 'Wrenfield Lane Primary School' }, yearGroup: '4' }],
      family: [{ name: 'Leila Harrowgill', relation: 'mother', parentalResponsibility: true }, { name: 'Tom Harrowgill' }],
      assessments: [],
      plans: [],
    });
    expect(maya.team.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'CLASS_TEACHER',
      'EDUCATIONAL_PSYCHOLOGIST',
      'SEND_CASEWORKER',
      'SOCIAL_WORKER',
      'TEACHING_ASSISTANT',
      'THERAPIST',
    ]);
    expect(maya.disagreements.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(['ADDRESS', 'FIRST_LANGUAGE', 'MAKATON', 'SIGN_LANGUAGE']),
    );
    for (const handle of ['parent', 'teacher', 'therapist', 'psychologist', 'social-worker', 'caseworker']) {
      expect(await childNamed(as(handle), 'Maya')).toMatchObject({ id: maya.id });
    }
    for (const handle of ['second-parent', 'teacher-year-six', 'governor', 'senco-saltmarsh', 'police-officer', 'restricted-parent']) {
      expect(await childNamed(as(handle), 'Maya')).toBeUndefined();
    }
  });

  it('shows her brother to nobody for the reason that they work with her', async () => {
    for (const handle of ['teacher', 'therapist', 'psychologist', 'social-worker']) {
      expect(await childNamed(as(handle), 'Noah')).toBeUndefined();
    }
    expect(await childNamed(as('parent'), 'Noah')).toMatchObject({ givenName: 'Noah' });
  });

  it('opens a record to those who have care of a child, and to nobody whom an order shuts out', async () => {
    expect(await childNamed(as('foster-carer'), 'Amara')).toMatchObject({
      family: expect.arrayContaining([expect.objectContaining({ hasCare: true, parentalResponsibility: false })]),
    });
    expect(await childNamed(as('grandparent'), 'Alfie')).toMatchObject({ givenName: 'Alfie' });
    expect(await childNamed(as('young-person'), 'Morgan')).toMatchObject({ givenName: 'Morgan' });
    expect(await childNamed(as('protected-parent'), 'Lucas')).toMatchObject({ givenName: 'Lucas' });
    expect(await childNamed(as('restricted-parent'), 'Lucas')).toBeUndefined();
    expect((await as('restricted-parent').gets('{ me { capacities { actingFor } } }')).capacities).toEqual([]);
  });

  it('shows what is on offer, and what a child says in words of their own and a plan in easy ones', async () => {
    const parent = as('parent-saltmarsh');
    const asked = await parent.ask(`{ catalogue { nodes { name organisation { name } } } localOffer(age: 6, search: "drop-in") { nodes { name } } }`);
    expect(asked.data.catalogue.nodes).toHaveLength(4);
    expect(asked.data.localOffer.nodes).toEqual([{ name: 'Talking together drop-in' }]);
    const { child } = (await parent.ask(`query ($id: ID!) { child(id: $id) { profile { whatMattersToMe } plans { sections { lines { inOtherWords { form language } } } } } }`, await childNamed(parent, 'Oscar'))).data;
    expect(child.profile.whatMattersToMe).toMatch(/boat/);
    expect(JSON.stringify(child.plans)).toMatch(/"EASY_READ","language":"en".*"TRANSLATION","language":"pl"/);
  });

  it('tells of children further on: a plan that was issued and answered, and one that is still being put together', async () => {
    expect(await childNamed(as('parent-saltmarsh'), 'Oscar')).toMatchObject({ plans: [{ kind: 'SEN_SUPPORT', latestVersionNumber: 1 }] });
    expect(await childNamed(as('senco-and-parent', await schoolOf('senco-and-parent')), 'Zara')).toMatchObject({
      plans: [{ kind: 'EHC_PLAN', state: 'DRAFTING', latestVersionNumber: 0 }],
    });
    expect(await childNamed(as('grandparent'), 'Alfie')).toMatchObject({ assessments: [{}], plans: [] });
  });

  it('has a child who is at no school, and one whose school lies in another authority', async () => {
    expect(await childNamed(as('caseworker-saltmarsh'), 'Wilf')).toMatchObject({ enrolments: [] });
    expect(await childNamed(as('senco-bay-high'), 'Tyler')).toMatchObject({ authority: { name: 'Northmere Council' } });
  });

  it('shows a teacher what the class works on today, and whoever keeps a pastoral plan what has changed since it began', async () => {
    const { nodes } = await as('teacher').gets('{ targetsToday { nodes { child { givenName } iWill scores { inWords } } } }');
    expect(nodes).toEqual(expect.arrayContaining([expect.objectContaining({ child: { givenName: 'Idris' }, scores: [{ inWords: 'With a lot of help' }, { inWords: 'With some help' }, { inWords: 'By myself' }] })]));
    const PLANS = `query ($named: String!) { children(named: $named) { nodes { pastoralPlans { reasons voices { whose } reviews { kind isLate because } behaviours { purpose responses { stage staffSay } } incidents { happenedOn antecedent }
      targets { text scoresByWeek { from mean } } beforeAndSince { measures { subscale before { value band } since { value band } direction } attendanceSince { attendancePercent band } } } } } }`;
    const of = async (handle: string, named: string) => (await as(handle).gets(PLANS, { named })).nodes[0].pastoralPlans[0];
    expect(await of('pastoral-lead', 'Idris')).toMatchObject({ reasons: ['ATTENDANCE', 'ANXIETY'], voices: [{ whose: 'CHILD' }, { whose: 'FAMILY' }], beforeAndSince: { measures: expect.arrayContaining([expect.objectContaining({ subscale: 'EMOTIONAL', direction: 'BETTER' })]) as unknown } });
    expect(await of('teacher', 'Idris')).toMatchObject({ reasons: null, beforeAndSince: { measures: [{ subscale: 'SCORE' }] } });
    expect(await of('senco-vale', 'Ethan')).toMatchObject({ behaviours: [{ purpose: 'ESCAPE', responses: [{ stage: 'UNSETTLED', staffSay: 'Card is there if you want it.' }, {}, {}] }] });
  });

  it('is left alone where children are already who are not of it', async () => {
    const other = await TestHub.open();
    await other.owner((owner) =>
      owner.query(
        `INSERT INTO child (id, child_id, recorded_by, recorded_for, given_name, family_name, date_of_birth)
       VALUES ('11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-111111111111', gen_random_uuid(), gen_random_uuid(), 'A', 'Child', '2015-01-01')`,
      ),
    );
    await seedDemo({ ground: other.ground, ownerUrl: other.urls.ownerUrl, log });
    expect(await other.owner((owner) => owner.query('SELECT given_name FROM child'))).toHaveLength(1);
    await other.close();
  });
});
