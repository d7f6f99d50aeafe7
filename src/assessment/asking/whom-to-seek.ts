import { byForeignKey, standsAs, type Request } from '../../access';
import { childById, enrolmentsOfChild, organisationById, teamOfChild, type Organisation } from '../../people';
import { LineType, needPolicy, type Need } from '../../plan';
import type { AdviceLine } from '../advice/advice-line.entity';
import { adviceLinePolicy } from '../advice/advice-line.policy';
import { AdviceKind, adviceSourceOf } from '../advice-kind';
import { AssessmentKind, type Assessment } from '../assessment.entity';
import { whoFollowRequests } from '../audiences';
import { requestsOfAssessment } from '../assessment.loaders';
import { type AdviceRequestState, type AdviceRequest } from '../request/advice-request.entity';
import { isLate, openStates } from '../request/is-late';
import { SoughtStanding, type AdviceToSeek } from './advice-to-seek';
import { requiredFor, type FactsOfChild, type Required } from './required-advice';
import { AdviceReuseState, type AdviceReuse } from './reuse/advice-reuse.entity';
import { reusesOfAssessment } from './reuse/why-not-sought';
import { AdviceWishState, type AdviceWish } from './wish/advice-wish.entity';
import { wishesOfAssessment } from './wish/wishes-of-assessment';

const needsOfChild = byForeignKey<Need>(needPolicy, 'childId');
const adviceLinesOfChild = byForeignKey<AdviceLine>(adviceLinePolicy, 'childId');

const isHeld = ({ fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null }, today: string): boolean => fromOn <= today && (untilOn === null || untilOn >= today);

async function senTypesOf({ load }: Request, childId: string): Promise<string[]> {
  const [needs, lines] = await Promise.all([load(needsOfChild, childId), load(adviceLinesOfChild, childId)]);
  const advised = lines.filter(({ lineType, terms }) => lineType === LineType.NEED && terms !== null).map(({ terms }) => (terms as { senType?: string | null }).senType);
  return [...needs.map(({ senType }) => senType), ...advised].filter((code): code is string => Boolean(code));
}

async function factsOf(request: Request, childId: string): Promise<FactsOfChild | null> {
  const today = request.ground.clock.today();
  const child = await request.load(childById, childId);
  if (!child) return null;
  const roll = (await request.load(enrolmentsOfChild, childId)).filter((enrolment) => isHeld(enrolment, today));
  return { today, dateOfBirth: child.dateOfBirth, yearGroups: roll.map(({ yearGroup }) => yearGroup), senTypes: await senTypesOf(request, childId) };
}

/** Whom to ask, as far as the roll, the team and the authority tell. */
async function suggestedFor(request: Request, childId: string, kind: AdviceKind): Promise<Organisation | null> {
  const { load, ground } = request;
  const today = ground.clock.today();
  const child = await load(childById, childId);
  if (kind === AdviceKind.PSYCHOLOGICAL) return child?.authorityId ? load(organisationById, child.authorityId) : null;
  if (kind === AdviceKind.PARENT_OR_YOUNG_PERSON || kind === AdviceKind.CHILD_VIEWS) return null;
  if (kind === AdviceKind.EDUCATIONAL) {
    const school = (await load(enrolmentsOfChild, childId)).find((enrolment) => isHeld(enrolment, today));
    return school ? load(organisationById, school.schoolId) : null;
  }
  if (![AdviceKind.HEALTH, AdviceKind.SOCIAL_CARE].includes(kind)) return null;
  const { advisers } = adviceSourceOf(kind);
  const member = (await load(teamOfChild, childId)).find((each) => advisers.includes(each.kind) && (each.untilOn === null || each.untilOn >= today));
  return member ? load(organisationById, member.organisationId) : null;
}

