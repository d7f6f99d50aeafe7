import type { Contender } from './rounds';
import { answerOf } from './asking';
import { rawProcess } from './raw-apart';
import { caughtStatement, enteringAs, type Question } from './raw-statement';
import type { ScaledHub } from './scaled/scaled-hub';

/** The plan of a child as whoever keeps the case opens it: who it is for, every section with its lines, the thread, and what was issued last. */
const WHOLE_PLAN = `query WholePlan($id: ID!) {
  plan(id: $id) {
    id kind title state version child { id givenName familyName dateOfBirth }
    sections { letter title owner lines { id section text brief version recordedAt
      ... on Need { area senType isStrength } ... on Outcome { byWhen byWhenInWords measure baseline }
      ... on Provision { what deliveredBy qualification sessions per minutesPerSession weeksPerYear groupSize adults place minutesPerWeek hoursPerYear reviewedHow } } }
    thread { need { id } outcomes { id } provision { id } }
    latestVersion { id number issuedOn }
  }
}`;

const CASELOAD_IDS = '{ children(first: 50) { nodes { plans { id } } } }';
interface Listed {
  readonly children: { readonly nodes: readonly { readonly plans: readonly { readonly id: string }[] }[] };
}

/** Caseworkers of the first worlds, each with a child or two of every length of plan. */
const caseworkers = Array.from({ length: 16 }, (_, at) => `caseworker-${at + 1}`);

/** The plans of several caseworkers, so that neither a row nor a token is always the same. */
export async function wholePlans(scaled: ScaledHub): Promise<Question[]> {
  const found: Question[] = [];
  for (const subject of caseworkers) {
    const { children } = await answerOf<Listed>(scaled, { subject, query: CASELOAD_IDS, variables: {} });
    const ids = children.nodes.flatMap(({ plans }) => plans.map(({ id }) => id));
    found.push(...ids.slice(0, 8).map((id) => ({ subject, query: WHOLE_PLAN, variables: { id } })));
  }
  return found;
}

/** The very statement that the hub reads ahead with, behind bare HTTP. */
export async function planRaw({ postgres }: ScaledHub, name: string, questions: readonly Question[]): Promise<Contender & { stop(): void }> {
  const statement = await caughtStatement(postgres.appUrl, questions[0]!);
  const asks = questions.map(({ subject, variables }) => ({ opening: enteringAs(subject), values: [[variables['id']]] }));
  return { name, ...(await rawProcess({ appUrl: postgres.appUrl, isolation: 'REPEATABLE READ', statements: [statement], asks })) };
}
