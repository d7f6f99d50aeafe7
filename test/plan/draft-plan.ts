import { Kind } from '../../src/access';
import type { Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const problem = '... on Problem { __typename code message } ... on InvalidInput { fields { field reason } } ... on NotNow { presentState }';
const LINE = 'id version section text brief neededInClass sharedWithFamily';
export const START = `mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id version state kind title latestVersionNumber } ${problem} } }`;
export const ISSUE = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { ... on PlanVersion { id number issuedOn note contentHash } ${problem}
  ... on ChangedMeanwhile { presentVersion } } }`;
export const CEASE = `mutation ($input: CeasePlanInput!) { ceasePlan(input: $input) { ... on Plan { id state ceasedReason } ${problem} } }`;
export const INCLUDE = `mutation ($input: IncludeLineInput!) { includeLine(input: $input) { ... on PlanInclusion { id position line { id } plan { id } } ${problem} } }`;
export const REMOVE = `mutation ($input: RemoveFromPlanInput!) { removeFromPlan(input: $input) { ... on PlanInclusion { id endedAt } ${problem} } }`;
export const LINK = `mutation ($input: LinkLinesInput!) { linkLines(input: $input) { ... on ThreadLink { id from { id } to { id } endedAt } ${problem} } }`;
export const UNLINK = `mutation ($input: UnlinkLinesInput!) { unlinkLines(input: $input) { ... on ThreadLink { id endedAt } ${problem} } }`;
const adding = (type: string): string =>
  `mutation ($input: Add${type}Input!) { add${type}(input: $input) { ... on ${type} { ${LINE} wordings { lineVersion text } } ${problem} } }`;
const changing = (type: string): string =>
  `mutation ($input: Change${type}Input!) { change${type}(input: $input) { ... on ${type} { ${LINE} wordings { lineVersion text terms reason changedBy { id } } } ${problem}
    ... on ChangedMeanwhile { presentVersion presentText yourText } } }`;
export const ADD = { aspiration: adding('Aspiration'), need: adding('Need'), outcome: adding('Outcome'), provision: adding('Provision') };
export const CHANGE = { aspiration: changing('Aspiration'), need: changing('Need'), outcome: changing('Outcome'), provision: changing('Provision') };

type Fields = Record<string, unknown>;
const areas: Record<string, string> = { B: 'COGNITION_AND_LEARNING', C: 'HEALTH', D: 'SOCIAL_CARE' };

/** A plan that is being put together, by somebody who may word every section of it. */
export class DraftPlan {
  private constructor(
    readonly child: ChildKnownTo,
    readonly keeper: Someone,
    readonly id: string,
  ) {}

  static async begin(world: World, child: ChildKnownTo, kind: 'EHC_PLAN' | 'SEN_SUPPORT' = 'EHC_PLAN'): Promise<DraftPlan> {
    const keeper = await world.around(child, Kind.SEND_CASEWORKER);
    const plan = await keeper.gets(START, { input: { childId: child.id, kind, title: `Plan of ${child.name}` } });
    if (plan.__typename) throw new Error(plan.message);
    return new DraftPlan(child, keeper, plan.id);
  }

  async #done(text: string, input: Fields): Promise<string> {
    const answer = await this.keeper.gets(text, { input });
    if (answer.code) throw new Error(`${answer.code}: ${answer.message}`);
    return answer.id;
  }

  aspiration = (text: string, more: Fields = {}): Promise<string> => this.#done(ADD.aspiration, { planId: this.id, text, whoseWords: 'CHILD', ...more });
  need = (section: string, text: string, more: Fields = {}): Promise<string> => this.#done(ADD.need, { planId: this.id, section, text, area: areas[section], ...more });
  outcome = (text: string, more: Fields = {}): Promise<string> => this.#done(ADD.outcome, { planId: this.id, text, ...more });
  provision = (section: string, what: string, { terms, ...more }: Fields = {}): Promise<string> =>
    this.#done(ADD.provision, { planId: this.id, section, terms: { what, ...(terms as Fields) }, onAuthorityOf: 'The panel', ...more });

  version = async (): Promise<number> => (await this.keeper.gets('query ($id: ID!) { plan(id: $id) { version } }', { id: this.id })).version;
  /** Issues it, and answers the id of the issued version. */
  issue = async (by = this.keeper): Promise<string> => {
    const issued = await by.gets(ISSUE, { input: { planId: this.id, version: await this.version() } });
    if (issued.code) throw new Error(issued.message);
    return issued.id;
  };
}
