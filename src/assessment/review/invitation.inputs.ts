import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { anyText, longText } from '../assessment.inputs';
import { InvitationAnswer } from './review-invitation.entity';
import { PaperKind } from './review-paper.entity';
import { ReviewRole } from './review-role';
import { OfReviewInput, shortText } from './review.inputs';

@InputType({ description: 'Somebody to invite.' })
export class InviteeInput {
  @Field(() => ReviewRole, { description: 'As what.' }) role!: ReviewRole;
  @Field(() => ID, { nullable: true, description: 'The organisation; left out when the family is invited.' }) organisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A practitioner of the organisation, or a member of the family with an account, by name.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Who is meant, where they have no account.' }) inWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What they are asked to advise on before the meeting.' }) question?: string | null;
}

@InputType({ description: 'Whom to invite to a review meeting. Regulation 20(2) names five who always are.' })
export class InviteToReviewInput extends OfReviewInput {
  @Field(() => [InviteeInput], { description: 'Whom.' }) invitees!: InviteeInput[];
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the invitations went out; today where it is left out.' }) on?: string | null;
}
export const inviteToReviewShape = z.object({
  invitees: z.array(z.object({ inWords: shortText, question: anyText })).min(1, 'say whom to invite').max(50, 'invite fewer at once'),
});

@InputType({ description: 'An answer to an invitation.' })
export class AnswerReviewInvitationInput extends DeedInput {
  @Field(() => ID, { description: 'The invitation.' }) reviewInvitationId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => InvitationAnswer, { description: 'The answer.' }) answer!: InvitationAnswer;
  @Field(() => String, { nullable: true, description: 'What you say with it.' }) note?: string | null;
}
export const answerReviewInvitationShape = z.object({ note: anyText });

@InputType({ description: 'Advice for a review meeting, or what the child or a parent says.' })
export class GiveReviewPaperInput extends DeedInput {
  @Field(() => ID, { description: 'The review.' }) reviewId!: string;
  @Field(() => PaperKind, { description: 'Whose words it has.' }) kind!: PaperKind;
  @Field(() => String, { description: 'What it says.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read it all.' }) brief?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the child’s views: how they were gathered.' }) howGathered?: string | null;
  @Field(() => String, { nullable: true, description: 'Who said it, where you write it down for them.' }) writtenDownFor?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it was received; today where it is left out.' }) receivedOn?: string | null;
}
export const giveReviewPaperShape = z
  .object({ kind: z.string(), text: longText('say what it says'), brief: anyText, howGathered: anyText, writtenDownFor: shortText })
  .refine(({ kind, howGathered }) => kind !== 'CHILD_VIEWS' || Boolean(howGathered?.trim()), { path: ['howGathered'], message: 'say how the child’s views were gathered' });
