import { answerWithin } from '../../src/platform/graphql/operation';
import { parse } from 'graphql';
import { DraftPlan } from '../plan/draft-plan';
import { schema, TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let plan: DraftPlan;
beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
  await plan.need('B', 'Time to answer');
});
afterAll(() => hub.close());

/** What an operation says it read beside what was foreseen. */
async function besideOf(text: string, variableValues: Record<string, string>): Promise<readonly string[]> {
  const contextValue = plan.keeper.request();
  const { errors } = await answerWithin({ schema, document: parse(text), variableValues, contextValue });
  expect(errors).toBeUndefined();
  return contextValue.beside;
}

describe('what is read beside what was foreseen', () => {
  it('is nothing of a whole plan, nor of a list', async () => {
    expect(await besideOf('query ($id: ID!) { plan(id: $id) { title sections { lines { text } } child { givenName team { kind } } } }', { id: plan.id })).toEqual([]);
    expect(await besideOf('{ children { nodes { givenName plans { title } } } }', {})).toEqual([]);
  });

  it('is told by its kinds, for the log', async () => {
    // What is no id cannot be read ahead: the loader is left to find nothing.
    expect(await besideOf('{ plan(id: "nothing") { title } }', {})).toEqual(['Plan']);
  });
});
