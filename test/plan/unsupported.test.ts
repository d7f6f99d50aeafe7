import { Kind } from '../../src/access';
import { LineType, Section } from '../../src/plan';
import { unsupportedAmong, type ThreadedLine } from '../../src/plan/unsupported';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { DraftPlan } from './draft-plan';

const line = (id: string, lineType: LineType, section: Section): ThreadedLine => ({ id, lineType, section, sourceLineId: 'advice' });
const need = line('n', LineType.NEED, Section.B);
const outcome = line('o', LineType.OUTCOME, Section.E);
const provision = line('p', LineType.PROVISION, Section.F);
const link = (fromId: string, toId: string) => ({ fromId, toId });
const restsOnAdvice = { restsOnAdvice: true };
const codes = (...args: Parameters<typeof unsupportedAmong>) => unsupportedAmong(...args).map(({ lineId, code }) => `${lineId}: ${code}`);

describe('what a plan lacks', () => {
  it('is nothing where the thread runs through and every line rests on advice', () => {
    expect(codes([need, outcome, provision], [link('n', 'o'), link('o', 'p')], restsOnAdvice)).toEqual([]);
    expect(codes([need, provision], [link('n', 'p')], restsOnAdvice)).toEqual([]);
  });

  it('is each end that hangs loose', () => {
    expect(codes([need, outcome, provision], [], restsOnAdvice)).toEqual(['n: NEED_WITHOUT_PROVISION', 'o: OUTCOME_WITHOUT_NEED', 'p: PROVISION_WITHOUT_NEED_OR_OUTCOME']);
    expect(codes([need, outcome], [link('n', 'o')], restsOnAdvice)).toEqual(['n: NEED_WITHOUT_PROVISION']);
  });

  it('is provision of the right kind: therapy from health answers no need of section B, schooling no need of C or D', () => {
    const health = line('c', LineType.NEED, Section.C);
    const care = line('d', LineType.NEED, Section.D);
    const g = line('g', LineType.PROVISION, Section.G);
    const h = line('h', LineType.PROVISION, Section.H2);
    expect(codes([need, g], [link('n', 'g')], restsOnAdvice)).toEqual(['n: NEED_WITHOUT_PROVISION']);
    expect(codes([health, care, provision], [link('c', 'p'), link('d', 'p')], restsOnAdvice)).toEqual(['c: HEALTH_NEED_WITHOUT_HEALTH_PROVISION', 'd: CARE_NEED_WITHOUT_CARE_PROVISION']);
    expect(codes([health, care, g, h], [link('c', 'g'), link('d', 'h')], restsOnAdvice)).toEqual([]);
  });

  it('is no provision for a strength, and no advice for a hope', () => {
    const hope = { ...line('a', LineType.ASPIRATION, Section.A), sourceLineId: null };
    expect(codes([{ ...need, isStrength: true }, hope], [], restsOnAdvice)).toEqual([]);
  });

  it('is advice in an EHC plan, and none in a SEN support plan', () => {
    const typed = { ...need, sourceLineId: null };
    expect(codes([typed, provision], [link('n', 'p')], restsOnAdvice)).toEqual(['n: LINE_WITHOUT_SOURCE']);
    expect(codes([typed, provision], [link('n', 'p')], { restsOnAdvice: false })).toEqual([]);
  });

  it('is judged by the lines at hand alone: a link to a line that is not here counts for nothing', () => {
    expect(codes([need], [link('n', 'p')], restsOnAdvice)).toEqual(['n: NEED_WITHOUT_PROVISION']);
  });
});

describe('the list of a plan', () => {
  it('names to each reader the lines that they may see, and no other', async () => {
    const hub = await TestHub.open();
    try {
      const world = await World.make(hub);
      const plan = await DraftPlan.begin(world, await world.child());
      const shown = await plan.need('B', 'For all');
      const kept = await plan.need('D', 'For few');
      const list = async (kind: Kind) =>
        (await (await world.around(plan.child, kind)).gets('query ($id: ID!) { plan(id: $id) { unsupported { code message lineType line { id } lineId } } }', { id: plan.id })).unsupported;
      expect((await list(Kind.DSL)).map(({ lineId }: { lineId: string }) => lineId)).toEqual([shown, shown, kept, kept]);
      expect(await list(Kind.CLASS_TEACHER)).toEqual([
        { code: 'NEED_WITHOUT_PROVISION', lineType: 'NEED', line: { id: shown }, lineId: shown, message: expect.stringContaining('section F') },
        { code: 'LINE_WITHOUT_SOURCE', lineType: 'NEED', line: { id: shown }, lineId: shown, message: 'This line rests on no advice.' },
      ]);
    } finally {
      await hub.close();
    }
  });
});
