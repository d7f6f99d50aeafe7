import { Kind } from '../../src/access';
import { contentHashOf, type IssuedLine } from '../../src/plan/versions/issued-content';
import { beneath } from '../access/shares';
import { Around, care, GIVE } from '../assessment/asking';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { DraftPlan } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const WORDS = 'Two adults at bath time: "never alone" \\ \u2028 since März\u0007';
async function withCare(name: string): Promise<DraftPlan> {
  const plan = await DraftPlan.begin(world, await world.child(name));
  const need = await plan.need('D', WORDS, { brief: 'Care at home' });
  await plan.provision('H1', 'A care worker', { brief: 'Support', needIds: [need], terms: { sessions: 3, per: 'FORTNIGHT', minutesPerSession: 50, weeksPerYear: 41, indirectHoursPerYear: 1.25 } });
  await plan.provision('H2', 'A short break', { brief: 'Rest', needIds: [need], terms: { sessions: 1, per: 'HALF_TERM', minutesPerSession: 100 } });
  return plan;
}

interface Kept {
  readonly edition: { readonly planId: string; readonly number: number; readonly title: string; readonly issuedOn: string; readonly contentHash: string };
  readonly lines: IssuedLine[];
}
const kept = (versionId: string): Promise<Kept> =>
  hub.owner(async (owner) => ({
    edition: (await owner.query<Kept['edition']>(`SELECT plan_id AS "planId", number, title, issued_on::text AS "issuedOn", content_hash AS "contentHash" FROM plan_version WHERE id = $1`, [versionId]))[0]!,
    lines: await owner.query<IssuedLine>(`SELECT section, line_type AS "lineType", line_id AS "lineId", position, content FROM version_line WHERE version_id = $1 ORDER BY section`, [versionId]),
  }));

describe('a plan of which the issuer reads some lines in brief only', () => {
  it('is issued whole all the same, word for word and to the minute as by somebody who reads it all, and under the same kind of hash', async () => {
    const plan = await withCare('Ola Unread');
    const whole = await kept(await plan.issue());
    await plan.aspiration('She wants to swim');
    const unread = await kept(await plan.issue(await world.the(Kind.SENCO)));
    const again = unread.lines.filter(({ section }) => section !== 'A');
    expect(again).toEqual(whole.lines);
    expect(again.map(({ content: { text, terms } }) => [text, terms['minutesPerWeek'], terms['hoursPerYear'], terms['reckonedBy']])).toEqual([
      [WORDS, undefined, undefined, undefined], ['A care worker', 75, 51.25, '1999'], ['A short break', 15.79, 10, '1999'],
    ]);
    const { contentHash, ...edition } = unread.edition;
    expect(contentHashOf({ ...edition, lines: unread.lines })).toBe(contentHash);
    expect(contentHash).not.toBe(whole.edition.contentHash);
  });

  it('is shown to the issuer no more than before', async () => {
    const plan = await withCare('Pia Unread');
    const senco = await world.the(Kind.SENCO);
    const id = await plan.issue(senco);
    const { lines } = await senco.gets('query ($id: ID!) { planVersion(id: $id) { lines { section text brief terms sourceWording leadsTo { section } } } }', { id });
    expect(lines[0]).toEqual({ section: 'D', text: null, brief: 'Care at home', terms: null, sourceWording: null, leadsTo: [{ section: 'H1' }, { section: 'H2' }] });
    const [row] = await beneath(senco, (tx) => tx.query<{ content: object }>(`SELECT content FROM version_line_seen WHERE version_id = $1 AND section = 'D'`, [id]));
    expect(Object.keys(row!.content).sort()).toEqual(['authorId', 'brief', 'leadsTo', 'source']);
  });
});

describe('what PostgreSQL carries on unread', () => {
  it('goes nowhere but where the same people read it', async () => {
    const around = await Around.open(world, 'Quin Unread');
    const { worker, request } = await around.askSocialWorker();
    const { lines } = await worker.gets(GIVE, { input: care(request.id) });
    const planId = await around.startPlan();
    await around.take(planId, [lines[0].id]);
    const asSenco = (text: string) => beneath(around.senco, (tx) => tx.query(text, [lines[0].id]));
    const who = 'recorded_by, recorded_for) SELECT';
    const signed = 'viewer_person(), viewer_acting_for()';
    for (const [section, brief] of [['B', 'brief'], ['D', `'another brief'`], ['D', 'NULL']]) {
      await expect(asSenco(`INSERT INTO need (child_id, section, brief, source_line_id, source_type, area, is_strength, ${who} child_id, '${section}', ${brief}, id, 'AdviceLine', 'SEMH', false, ${signed} FROM advice_line WHERE id = $1`))
        .rejects.toThrow('null value in column "text"');
    }
    await expect(asSenco(`INSERT INTO line_wording (child_id, line_type, line_id, line_version, section, brief, terms, ${who} child_id, 'NEED', id, version, 'B', brief, '{}', ${signed} FROM need WHERE source_line_id = $1`))
      .rejects.toThrow('null value in column "text"');
    await expect(asSenco(`SELECT line_to_keep('NEED', $1, 1)`)).rejects.toThrow('permission denied');
  });
});
