import { seenAs, type Tools } from '../../../access';
import { dayInWords } from '../../../platform/calendar/day-words';
import { invalid, NotNow, type Problem } from '../../../platform/graphql/problem';
import type { Plan } from '../../plan.entity';
import type { Linked } from '../../unsupported';
import type { CallOut } from '../difference/call-out';
import { waysToShrink, type LegalBasis } from '../legal-basis';
import type { Placed } from '../placed-lines';
import type { PlanVersion } from '../plan-version.entity';
import { noticeAfter, NoticeState } from './notice.states';
import { ProvisionWouldShrink } from './provision-would-shrink';
import { noticedReductionPolicy, reductionNoticePolicy } from './shrinking.policy';
import { editionInForce, shrinkingNow } from './shrinking-now';

/** A notice that the family was given, and one of its lines; what that says is withheld from those who read the line in brief. */
interface Noticed {
  readonly id: string;
  readonly version: number;
  readonly legalBasis: LegalBasis;
  readonly familyHasUntil: string | null;
  readonly lineId: string;
  readonly says: readonly string[] | null;
}
const noticesGiven = ({ tx }: Tools, planId: string): Promise<Noticed[]> =>
  tx.connection.query<Noticed>(
    `SELECT n.id, n.version, n.legal_basis AS "legalBasis", n.family_has_until::text AS "familyHasUntil", l.line_id AS "lineId", l.says
     FROM ${seenAs(reductionNoticePolicy)} n JOIN ${seenAs(noticedReductionPolicy)} l ON l.notice_id = n.id WHERE n.plan_id = $1 AND n.state = $2`,
    [planId, NoticeState.GIVEN],
  );
const speaksOf = ({ lineId, says }: Noticed, callOuts: readonly CallOut[]): boolean =>
  lineId === callOuts[0]!.lineId && (says === null || callOuts.every(({ message }) => says.includes(message)));

interface Issuing {
  readonly placed: readonly Placed[];
  readonly links: readonly Linked[];
  readonly legalBasis?: LegalBasis | null | undefined;
  /** Lines of which the family was told in the course of a review or an assessment. */
  readonly toldOf?: readonly string[] | undefined;
}
/** By what right an edition gives less than the one in force: nothing is less, or each line that is has been told of. */
export interface Allowed {
  readonly legalBasis: LegalBasis | null;
  readonly notices: readonly Noticed[];
}

/** Whether an edition may be issued as it stands: what was agreed is not made less without a reason, a legal route and a notice to the family. */
export async function whetherAllowed(tools: Tools, plan: Plan, { placed, links, legalBasis, toldOf = [] }: Issuing): Promise<Allowed | Problem> {
  const asSaid: Allowed = { legalBasis: legalBasis ?? null, notices: [] };
  const base = waysToShrink(plan.kind).length === 0 ? null : await editionInForce(tools, plan.id);
  if (!base) return asSaid;
  const shrinks = await shrinkingNow(tools, { plan, base, placed, links });
  if (shrinks instanceof NotNow) return shrinks;
  const lines = [...shrinks.values()].filter(([first]) => !toldOf.includes(first!.lineId));
  if (lines.length === 0) return asSaid;
  const given = await noticesGiven(tools, plan.id);
  const untold = lines.filter((callOuts) => !given.some((notice) => speaksOf(notice, callOuts)));
  if (untold.length > 0) return new ProvisionWouldShrink(untold.flat());
  const used = given.filter((notice) => lines.some((callOuts) => speaksOf(notice, callOuts)));
  return whyNotYet(plan, used, { legalBasis, today: tools.today }) ?? { legalBasis: legalBasis ?? used[0]!.legalBasis, notices: used };
}

function whyNotYet(plan: Plan, used: readonly Noticed[], { legalBasis, today }: { readonly legalBasis: LegalBasis | null | undefined; readonly today: string }): Problem | undefined {
  const early = used.find(({ familyHasUntil }) => familyHasUntil !== null && familyHasUntil >= today);
  if (early) return new NotNow(`The family has until ${dayInWords(early.familyHasUntil!)} to answer the notice, and nobody may shorten that.`, plan.state);
  const basis = legalBasis ?? used[0]!.legalBasis;
  return used.every((notice) => notice.legalBasis === basis) ? undefined : invalid('legalBasis', 'the family was told of another route');
}

/** The notices have done their part: nothing else is made less by them. */
export async function carryOutNotices({ tx }: Tools, { notices }: Allowed, { id: planVersionId }: PlanVersion): Promise<void> {
  const state = noticeAfter(NoticeState.GIVEN, 'carryOut')!;
  const once = new Map(notices.map((notice) => [notice.id, notice]));
  for (const { id, version } of once.values()) await tx.change(reductionNoticePolicy, { id, version }, { state, planVersionId });
}
