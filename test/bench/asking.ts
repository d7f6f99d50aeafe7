import type { Ask } from './load';
import type { Question } from './raw-statement';
import type { ScaledHub } from './scaled/scaled-hub';

const post = (authorization: string, query: string, variables: object): Ask => ({
  path: '/graphql', body: JSON.stringify({ query, variables }), headers: { authorization },
});

/** The questions as they go to the hub over HTTP, each with the token of whoever asks. */
export async function asksOf({ bearer }: ScaledHub, questions: readonly Question[]): Promise<Ask[]> {
  const bearers = new Map<string, string>();
  for (const { subject } of questions) bearers.set(subject, bearers.get(subject) ?? (await bearer(subject)));
  return questions.map(({ subject, query, variables }) => post(bearers.get(subject)!, query, variables));
}

/** The same, each in words that were never used before: a variable that the question does not name. What was answered is kept as ever, and never asked for again. */
export async function asksAnew(scaled: ScaledHub, questions: readonly Question[]): Promise<Ask[]> {
  const asks = await asksOf(scaled, questions);
  return asks.map((ask, at) => ({ ...ask, anew: (nth) => JSON.stringify({ query: questions[at]!.query, variables: { ...questions[at]!.variables, nth } }) }));
}

/** What the hub answers to one question; anything else than an answer ends the benchmark. */
export async function answerOf<T>(scaled: ScaledHub, question: Question): Promise<T> {
  const [{ path, body, headers }] = (await asksOf(scaled, [question])) as [Ask];
  const response = await fetch(`${scaled.hub.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
