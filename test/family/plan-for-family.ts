import type { Kind } from '../../src/access';
import { DraftPlan } from '../plan/draft-plan';
import type { Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const problem = `... on Problem { code message } ... on InvalidInput { fields { field } } ... on NotNow { present: presentState }`;
const SAID = 'id lineType lineId versionLineId section text fromFamily sharedWithFamily inReplyToId author { name } organisation { name } replies { text }';
export const COMMENT = `mutation ($input: CommentOnLineInput!) { commentOnLine(input: $input) { __typename ... on LineComment { ${SAID} } ${problem} } }`;
const GIVEN = 'id number answer reason answeredAs parentalResponsibility person { name }';
export const RESPOND = `mutation ($input: RespondToPlanInput!) { respondToPlan(input: $input) { __typename ... on PlanAgreement { ${GIVEN} } ${problem} } }`;
export const VERSION = `query ($id: ID!) { planVersion(id: $id) { lines { id lineId section comments { text fromFamily replies { text } } } responses { ${GIVEN} } } }`;
export const PLAN_UPDATED = `subscription ($planId: ID!) { planUpdated(planId: $planId) { what lineComment { text fromFamily } planAgreement { answer reason } planVersion { number } } }`;

export interface Issued {
  readonly plan: DraftPlan;
  readonly child: ChildKnownTo;
  readonly parent: Someone;
  /** The live lines, by section, and the version that was issued of them. */
  readonly lines: Readonly<Record<'A' | 'B' | 'C' | 'F' | 'H2', string>>;
  readonly versionId: string;
}

/** A plan with a line in each kind of section, issued, and a parent who reads it. */
export async function issued(world: World, name = 'Ada Fielding'): Promise<Issued> {
  const child = await world.child(name);
  const plan = await DraftPlan.begin(world, child);
  const lines = {
    A: await plan.aspiration('To read a book to my sister.'),
    B: await plan.need('B', 'Reading is slow and tiring.'),
    C: await plan.need('C', 'Hearing comes and goes with colds.'),
    F: await plan.provision('F', 'Reading with an adult.'),
    H2: await plan.provision('H2', 'A short break each fortnight.', { brief: 'Support at home.' }),
  };
  const parent = await world.parentOf(child);
  return { plan, child, parent, lines, versionId: await plan.issue() };
}

export const lineOf = async ({ parent, versionId }: Issued, section: string): Promise<string> =>
  (await parent.gets(VERSION, { id: versionId })).lines.find((line: { section: string }) => line.section === section).id;

export const says = async (someone: Someone, input: object) => someone.gets(COMMENT, { input });
export const answers = async (someone: Someone, { versionId }: Issued, input: object) => someone.gets(RESPOND, { input: { planVersionId: versionId, ...input } });

/** What each kind of person reads of the comments on the issued line of a section. */
export async function readersAmong(world: World, issue: Issued, { section, kinds }: { readonly section: string; readonly kinds: readonly Kind[] }): Promise<Kind[]> {
  const readers: Kind[] = [];
  for (const kind of kinds) {
    const version = await (await world.around(issue.child, kind)).gets(VERSION, { id: issue.versionId });
    const line = version?.lines.find((each: { section: string }) => each.section === section);
    if (line?.comments.length > 0) readers.push(kind);
  }
  return readers;
}
