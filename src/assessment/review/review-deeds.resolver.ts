import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../access';
import { amendWithoutReview } from './amend-without-review';
import { answerReviewInvitation } from './answer-review-invitation';
import { answerReviewRequest } from './answer-review-request';
import { askForReview } from './ask-for-review';
import { callOffReview } from './call-off-review';
import { circulateReviewPapers } from './circulate-review-papers';
import { decideAfterReview } from './decide-after-review';
import { finaliseAmendments } from './finalise-amendments';
import { giveReviewPaper } from './give-review-paper';
import { AnswerReviewInvitationInput, GiveReviewPaperInput, InviteToReviewInput } from './invitation.inputs';
import { inviteToReview } from './invite-to-review';
import { openReview } from './open-review';
import { planReviewMeeting } from './plan-review-meeting';
import { recordReviewMeeting } from './record-review-meeting';
import { representOnAmendments } from './represent-on-amendments';
import {
  AmendWithoutReviewInput, AnswerReviewRequestInput, AskForReviewInput, CallOffReviewInput, CirculateReviewPapersInput, DecideAfterReviewInput, FinaliseAmendmentsInput,
  OpenReviewInput, PlanReviewMeetingInput, RecordReviewMeetingInput, RepresentOnAmendmentsInput, SendReviewReportInput,
} from './review.inputs';
import { AmendmentRepresentationResult, ReviewInvitationResult, ReviewPaperResult, ReviewRequestResult, ReviewResult } from './review.results';
import { sendReviewReport } from './send-review-report';

@Resolver()
export class ReviewDeedsResolver {
  @Mutation(() => ReviewResult, { description: 'Puts the yearly review of an EHC plan, or the review before a move of phase, on the calendar.' })
  openReview(@Arg('input', { description: 'Which.' }) input: OpenReviewInput, @Ctx() request: Request) {
    return openReview(request, input);
  }

  @Mutation(() => ReviewRequestResult, { description: 'Asks for an early review of an EHC plan. Any party may.' })
  askForReview(@Arg('input', { description: 'Of which plan, and why.' }) input: AskForReviewInput, @Ctx() request: Request) {
    return askForReview(request, input);
  }

  @Mutation(() => ReviewRequestResult, { description: 'Answers a wish for an early review. Where the authority agrees, the review begins.' })
  answerReviewRequest(@Arg('input', { description: 'The answer.' }) input: AnswerReviewRequestInput, @Ctx() request: Request) {
    return answerReviewRequest(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Fixes the day of the meeting; said again, another day.' })
  planReviewMeeting(@Arg('input', { description: 'When, and how.' }) input: PlanReviewMeetingInput, @Ctx() request: Request) {
    return planReviewMeeting(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Invites people to the meeting, and asks them for advice before it. Whoever is invited from outside knows the child until the review ends.' })
  inviteToReview(@Arg('input', { description: 'Whom.' }) input: InviteToReviewInput, @Ctx() request: Request) {
    return inviteToReview(request, input);
  }

  @Mutation(() => ReviewInvitationResult, { description: 'Answers an invitation.' })
  answerReviewInvitation(@Arg('input', { description: 'The answer.' }) input: AnswerReviewInvitationInput, @Ctx() request: Request) {
    return answerReviewInvitation(request, input);
  }

  @Mutation(() => ReviewPaperResult, { description: 'Gives advice for the meeting, or what the child or a parent says.' })
  giveReviewPaper(@Arg('input', { description: 'What.' }) input: GiveReviewPaperInput, @Ctx() request: Request) {
    return giveReviewPaper(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Says that the papers went to everybody who was invited.' })
  circulateReviewPapers(@Arg('input', { description: 'When.' }) input: CirculateReviewPapersInput, @Ctx() request: Request) {
    return circulateReviewPapers(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Writes down that the meeting was held, who was there, and what was said about each outcome.' })
  recordReviewMeeting(@Arg('input', { description: 'What came of it.' }) input: RecordReviewMeetingInput, @Ctx() request: Request) {
    return recordReviewMeeting(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Sends the report, with the amendments that the meeting recommends and where views differ.' })
  sendReviewReport(@Arg('input', { description: 'The report.' }) input: SendReviewReportInput, @Ctx() request: Request) {
    return sendReviewReport(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Decides after a review: to keep the plan, to amend it (the amendments go out with the decision), or to cease it. The next year is counted from that day.' })
  decideAfterReview(@Arg('input', { description: 'The decision.' }) input: DecideAfterReviewInput, @Ctx() request: Request) {
    return decideAfterReview(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Proposes amendments of a plan without a review (regulation 28).' })
  amendWithoutReview(@Arg('input', { description: 'Which.' }) input: AmendWithoutReviewInput, @Ctx() request: Request) {
    return amendWithoutReview(request, input);
  }

  @Mutation(() => AmendmentRepresentationResult, { description: 'Says to the authority what the family thinks of proposed amendments, and which setting it asks for.' })
  representOnAmendments(@Arg('input', { description: 'What is to be heard.' }) input: RepresentOnAmendmentsInput, @Ctx() request: Request) {
    return representOnAmendments(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Issues the final amended plan, or says why the plan is not amended after all. The family has its fifteen days first.' })
  finaliseAmendments(@Arg('input', { description: 'What becomes of the amendments.' }) input: FinaliseAmendmentsInput, @Ctx() request: Request) {
    return finaliseAmendments(request, input);
  }

  @Mutation(() => ReviewResult, { description: 'Calls off a review that is not to be held. The yearly one is held while the plan is in force.' })
  callOffReview(@Arg('input', { description: 'Which, and why.' }) input: CallOffReviewInput, @Ctx() request: Request) {
    return callOffReview(request, input);
  }
}
