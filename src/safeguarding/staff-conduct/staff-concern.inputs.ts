import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { StaffConcernVerdict } from './staff-concern';

const text = (needed: string) => z.string().trim().min(1, needed).max(20_000, 'at most 20,000 characters');

@InputType({ description: 'What a colleague did that does not fit the code of conduct. Name no child: what is about a child is a concern about the child.' })
export class RecordStaffConcernInput extends DeedInput {
  @Field(() => ID, { description: 'The colleague.' }) colleagueId!: string;
  @Field(() => CalendarDate, { description: 'When it happened.' }) happenedOn!: string;
  @Field(() => String, { description: 'What happened, and in what context.' }) whatHappened!: string;
}
export const recordStaffConcernShape = z.object({ whatHappened: text('say what happened') });

@InputType({ description: 'What you find about a concern about a colleague.' })
export class ReviewStaffConcernInput extends DeedInput {
  @Field(() => ID, { description: 'The concern.' }) staffConcernId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => StaffConcernVerdict, { description: 'What you find.' }) verdict!: StaffConcernVerdict;
  @Field(() => String, { description: 'Why, and what is done.' }) reason!: string;
}
export const reviewStaffConcernShape = z.object({ reason: text('say why') });
