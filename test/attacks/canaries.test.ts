import { seedDemo } from '../../src/demo';
import { createLog } from '../../src/platform/log';
import { DemoSomeone } from '../demo/acting';
import { Chance } from '../support/chance';
import { TestHub } from '../support/hub';
import { askers, plantCanaries, searchWords, whose, type Asker, type Whose } from './planting';
import { Asking, type Knowing } from './random-questions';

/** `npm run canaries` asks 10,000 questions as each of the demo people; the suite asks a few. Another SEED asks others. */
const { QUESTIONS = 6, SEED = 1 } = globalThis as { QUESTIONS?: number; SEED?: number };

let hub: TestHub;
let everybody: readonly Asker[];
let belongs: Whose;
let knowing: Knowing;
beforeAll(async () => {
  hub = await TestHub.open();
  await seedDemo({ ground: hub.ground, ownerUrl: hub.urls.ownerUrl, log: createLog({ level: 'silent' }) });
  await plantCanaries(hub);
  everybody = await askers(hub);
  belongs = await whose(hub);
  knowing = { ids: [...belongs.childOfId.keys(), ...belongs.childOfId.values()], words: await hub.owner(searchWords) };
}, 120_000);
afterAll(() => hub.close());

const CANARY = /canary[0-9a-f]{12}/g;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The children in an answer to whom the asker stands in no way: by what is written of them, and by ids that the question did not name. */
function strangersIn(answer: string, question: string, { reach }: Asker): string[] {
  const written = (answer.match(CANARY) ?? []).map((canary) => belongs.childOfCanary.get(canary) ?? canary);
  const named = (answer.match(UUID) ?? []).filter((id) => !question.includes(id)).flatMap((id) => belongs.childOfId.get(id) ?? []);
  return [...written, ...named].filter((child) => !reach.has(child));
}

describe(`random questions (seed ${SEED}, ${QUESTIONS} for each capacity of each of the demo people)`, () => {
  it('show nobody anything of a child to whom they stand in no way', async () => {
    let asked = 0;
    let seen = 0;
    for (const [at, asker] of everybody.entries()) {
      const asking = new Asking(new Chance(SEED * 1_000 + at), knowing);
      const someone = new DemoSomeone(hub, asker.handle, asker.actingFor);
      for (let n = 0; n < QUESTIONS; n++) {
        const question = asking.question();
        const answer = JSON.stringify(await someone.ask(question));
        const strangers = strangersIn(answer, question, asker);
        if (strangers.length > 0) throw new Error(`${asker.handle} was shown something of ${strangers.join(', ')} by\n${question}\n${answer}`);
        asked += 1;
        if (CANARY.test(answer)) seen += 1;
        CANARY.lastIndex = 0;
      }
    }
    expect(asked).toBe(everybody.length * QUESTIONS);
    // Questions that show nothing prove nothing: some of them show what their asker may see.
    expect(seen).toBeGreaterThan(asked / 100);
  }, 86_400_000);

  it('would have shown a stranger', () => {
    const [canary, child] = [...belongs.childOfCanary][0]!;
    const nobody = { handle: 'nobody', actingFor: '', reach: new Set<string>() };
    expect(strangersIn(`{"text":"a ${canary}"}`, '', nobody)).toEqual([child]);
    expect(strangersIn(`{"id":"${child}"}`, '', nobody)).toEqual([child]);
    expect(strangersIn(`{"id":"${child}"}`, `child(id: "${child}")`, nobody)).toEqual([]);
  });
});
