import { Kind } from '../../../src/access';
import { NoticeElement } from '../../../src/assessment/statutory/deciding/notice-elements';
import { OrganisationKind } from '../../../src/people';
import { DraftPlan } from '../../plan/draft-plan';
import type { Someone } from '../../support/hub';
import type { ChildKnownTo, World } from '../../support/world';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const REVIEW = `id version kind state countedFrom endsBy nextDueOn daysLeft ledBy leadOrganisationId meetingOn circulatedOn heldOn reportedOn recommends decision decidedOn noticeOn outcome finalOn
  planVersionId phaseMove movesOn currentSettingId nextSettingId nextSettingType phaseTransferDueOn notInvited warnings preparation { planBy askForAdviceBy inviteBy circulateBy }
  invitations { id version role answer attended adviceBy } papers { id kind text brief } amendments { stage kind section text lineId }`;
const deedOf = (deed: string, type = 'Review', fields = REVIEW): string =>
  `mutation ($input: ${deed[0]!.toUpperCase()}${deed.slice(1)}Input!) { ${deed}(input: $input) { __typename ... on ${type} { ${fields} } ${PROBLEM} } }`;

const CEASING = 'id version state ground reason reasonCode appealBy ceasedOn notifiedOn reviewId plan { state ceasedReason }';
export const deeds = {
  open: deedOf('openReview'),
  plan: deedOf('planReviewMeeting'),
  invite: deedOf('inviteToReview'),
  answer: deedOf('answerReviewInvitation', 'ReviewInvitation', 'id version answer answeredOn'),
  paper: deedOf('giveReviewPaper', 'ReviewPaper', 'id kind text brief receivedOn writtenDownFor'),
  circulate: deedOf('circulateReviewPapers'),
  meet: deedOf('recordReviewMeeting', 'Review', `${REVIEW} outcomes { lineId progress verdict inWords outcome { text } }`),
  report: deedOf('sendReviewReport', 'Review', `${REVIEW} report differences`),
  decide: deedOf('decideAfterReview'),
  amend: deedOf('amendWithoutReview'),
  represent: deedOf('representOnAmendments', 'AmendmentRepresentation', 'id receivedOn text asksToMeet'),
  finalise: deedOf('finaliseAmendments', 'Review', `${REVIEW} planVersion { number }`),
  callOff: deedOf('callOffReview'),
  ask: deedOf('askForReview', 'ReviewRequest', 'id version state askedOn triggers'),
  answerRequest: deedOf('answerReviewRequest', 'ReviewRequest', `id state answeredOn review { id kind state endsBy }`),
  consider: deedOf('considerCeasing', 'PlanCeasing', CEASING),
  consult: deedOf('consultOnCeasing', 'PlanCeasing', CEASING),
  cease: deedOf('decideToCease', 'PlanCeasing', CEASING),
  appeal: deedOf('recordCeasingAppeal', 'PlanCeasing', CEASING),
  endAppeal: deedOf('endCeasingAppeal', 'PlanCeasing', CEASING),
  complete: deedOf('completeCeasing', 'PlanCeasing', CEASING),
  withdraw: deedOf('withdrawCeasing', 'PlanCeasing', CEASING),
} as const;
export const READ = `query ($id: ID!) { review(id: $id) { ${REVIEW} report differences representations { text } outcomes { verdict } } }`;
const OF_PLAN = `query ($id: ID!) { plan(id: $id) { version state reviews { ${REVIEW} } ceasings { state } expectedPhaseMove { move movesOn finalBy } } }`;
export const DUE = `query ($kind: ReviewKind, $leadOrganisationId: ID, $dueBy: Date, $first: Int, $after: String) {
  reviewsDue(kind: $kind, leadOrganisationId: $leadOrganisationId, dueBy: $dueBy, first: $first, after: $after) { totalCount nodes { id nextDueOn child { givenName } } pageInfo { hasNextPage endCursor } } }`;

/* eslint-disable @typescript-eslint/no-explicit-any -- a test looks at what came, whatever it is */
/** One child with an EHC plan in force, and those who review it. */
export class Reviewing {
  private constructor(
    readonly world: World,
    readonly child: ChildKnownTo,
    readonly plan: DraftPlan,
    readonly outcomeId: string,
    readonly officer: Someone,
    readonly senco: Someone,
  ) {}

  static async of(world: World, name: string, dateOfBirth?: string): Promise<Reviewing> {
    const child = await world.child(name, dateOfBirth);
    const plan = await DraftPlan.begin(world, child);
    await plan.need('B', 'Loses the first sound of a long word.');
    const outcomeId = await plan.outcome('Says all sounds of a three-syllable word, four times in five.');
    await plan.provision('F', 'Phonological awareness programme, one-to-one.');
    await plan.issue();
    return new Reviewing(world, child, plan, outcomeId, plan.keeper, await world.the(Kind.SENCO));
  }

  open = (input: object = {}, by = this.officer): Promise<any> => by.gets(deeds.open, { input: { planId: this.plan.id, kind: 'ANNUAL', ...input } });
  does = async (deed: keyof typeof deeds, review: { readonly id: string; readonly version: number }, input: object = {}, by = this.senco): Promise<any> =>
    by.gets(deeds[deed], { input: { reviewId: review.id, version: review.version, ...input } });
  ofPlan = (by = this.officer): Promise<any> => by.gets(OF_PLAN, { id: this.plan.id });

  /** Those whom the law names. */
  async invitees(): Promise<object[]> {
    const therapist = await this.world.around(this.child, Kind.CLINICIAN);
    const worker = await this.world.around(this.child, Kind.SOCIAL_WORKER);
    const { organisations } = this.world;
    return [
      { role: 'FAMILY', inWords: 'His mother' },
      { role: 'SETTING', organisationId: organisations[OrganisationKind.SCHOOL] },
      { role: 'AUTHORITY', organisationId: organisations[OrganisationKind.LOCAL_AUTHORITY] },
      { role: 'HEALTH', organisationId: organisations[OrganisationKind.HEALTH_PROVIDER], personId: therapist.id, question: 'Speech since the last review?' },
      { role: 'SOCIAL_CARE', organisationId: organisations[OrganisationKind.SOCIAL_CARE_TEAM], personId: worker.id },
    ];
  }

  /** A review whose meeting has been held on a day, with its report. */
  async reported(open: object, meetingOn: string, heldOn = meetingOn): Promise<any> {
    const opened = await this.open(open);
    const planned = await this.does('plan', opened, { meetingOn, shortNoticeReason: 'Told on paper in time.' });
    while (this.world.hub.clock.today() < heldOn) this.world.hub.clock.advance('P1D');
    const met = await this.does('meet', planned, { heldOn, attendedIds: [], outcomes: [] });
    return this.does('report', met, { on: heldOn, report: 'All agreed.', recommends: 'KEEP', amendments: [] });
  }
}
/** A letter that says all that the law asks for. */
export const NOTICE = Object.values(NoticeElement).filter((element) => element !== NoticeElement.REASONS).map((element) => ({ element, text: 'As the law has it.' }));
export const AMENDMENT = { kind: 'ADD', section: 'F', text: 'A second session each week.', reason: 'One is not enough, the therapist says.' };
