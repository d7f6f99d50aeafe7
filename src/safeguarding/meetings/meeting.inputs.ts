import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { ConsentAnswer } from '../../access';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { line, perhaps, told } from '../words';
import { MeetingKind, MeetingOutcome } from './meeting-words';
import { MeetingParticipantInput } from './participant';

@InputType({ description: 'A meeting of agencies about a child.' })
export class ConveneMeetingInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => MeetingKind, { description: 'What it is.' }) kind!: MeetingKind;
  @Field(() => CalendarDate, { description: 'The day of it; a day that has passed, where you write down what was held.' }) heldOn!: string;
  @Field(() => ID, { nullable: true, description: 'The meeting that it follows.' }) followsId?: string | null;
  @Field(() => String, { description: 'What it is about.' }) purpose!: string;
  @Field(() => [MeetingParticipantInput], { description: 'The agencies that take part, besides your own. They are told of it at once, but for a forum whose minutes are restricted.' })
  participants!: MeetingParticipantInput[];
  @Field(() => String, { description: 'Why those who take part need to know. It stands in the sharing decision that is made with it.' }) necessity!: string;
  @Field(() => ConsentAnswer, { description: 'Whether the family was asked.' }) consent!: ConsentAnswer;
  @Field(() => String, { nullable: true, description: 'Needed unless the family was asked and agreed.' }) consentReason?: string | null;
}
const participants = z
  .array(
    z
      .object({ personId: z.string().nullish(), post: z.string().nullish() })
      .refine(({ personId, post }) => Boolean(personId) !== Boolean(post), { error: 'name a person or a post, and not both' }),
  )
  .max(20, 'at most 20 take part');
export const conveneMeetingShape = z
  .object({ purpose: line('say what it is about'), participants, necessity: told('say why those who take part need to know'), consent: z.enum(ConsentAnswer), consentReason: perhaps })
  .refine(({ consent, consentReason }) => consent === ConsentAnswer.ASKED_GIVEN || consentReason, { path: ['consentReason'], error: 'say why' });

@InputType({ description: 'One thing that a meeting decided.' })
export class MeetingDecisionInput {
  @Field(() => String, { description: 'What was decided.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'The organisation that does it.' }) byOrganisationId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day by which it is to be done.' }) dueOn?: string | null;
  @Field(() => [ID], { nullable: true, description: 'The organisations that are told, of those that take part. All of them where it is left out; nobody where it is empty.' })
  toldTo?: string[] | null;
}

@InputType({ description: 'What a meeting came to.' })
export class RecordMeetingInput extends DeedInput {
  @Field(() => ID, { description: 'The meeting.' }) meetingId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => [ID], { description: 'The organisations that came, of those that take part.' }) came!: string[];
  @Field(() => String, { description: 'What was said.' }) minutes!: string;
  @Field(() => MeetingOutcome, { description: 'What it came to.' }) outcome!: MeetingOutcome;
  @Field(() => String, { description: 'Why, and who saw it otherwise.' }) reason!: string;
  @Field(() => [MeetingDecisionInput], { description: 'What was decided.' }) decisions!: MeetingDecisionInput[];
}
export const recordMeetingShape = z.object({
  came: z.array(z.string()).max(20, 'at most 20 take part'),
  minutes: told('write down what was said'),
  reason: told('say why'),
  decisions: z.array(z.object({ text: told('say what was decided') })).max(30, 'at most 30 decisions'),
});

@InputType({ description: 'That a meeting is not held.' })
export class CallOffMeetingInput extends DeedInput {
  @Field(() => ID, { description: 'The meeting.' }) meetingId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why.' }) reason!: string;
}
export const callOffMeetingShape = z.object({ reason: told('say why') });
