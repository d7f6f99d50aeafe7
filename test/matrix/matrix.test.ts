import { TestHub } from '../support/hub';
import { Judge, printed } from './judge';
import { everyQuestion } from './ways/questions';
import { Neighbourhood } from './world/neighbourhood';

let hub: TestHub;
let neighbourhood: Neighbourhood;
beforeAll(async () => {
  hub = await TestHub.open();
  neighbourhood = await Neighbourhood.make(hub);
});
afterAll(() => hub.close());
jest.setTimeout(3_600_000);

it('try', async () => {
  const judge = new Judge(neighbourhood);
  const questions = everyQuestion(neighbourhood);
  const t0 = Date.now();
  for (const viewer of neighbourhood.viewers.filter(({ state }) => (process.env.STATES ?? 'current').split(',').includes(state))) {
    for (const { way, text } of questions) {
      const t = Date.now();
      const answer = await viewer.someone.ask(text);
      judge.answer({ viewer, way }, answer);
      if (process.env.SLOW) console.log(viewer.kind, way, Date.now() - t, JSON.stringify(answer).length, text.length, JSON.stringify(answer.errors)?.slice(0, 200));
    }
  }
  require('fs').writeFileSync('/tmp/gt/mx-out.txt', [...new Set(judge.disagreements.map((d) => `${d.isLeak ? 'LEAK' : 'less'} ${printed(d)}`))].sort().join('\n'));
  console.log(judge.cells, judge.covered.size, judge.shown.size, judge.disagreements.length, Date.now() - t0, neighbourhood.viewers.length, neighbourhood.garden.records.size);
});
