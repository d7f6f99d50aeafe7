import { Kind } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { inTransaction } from '../../src/platform/database/database';
import { ISSUER, TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { DraftPlan } from './draft-plan';

const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2'] as const;
/**
 * Written by hand from the law's table, not from the code. f: in full; b: the brief only; m and n: the same, of lines that are
 * marked as needed in class; s: in full once it is shared with the family; -: no sign of it.
 */
const expected: Readonly<Record<Kind, string>> = {
  //                             A B C D E F G H1 H2
  [Kind.SENCO]: /*              */ 'f f f b f f f b b',
  [Kind.CLASS_TEACHER]: /*      */ 'f f m n f f m n n',
  [Kind.COVER_TEACHER]: /*      */ 'f f m n f f m n n',
  [Kind.TEACHING_ASSISTANT]: /* */ 'f f m n f f m n n',
  [Kind.PASTORAL_LEAD]: /*      */ 'f f - - f f - - -',
  [Kind.HEAD]: /*               */ 'f f f b f f f b b',
  [Kind.DSL]: /*                */ 'f f f f f f f f f',
  [Kind.THERAPIST]: /*          */ 'f f f - f f f - -',
  [Kind.CLINICIAN]: /*          */ 'f f f - f f f - -',
  [Kind.CLINICAL_SUPERVISOR]: /**/ 'f f f - f f f - -',
  [Kind.DESIGNATED_CLINICAL_OFFICER]: 'f f f - f f f - -',
  [Kind.EDUCATIONAL_PSYCHOLOGIST]: 'f f f b f f f b b',
  [Kind.SEND_CASEWORKER]: /*    */ 'f f f f f f f f f',
  [Kind.SEND_MANAGER]: /*       */ 'f f f f f f f f f',
  [Kind.VIRTUAL_HEAD]: /*       */ 'f f f b f f f b b',
  [Kind.SOCIAL_WORKER]: /*      */ 'f f f f f f f f f',
  [Kind.EARLY_HELP]: /*         */ 'f f - f f f - f f',
  [Kind.CARE_TEAM_MANAGER]: /*  */ 'f f f f f f f f f',
  [Kind.REVIEWING_OFFICER]: /*  */ 'f f f f f f f f f',
  [Kind.POLICE]: /*             */ '- - - - - - - - -',
  [Kind.YOUTH_JUSTICE]: /*      */ '- - - - - - - - -',
  [Kind.PARENT]: /*             */ 's s s s s s s s s',
  [Kind.RESTRICTED_PARENT]: /*  */ 's s s s s s s s s',
  [Kind.CARER]: /*              */ 's s s s s s s s s',
  [Kind.FOSTER_CARER]: /*       */ 's s s s s s s s s',
  [Kind.PARENT_FOR_EDUCATION]: /**/'s s - - s s - - -',
  [Kind.PARENT_FOR_HEALTH]: /*  */ '- - s - - - s - -',
  [Kind.PARENT_FOR_CARE]: /*    */ '- - - s - - - s s',
  [Kind.YOUNG_PERSON]: /*       */ 's s s s s s s s s',
  [Kind.ADVOCATE]: /*           */ 's s s s s s s s s',
  [Kind.GOVERNOR]: /*           */ '- - - - - - - - -',
  [Kind.DATA_PROTECTION_OFFICER]: '- - - - - - - - -',
  [Kind.CALDICOTT_GUARDIAN]: /* */ '- - - - - - - - -',
  [Kind.SCHOOL_SYSTEM]: /*      */ 'f f f b f f f b b',
  [Kind.HEALTH_SYSTEM]: /*      */ 'f f f - f f f - -',
  [Kind.CARE_SYSTEM]: /*        */ 'f f f f f f f f f',
  [Kind.AUTHORITY_SYSTEM]: /*   */ 'f f f f f f f f f',
  [Kind.POLICE_SYSTEM]: /*      */ '- - - - - - - - -',
  [Kind.EMERGENCY_PARTY]: /*    */ '- - - - - - - - -',
  [Kind.EMERGENCY_HEALTH_AND_CARE]: 'f - f f - - f f f',
  [Kind.EMERGENCY_RECORD]: /*   */ 'f f f f f f f f f',
  [Kind.EMERGENCY_SAFEGUARDING]: 'f f f f f f f f f',
};
const seesNothing = (kind: Kind) => /^[- ]+$/.test(expected[kind]);
/** They hold no post: each acts for themself, or in an emergency for somebody's organisation. */
const family: readonly Kind[] = [
  Kind.PARENT, Kind.RESTRICTED_PARENT, Kind.CARER, Kind.FOSTER_CARER, Kind.PARENT_FOR_EDUCATION, Kind.PARENT_FOR_HEALTH, Kind.PARENT_FOR_CARE, Kind.YOUNG_PERSON, Kind.ADVOCATE,
];
const scopes = [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING];
/** An access in an emergency takes in the narrower ones. */
const kindsWith = (kind: Kind): Kind[] => (scopes.includes(kind) ? scopes.slice(0, scopes.indexOf(kind) + 1) : [kind]);

interface Seen {
  readonly section: string;
  readonly text: string | null;
  readonly brief: string | null;
}
const shown = (lines: readonly Seen[]) => lines.map(({ section, text, brief }) => `${section}|${text}|${brief}`).sort();
const line = (section: string, which: 'plain' | 'marked', how: 'full' | 'brief'): Seen => ({
  section, text: how === 'full' ? `${section} ${which} wording` : null, brief: `${section} ${which} brief`,
});

/** What the table says that this kind sees, of one plain and one marked line in each section. */
function expectedOf(kind: Kind, shared: 'shared' | 'not shared'): string[] {
  const seen = expected[kind].split(' ').flatMap((letter, at): Seen[] => {
    const section = SECTIONS[at]!;
    if (letter === 'f' || (letter === 's' && shared === 'shared')) return [line(section, 'plain', 'full'), line(section, 'marked', 'full')];
    if (letter === 'b') return [line(section, 'plain', 'brief'), line(section, 'marked', 'brief')];
    if (letter === 'm') return [line(section, 'marked', 'full')];
    return letter === 'n' ? [line(section, 'marked', 'brief')] : [];
  });
  return shown(seen);
}

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let plan: DraftPlan;
const people = new Map<Kind, Someone>();
const linkedNeed: Record<string, string> = {};

/** Somebody who stands so to the child, however that came about. */
async function standing(kind: Kind): Promise<Someone> {
  const someone = family.includes(kind) ? await world.anybody(kind) : await world.the(kind, 'of the table');
  const posts = await hub.owner((owner) => owner.query<{ id: string }>('SELECT organisation_id AS id FROM post WHERE person_id = $1', [someone.id]));
  await hub.owner((owner) =>
    owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) SELECT $1, $2, $3, kind, 'Test', $1, $2, $2 FROM unnest($4::text[]) AS kind`,
      [child.id, someone.id, posts[0]?.id ?? someone.id, kindsWith(kind)],
    ));
  return someone;
}

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child();
  plan = await DraftPlan.begin(world, child);
  for (const which of ['plain', 'marked'] as const) {
    const more = (section: string) => ({ brief: `${section} ${which} brief`, neededInClass: which === 'marked' });
    await plan.aspiration(`A ${which} wording`, more('A'));
    for (const section of ['B', 'C', 'D']) linkedNeed[`${section} ${which}`] = await plan.need(section, `${section} ${which} wording`, more(section));
    const needIds = ['B', 'C', 'D'].map((section) => linkedNeed[`${section} ${which}`]);
    await plan.outcome('E ' + which + ' wording', { ...more('E'), needIds });
    for (const section of ['F', 'G', 'H1', 'H2']) {
      await plan.provision(section, `${section} ${which} wording`, { ...more(section), needIds, terms: { sessions: 1, per: 'WEEK', minutesPerSession: 30, deliveredBy: 'Somebody' } });
    }
  }
  for (const kind of Object.values(Kind)) people.set(kind, await standing(kind));
});
afterAll(() => hub.close());

const LIVE = 'query ($id: ID!) { plan(id: $id) { sections { lines { section text brief } } unsupported { lineId line { id } } thread { need { id } outcomes { id } provision { id } } } }';
async function liveLinesOf(kind: Kind): Promise<Seen[] | null> {
  const answer = await people.get(kind)!.gets(LIVE, { id: plan.id });
  return answer && answer.sections.flatMap(({ lines }: { lines: Seen[] }) => lines);
}
const count = (kind: Kind, table: string): Promise<number> =>
  inTransaction(hub.ground.pool, entering({ issuer: ISSUER, subject: people.get(kind)!.subject }), async (tx) =>
    (await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n);
const LINE_TABLES = '(SELECT id FROM aspiration UNION ALL SELECT id FROM need UNION ALL SELECT id FROM outcome UNION ALL SELECT id FROM provision) AS line';

describe.each([['not shared' as const], ['shared' as const]])('while the lines are %s with the family', (shared) => {
  let version: string;
  beforeAll(async () => {
    if (shared === 'shared') version = await plan.issue();
  });

  it.each(Object.values(Kind))('%s sees of the plan what the table says, and hears of no other line', async (kind) => {
    const lines = await liveLinesOf(kind);
    if (seesNothing(kind)) return expect(lines).toBeNull();
    expect(shown(lines!)).toEqual(expectedOf(kind, shared));
  });

  it.each(Object.values(Kind))('%s is shown no more by PostgreSQL alone', async (kind) => {
    const n = seesNothing(kind) ? 0 : expectedOf(kind, shared).length;
    expect(await count(kind, LINE_TABLES)).toBe(n);
    expect(await count(kind, 'plan_inclusion')).toBe(n);
    expect(await count(kind, 'plan')).toBe(seesNothing(kind) ? 0 : 1);
  });

  it.each(Object.values(Kind).filter((kind) => !seesNothing(kind)))('%s knows of a link when both of its lines are known, and else of none', async (kind) => {
    const { sections } = await people.get(kind)!.gets(
      'query ($id: ID!) { plan(id: $id) { sections { lines { id ... on Need { outcomes { id } provision { id } } ... on Outcome { provision { id } } } } } }', { id: plan.id });
    const lines: { id: string; outcomes?: { id: string }[]; provision?: { id: string }[] }[] = sections.flatMap((section: { lines: object[] }) => section.lines);
    const known = new Set(lines.map(({ id }) => id));
    const links = lines.flatMap(({ outcomes = [], provision = [] }) => [...outcomes, ...provision]);
    expect(links.every(({ id }) => known.has(id))).toBe(true);
    expect(await count(kind, 'thread_link')).toBe(links.length);
  });

  it('in an emergency every link of the lines that are open is known', async () => {
    expect(await count(Kind.EMERGENCY_RECORD, 'thread_link')).toBe(await count(Kind.DSL, 'thread_link'));
  });

  it('those who read the brief only are shown no amounts either', async () => {
    const fields = 'lines { ... on Provision { section what sessions per deliveredBy minutesPerWeek hoursPerYear sourceWording wordings { text terms brief } } }';
    const { sections } = await people.get(Kind.SENCO)!.gets(`query ($id: ID!) { plan(id: $id) { sections { ${fields} } } }`, { id: plan.id });
    const withheld = { what: null, sessions: null, per: null, deliveredBy: null, minutesPerWeek: null, hoursPerYear: null, sourceWording: null };
    expect(sections[7].lines[0]).toEqual({ section: 'H1', ...withheld, wordings: [{ text: null, terms: null, brief: 'H1 plain brief' }] });
    expect(sections[5].lines[0]).toMatchObject({ section: 'F', what: 'F plain wording', sessions: 1, minutesPerWeek: 30, wordings: [{ text: 'F plain wording' }] });
  });

  if (shared === 'not shared') return;
  it.each(Object.values(Kind))('%s sees of the issued version what the table says', async (kind) => {
    const issued = await people.get(kind)!.gets(
      'query ($id: ID!) { planVersion(id: $id) { lines { lineId section text brief terms leadsTo { lineId } } unsupported { lineId } } }', { id: version });
    if (seesNothing(kind)) return expect(issued).toBeNull();
    expect(shown(issued.lines)).toEqual(expectedOf(kind, 'shared'));
    const ids = new Set(issued.lines.map(({ lineId }: { lineId: string }) => lineId));
    for (const { leadsTo, text, terms } of issued.lines) {
      expect(leadsTo.every(({ lineId }: { lineId: string }) => ids.has(lineId))).toBe(true);
      // What is said of provision in terms says by whom and where.
      expect(terms === null).toBe(text === null || kind === Kind.RESTRICTED_PARENT);
    }
    expect(issued.unsupported.every(({ lineId }: { lineId: string }) => ids.has(lineId))).toBe(true);
    expect(await count(kind, 'version_line')).toBe(ids.size);
  });
});

describe('a mark for the class', () => {
  it('opens a line to those in class when it is set, and closes it when it is taken away', async () => {
    const change = async (neededInClass: boolean) => {
      const { version } = (await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id version } } } }', { id: plan.id })).sections[2].lines[0];
      const answer = await plan.keeper.gets(
        'mutation ($input: ChangeNeedInput!) { changeNeed(input: $input) { ... on Need { neededInClass } ... on Problem { message } } }',
        { input: { needId: linkedNeed['C plain'], version, neededInClass } });
      expect(answer).toEqual({ neededInClass });
    };
    const before = await count(Kind.CLASS_TEACHER, 'thread_link');
    await change(true);
    expect(shown((await liveLinesOf(Kind.CLASS_TEACHER))!)).toContain('C|C plain wording|C plain brief');
    expect(await count(Kind.CLASS_TEACHER, 'thread_link')).toBeGreaterThan(before);
    await change(false);
    expect(shown((await liveLinesOf(Kind.CLASS_TEACHER))!)).toEqual(expectedOf(Kind.CLASS_TEACHER, 'shared'));
    expect(await count(Kind.CLASS_TEACHER, 'thread_link')).toBe(before);
  });
});

describe('whoever keeps plans', () => {
  it.each([Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER])('(%s) knows of every line, so that what they issue is the whole plan', (kind) => {
    expect(expected[kind]).not.toMatch(/[-mns]/);
  });
});
