import { Kind } from '../../../src/access';
import type { Answer, Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';
import { DraftPlan } from '../../plan/draft-plan';

const PROBLEM = '... on Problem { __typename code message } ... on InvalidInput { fields { field reason } } ... on NotNow { presentState }';
const deedOf = (name: string, type: string, fields: string): string =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ... on ${type} { id version ${fields} } ${PROBLEM} } }`;
export const ENROL = deedOf('enrolChild', 'Enrolment', 'fromOn untilOn');
export const END_ENROLMENT = deedOf('endEnrolment', 'Enrolment', 'fromOn untilOn');
export const MOVE = deedOf('moveSchool', 'Enrolment', 'fromOn untilOn yearGroup school { id }');
export const JOIN = deedOf('addToTeam', 'TeamMember', 'kind sinceOn untilOn');
export const LEAVE = deedOf('leaveTeam', 'TeamMember', 'untilOn');
export const OPEN = deedOf('openToAgency', 'KnownAgency', 'untilOn');
export const CLOSE = deedOf('closeToAgency', 'KnownAgency', 'untilOn closedReason');
export const ADD = deedOf('addFamilyMember', 'FamilyMember', 'standsAs fosters hasCare untilOn reason consentBy');
export const END_PART = deedOf('endFamilyPart', 'FamilyMember', 'untilOn endedReason');
const MATTERS = 'matters openedBy assessedOn assessedBy finding untilOn closedOn closedReason familyMember { name }';
export const OPEN_MATTERS = deedOf('openMattersToParent', 'OpenedMatters', MATTERS);
export const BY_CAPACITY = deedOf('openMattersByCapacity', 'OpenedMatters', MATTERS);
export const CLOSE_MATTERS = deedOf('closeMatters', 'OpenedMatters', MATTERS);

/** Days that lie ahead both by a test's clock and by PostgreSQL's. */
export const LATER = { lastOn: '2041-07-19', midnightAfter: '2041-07-19T23:00:00.000000Z', firstOn: '2041-09-03', midnightBefore: '2041-09-02T23:00:00.000000Z' } as const;

const KNOWS = `query ($id: ID!, $named: String!) { child(id: $id) { givenName } children(named: $named) { totalCount nodes { id } } }`;
/** What somebody finds of a child, whichever way they ask: by id, in a list and in its count. All or nothing. */
export async function finds(someone: Someone, { id, name }: ChildKnownTo): Promise<boolean> {
  const [givenName, familyName] = name.split(' ');
  const { data } = await someone.ask(KNOWS, { id, named: familyName! });
  const found = [data.child?.givenName === givenName, data.children.totalCount === 1, data.children.nodes.length === 1];
  expect(new Set(found).size).toBe(1);
  return found[0]!;
}

interface Right {
  readonly kind: string;
  readonly byName: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly stands: boolean;
}
/** What came from a source, as the owner of the database sees it. */
export const rightsFrom = (world: World, sourceId: string): Promise<Right[]> =>
  world.hub.owner((owner) =>
    owner.query<Right>(
      `SELECT kind, person_id IS NOT NULL AS "byName", to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "startsAt",
         coalesce(to_char(nullif(ends_at, 'infinity') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'never') AS "endsAt", starts_at <= now() AND ends_at > now() AS stands
       FROM child_relationship WHERE source_id = $1 ORDER BY kind`,
      [sourceId],
    ),
  );
export const kindsFrom = async (world: World, sourceId: string): Promise<string[]> =>
  (await rightsFrom(world, sourceId)).filter(({ stands }) => stands).map(({ kind }) => kind);

const HEAR = `subscription ($planId: ID!) { planUpdated(planId: $planId) { what } }`;
const silence = 'silence';
type Heard = AsyncGenerator<Answer>;
const next = async (heard: Heard): Promise<string> => {
  // Listening ends with the right to it: whoever listened so is told of nothing more.
  const { value } = (await heard.next()) as { value?: Answer };
  return !value || value.errors ? silence : (Object.values(value.data as Record<string, { what: string }>)[0]!.what);
};

/** Goes on listening until the plan is issued, or there is silence. */
async function untilIssued(heard: Heard): Promise<string> {
  let what: string;
  do what = await next(heard);
  while (what !== 'Plan.issued' && what !== silence);
  return what;
}

/** Somebody who listens to a plan of the child, beside one who goes on listening. */
export class Listening {
  private constructor(
    private readonly plan: DraftPlan,
    private readonly heard: Heard,
    private readonly witness: Heard,
  ) {}

  static async begin(world: World, child: ChildKnownTo, someone: Someone, text = HEAR): Promise<Listening> {
    const plan = await DraftPlan.begin(world, child);
    await plan.need('B', 'Reads single words, and not yet sentences');
    const variables = text === HEAR ? { planId: plan.id } : {};
    const keeper = await world.around(child, Kind.SEND_CASEWORKER);
    return new Listening(plan, await someone.listens(text, variables), await keeper.listens(HEAR, { planId: plan.id }));
  }

  /** Issues the plan, with something new in it, and answers what they hear of it once the other has heard it. */
  async hears(): Promise<string> {
    await this.plan.need('B', `Reads single words, and not yet sentences, in ${await this.plan.version()} lessons`);
    await this.plan.issue();
    expect(await untilIssued(this.witness)).toBe('Plan.issued');
    return Promise.race([untilIssued(this.heard), new Promise<string>((resolve) => setTimeout(() => resolve(silence), 300))]);
  }

  async end(): Promise<void> {
    await this.witness.return(undefined);
    void this.heard.return(undefined);
  }
}