const standings: Readonly<Record<AdviceRequestState, SoughtStanding | undefined>> = {
  GIVEN: SoughtStanding.GIVEN, RETURNED: SoughtStanding.RETURNED, ASKED: SoughtStanding.ASKED, TIME_ASKED: SoughtStanding.ASKED, DECLINED: SoughtStanding.DECLINED, WITHDRAWN: undefined,
};
/** The furthest that any of the requests has come. */
const order = [SoughtStanding.GIVEN, SoughtStanding.RETURNED, SoughtStanding.ASKED, SoughtStanding.DECLINED];
const standingOf = (requests: readonly AdviceRequest[]): SoughtStanding =>
  order.find((standing) => requests.some(({ state }) => standings[state] === standing)) ?? SoughtStanding.NOT_ASKED;

const earliest = (days: readonly (string | null)[]): string | null => days.filter((day): day is string => day !== null).sort()[0] ?? null;

interface Sought {
  readonly required: Required;
  readonly requests: readonly AdviceRequest[];
  readonly reuse: AdviceReuse | null;
  readonly wish?: AdviceWish | null;
}
async function soughtOf(request: Request, assessment: Assessment, { required, requests, reuse, wish = null }: Sought): Promise<AdviceToSeek> {
  const today = request.ground.clock.today();
  const standing = reuse?.state === AdviceReuseState.AGREED ? SoughtStanding.REUSED : standingOf(requests);
  const waiting = requests.filter(({ state }) => openStates.includes(state));
  const isMissing = standing !== SoughtStanding.GIVEN && standing !== SoughtStanding.REUSED;
  return {
    ...required, standing, isMissing, requests, reuse, wish,
    isLate: isMissing && waiting.some((each) => isLate(each, today)),
    askedOn: earliest(requests.map(({ askedOn }) => askedOn)),
    dueOn: earliest((waiting.length > 0 ? waiting : requests).map(({ dueOn }) => dueOn)),
    answeredOn: earliest(requests.map(({ answeredOn }) => answeredOn)),
    suggested: await suggestedFor(request, assessment.childId, required.kind),
  };
}

const asWished = ({ id, wanted, from, reason }: AdviceWish): Required => ({
  ruleId: id, kind: wanted, regulation: '6(1)(h)', from, because: reason ? `The family asks for it: ${reason}` : 'The family asks for it.', verified: true,
});

/** PostgreSQL says so as well as the field’s own audience: whoever sees a part of the requests would take the others for missing. */
async function followsRequests(request: Request, childId: string): Promise<boolean> {
  const { tx } = await request.entered();
  const [answer] = await tx.query<{ follows: boolean }>(`SELECT ${standsAs(whoFollowRequests, '$1::uuid')} AS follows`, [childId]);
  return answer!.follows;
}

/** Whose advice must be sought in an assessment, and how far each has come, as far as the viewer may know. Of what the school leads, the law requires nothing. */
export async function whomToSeek(request: Request, assessment: Assessment): Promise<AdviceToSeek[] | null> {
  if (!(await followsRequests(request, assessment.childId))) return null;
  if (assessment.kind !== AssessmentKind.EHC_NEEDS_ASSESSMENT) return [];
  const facts = await factsOf(request, assessment.childId);
  if (!facts) return [];
  const { load } = request;
  const [requests, reuses, wishes] = await Promise.all([load(requestsOfAssessment, assessment.id), load(reusesOfAssessment, assessment.id), load(wishesOfAssessment, assessment.id)]);
  const byLaw = requiredFor(facts).map((required): Sought => ({
    required,
    requests: requests.filter(({ kind, wishId }) => !wishId && adviceSourceOf(kind).regulation === required.regulation),
    reuse: reuses.findLast(({ kind, state }) => state !== AdviceReuseState.REFUSED && adviceSourceOf(kind).regulation === required.regulation) ?? null,
  }));
  const byWish = wishes
    .filter(({ state }) => state !== AdviceWishState.REFUSED)
    .map((wish): Sought => ({ required: asWished(wish), wish, requests: requests.filter(({ wishId }) => wishId === wish.id), reuse: null }));
  return Promise.all([...byLaw, ...byWish].map((sought) => soughtOf(request, assessment, sought)));
}
