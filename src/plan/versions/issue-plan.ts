import { deed, type Tools } from '../../access';
import { ChangedMeanwhile, invalid, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { asIssued, isWithheld } from './as-issued';
import { contentHashOf } from './issued-content';
import { routesOf, type LegalBasis } from './legal-basis';
import { keepMarksInStep } from '../keep-marks-in-step';
import { kindsOfLine } from '../lines';
import { NothingToIssue } from './nothing-to-issue';
import { linksAmong, placedLines, type Placed } from './placed-lines';
import { plansByKind } from '../kinds/kinds';
import { PlanEdition } from './plan-edition';
import type { PlanVersion } from './plan-version.entity';
import { planVersionPolicy } from './plan-version.policy';
import type { Plan } from '../plan.entity';
import { PlanIssued } from '../plan.events';
import { issuePlanShape, type IssuePlanInput } from '../plan.inputs';
import { planPolicy } from '../plan.policy';
import { stateAfter } from '../plan.states';
import type { Severity } from '../quality/finding';
import { judged, keepQuality, type Override } from '../quality/overrides';
import { unsupportedAmong, type Linked } from '../unsupported';
import { whySameAgain } from './same-again';
import { carryOutNotices, whetherAllowed, type Allowed } from './shrinking/guard-shrinking';
import { versionLinePolicy } from './version-line.policy';

/** What the issuer does not read, they cannot hash. */
const HASHED_BY_POSTGRES = '';

/** What is issued is the family's: from now on they see the lines themselves too. */
async function shareWithFamily({ tx }: Tools, placed: readonly Placed[]): Promise<Placed[]> {
  const shared: Placed[] = [];
  for (const each of placed) {
    const { line, lineType } = each;
    const now = line.sharedWithFamily ? line : await tx.change(kindsOfLine[lineType].policy, line, { sharedWithFamily: true });
    shared.push({ ...each, line: now! });
  }
  if (placed.some(({ line }) => !line.sharedWithFamily)) await keepMarksInStep(tx.connection, placed[0]!.line.childId);
  return shared;
}

/** Issues what the plan says now as its next version, which nobody can alter afterwards. What is unsupported is listed in it. */
export const issuePlan = deed<IssuePlanInput, Plan, PlanVersion>({
  may: planPolicy.may.issue,
  input: issuePlanShape,
  about: [planPolicy, (input) => input.planId],
  act: (plan, { version, note, overrides, legalBasis }, tools) => {
    if (legalBasis && !routesOf(plan.kind).some(({ basis }) => basis === legalBasis)) return Promise.resolve(invalid('legalBasis', 'a plan of this kind does not rest on that'));
    return issueVersion(plan, { version, note, overrides, legalBasis }, tools);
  },
});

interface Issuing {
  /** The version of the plan’s own record that was seen. */
  readonly version: number;
  readonly note?: string | null | undefined;
  readonly issuedOn?: string;
  readonly edition?: PlanEdition;
  /** Why wordings that nobody can be held to are issued all the same. */
  readonly overrides?: readonly Override[] | undefined;
  readonly legalBasis?: LegalBasis | null | undefined;
  /** Lines of which the family was told, in the course of a review, that they are to be less. */
  readonly toldOf?: readonly string[];
}
/** The same for whoever issues a plan in the course of an assessment or a review. A draft is an edition like any other, and leaves the plan in force, or in drafting, as it was. */
export async function issueVersion(plan: Plan, issuing: Issuing, tools: Tools): Promise<PlanVersion | Problem> {
  const { version, note, issuedOn, edition = null, overrides = [] } = issuing;
  const { tx, emit } = tools;
  const next = stateAfter(plan.state, 'issue');
  if (!next) return new NotNow('This plan has ceased: no version of it is issued any more.', plan.state);
  const state = edition === PlanEdition.DRAFT ? plan.state : next;
  const issued = await tx.change(planPolicy, { id: plan.id, version }, { state, latestVersionNumber: plan.latestVersionNumber + 1 });
  if (!issued) return new ChangedMeanwhile(plan);
  const placed = await shareWithFamily(tools, await placedLines(tools, plan.id));
  if (placed.length === 0) return new NothingToIssue();
  const links = await linksAmong(tools, placed.map(({ line }) => line.id));
  const wording = (await whySameAgain(tools, plan, { placed, links, edition })) ?? judged(heldUpBy(plan, edition), placed, overrides);
  if (isProblem(wording)) return wording;
  const allowed = edition === PlanEdition.DRAFT ? nothingInForce(issuing) : await whetherAllowed(tools, plan, { ...issuing, placed, links });
  if (isProblem(allowed)) return allowed;
  const made = await issueLines(tools, issued, { placed, links, note: note?.trim() || null, issuedOn: issuedOn ?? tools.today, edition, legalBasis: allowed.legalBasis });
  await keepQuality(tools, made, wording);
  await carryOutNotices(tools, allowed, made);
  emit(PlanIssued, issued, { planVersionId: made.id });
  return made;
}

/** A draft puts nothing into force, and so makes nothing less. */
const nothingInForce = ({ legalBasis }: Issuing): Allowed => ({ legalBasis: legalBasis ?? null, notices: [] });
/** What holds up an issue by the law of the plan’s kind. A draft goes to the family for their word on it, vague lines and all, with what was found counted. */
const heldUpBy = ({ kind }: Plan, edition: PlanEdition | null): readonly Severity[] => (edition === PlanEdition.DRAFT ? [] : plansByKind[kind].heldUpBy);

interface Issue {
  readonly placed: readonly Placed[];
  readonly links: readonly Linked[];
  readonly note: string | null;
  readonly issuedOn: string;
  readonly edition: PlanEdition | null;
  readonly legalBasis: LegalBasis | null;
}
async function issueLines(tools: Tools, plan: Plan, { placed, links, note, issuedOn, edition: kind, legalBasis }: Issue): Promise<PlanVersion> {
  const { tx } = tools;
  const lines = placed.map((each) => asIssued(each, links));
  const edition = { planId: plan.id, number: plan.latestVersionNumber, title: plan.title, issuedOn };
  const threaded = placed.map(({ line, lineType }) => ({ ...line, lineType }));
  const isWhole = !placed.some(({ line }) => isWithheld(line));
  const made = await tx.insert(planVersionPolicy, {
    childId: plan.childId, ...edition, edition: kind, legalBasis, note, contentHash: isWhole ? contentHashOf({ ...edition, lines }) : HASHED_BY_POSTGRES, unsupportedThen: unsupportedAmong(threaded, links, plansByKind[plan.kind]),
  });
  await tx.insertAll(versionLinePolicy, lines.map((line, at) => ({
    childId: plan.childId, versionId: made.id, ...line, lineVersion: placed[at]!.line.version, neededInClass: placed[at]!.line.neededInClass,
  })));
  return isWhole ? made : (await tools.find(planVersionPolicy, made.id))!;
}
