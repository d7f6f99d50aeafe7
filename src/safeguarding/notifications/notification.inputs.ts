import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { line, perhaps, told } from '../words';
import { ChildrenPresent, NotificationKind } from './notification-words';

@InputType({ description: 'What another agency tells a school of.' })
export class ToldNotificationInput {
  @Field(() => NotificationKind, { description: 'What it tells of.' }) kind!: NotificationKind;
  @Field(() => String, { nullable: true, description: 'The reference of whoever tells.' }) reference?: string | null;
  @Field(() => DateTime, { description: 'When it happened.' }) happenedAt!: string;
  @Field(() => String, { nullable: true, description: 'Where.' }) place?: string | null;
  @Field(() => ChildrenPresent, { description: 'Whether the children were there.' }) childrenPresent!: ChildrenPresent;
  @Field(() => String, { nullable: true, description: 'Where the children were.' }) whereChildrenWere?: string | null;
  @Field(() => String, { nullable: true, description: 'What the child said, and how that was learnt.' }) childVoice?: string | null;
  @Field(() => String, { description: 'What happened.' }) circumstances!: string;
  @Field(() => String, { nullable: true, description: 'What has to be minded so that nobody comes to harm by it.' }) safetyAdvice?: string | null;
  @Field(() => String, { description: 'Who tells: their name, and how they can be reached.' }) officer!: string;
}
const short = z.string().trim().max(300, 'at most 300 characters').nullish();
const notification = z.object({
  reference: short, place: short, whereChildrenWere: perhaps, childVoice: perhaps, safetyAdvice: perhaps,
  happenedAt: z.iso.datetime({ offset: true, error: 'a moment is written as 2026-09-14T21:30:00Z' }),
  circumstances: told('say what happened'), officer: line('say who tells, and how they can be reached'),
});

@InputType({ description: 'A notification that came by telephone, letter or message, written down by the safeguarding lead.' })
export class RecordNotificationInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ToldNotificationInput, { description: 'What was told.' }) notification!: ToldNotificationInput;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which you were told; today, where it is left out.' }) toldOn?: string | null;
}
export const recordNotificationShape = z.object({ notification });

@InputType({ description: 'A notification of the police to the school of a child whom they need not be able to find here.' })
export class DeliverNotificationInput extends DeedInput {
  @Field(() => String, { description: 'The school’s unique reference number (URN).' }) schoolUrn!: string;
  @Field(() => String, { description: 'The child’s given name.' }) givenName!: string;
  @Field(() => String, { description: 'The child’s family name.' }) familyName!: string;
  @Field(() => CalendarDate, { description: 'The child’s date of birth.' }) dateOfBirth!: string;
  @Field(() => ToldNotificationInput, { description: 'What is told.' }) notification!: ToldNotificationInput;
}
export const deliverNotificationShape = z.object({
  schoolUrn: z.string().regex(/^\d{6}$/, 'a unique reference number has six digits'),
  givenName: line('name the child'), familyName: line('name the child'), notification,
});

@InputType({ description: 'What a safeguarding lead did on a notification.' })
export class NoteNotificationInput extends DeedInput {
  @Field(() => ID, { description: 'The notification.' }) notificationId!: string;
  @Field(() => String, { description: 'What you did or learnt.' }) text!: string;
}
export const noteNotificationShape = z.object({ text: told('say what you did or learnt') });
