import { Kind, Request } from '../../src/access';
import { answerWithin } from '../../src/platform/graphql/operation';
import { DraftPlan } from '../plan/draft-plan';
import { documentOf, schema, TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let senco: Someone;
let statements: Statements;
let named: Record<'child' | 'other' | 'plan' | 'nobody', string>;
beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  const children: ChildKnownTo[] = [];
  for (const name of ['Ada Form', 'Bo Form']) {
    const child = await world.child(name);
    await world.around(child, Kind.THERAPIST, name);
    await world.parentOf(child, `Parent of ${name}`);
    children.push(child);
  }
  const plan = await DraftPlan.begin(world, children[0]!);
  await plan.need('B', 'Time to answer');
  senco = await world.the(Kind.SENCO);
  named = { child: children[0]!.id, other: children[1]!.id, plan: plan.id, nobody: '3f2b0c1e-0000-4000-8000-000000000000' };
  statements = new Statements(hub);
});
afterAll(() => hub.close());

interface Sent {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}
async function answered(contextValue: Request, { text, variables, operationName }: Sent): Promise<{ readonly answer: unknown; readonly cost: number }> {
  let answer: unknown;
  const asked = await statements.during(async () => {
    answer = await answerWithin({ schema, document: documentOf(text), variableValues: { ...named, ...variables }, operationName, contextValue });
  });
  return { answer: JSON.parse(JSON.stringify(answer)), cost: asked.filter((each) => !/audit_entry|^SELECT viewer_stamp| AS mark, /.test(each)).length };
}

const TEAM = 'team { kind person { name } organisation { name } }';
const LINES = 'lines { ...Worded ... on Need { outcomes { text } } }';
const WORDED = 'fragment Worded on Line { text author { name } ...Sources } fragment Sources on Line { sources { wording takenBy { name } } }';
const TWO = `query ($one: ID!, $two: ID!) { child(id: $one) { givenName ${TEAM} } plan(id: $two) { title sections { lines { text } } } }`;
const written: Readonly<Record<string, Sent>> = {
  'one field twice, with other arguments': { text: 'query ($plan: ID!) { plan(id: $plan) { one: versionNumbered(number: 1) { number } two: versionNumbered(number: 2) { number lines { text } } } }' },
  'one question twice, about others': { text: `query ($child: ID!, $other: ID!) { one: child(id: $child) { givenName ${TEAM} } two: child(id: $other) { family { name } ${TEAM} } }` },
  'one question twice, in the same words': { text: `query ($child: ID!) { child(id: $child) { givenName } child(id: $child) { ${TEAM} } again: child(id: $child) { family { name } } }` },
  'two questions, by which the same child is reached': { text: `query ($child: ID!, $plan: ID!) { child(id: $child) { givenName plans { title } } plan(id: $plan) { title child { familyName ${TEAM} } } }` },
  'a child reached from the child': { text: `query ($child: ID!) { child(id: $child) { plans { child { givenName plans { title child { ${TEAM} } } } } } }` },
  'fragments within fragments, on the interface and on its members': { text: `query ($plan: ID!) { plan(id: $plan) { sections { ${LINES} } thread { need { ...Worded } } } } ${WORDED}` },
  'a fragment on the questions themselves': { text: `query ($child: ID!) { ...Asked } fragment Asked on Query { ... on Query { child(id: $child) { ...Named } } } fragment Named on Child { givenName ${TEAM} }` },
  'what is left out by a variable': { text: `query ($child: ID!, $team: Boolean!) { child(id: $child) { givenName ${TEAM.replace('team', 'team @include(if: $team)')} family @skip(if: $team) { name } } }`, variables: { team: true } },
  'the same document, the variable turned': { text: `query ($child: ID!, $team: Boolean!) { child(id: $child) { givenName ${TEAM.replace('team', 'team @include(if: $team)')} family @skip(if: $team) { name } } }`, variables: { team: false } },
  'a variable that is not sent and has a default': { text: `query ($first: Int = 1, $with: Boolean = true, $name: String = "Ad") { children(first: $first, named: $name) { nodes { givenName ${TEAM} plans @include(if: $with) { title } } } }` },
  'a list by its edges and by its nodes, with its count': { text: `{ children { totalCount edges { cursor node { givenName } } nodes { ${TEAM} } pageInfo { hasNextPage } } }` },
  'two pages of one list': { text: `{ one: children(first: 1) { totalCount nodes { givenName } } two: children(named: "Bo") { nodes { family { name } ${TEAM} } } }` },
  'one of several operations of a document': { text: `query Wide($child: ID!) { child(id: $child) { ${TEAM} family { name } } } query Narrow($plan: ID!) { plan(id: $plan) { title sections { lines { text } } } }`, operationName: 'Narrow' },
  'another operation of the same document': { text: `query Wide($child: ID!) { child(id: $child) { ${TEAM} family { name } } } query Narrow($plan: ID!) { plan(id: $plan) { title sections { lines { text } } } }`, operationName: 'Wide' },
  'an id of nobody': { text: `query ($nobody: ID!) { child(id: $nobody) { givenName ${TEAM} } plan(id: $nobody) { title child { givenName } } }` },
  'two questions, of which one names no id': { text: TWO, variables: { one: 'nothing' } },
  'the same document, in which the other names none': { text: TWO, variables: { two: 'nothing' } },
  'two stretches of days': { text: `query ($child: ID!, $from: Date) { child(id: $child) { one: attendance(from: $from) { possible } two: attendance { possible } attendanceMarks(from: $from) { id } } }`, variables: { from: '2026-09-01' } },
  'an id that is none': { text: `{ child(id: "nobody") { givenName ${TEAM} } }` },
  'an id in capitals': { text: `query ($loud: ID!) { child(id: $loud) { givenName ${TEAM} } }` },
};

describe('a question is read in one statement, and answered as its records are one by one,', () => {
  it.each(Object.keys(written))('where it is written as %s', async (form) => {
    const sent = { ...written[form]!, variables: { loud: named.child.toUpperCase(), one: named.child, two: named.plan, ...written[form]!.variables } };
    const { answers, ...ground } = hub.ground;
    const lookingUp = new Request(ground, senco.request().credentials);
    lookingUp.once = () => Promise.resolve();
    const oneByOne = await answered(lookingUp, sent);
    const ahead = await answered(senco.request(), sent);
    expect(ahead).toEqual({ answer: oneByOne.answer, cost: 1 });
    expect((ahead.answer as { errors?: unknown }).errors).toBeUndefined();
  });
});
