import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { needed, optional } from '../texts';
import { PartTimeReason } from './part-time-timetable.entity';

const minutesPerWeek = z.number().int().min(1, 'a child who is not at school at all is not on a part-time timetable').max(3_000, 'no week of school is so long');

@InputType({ description: 'A part-time timetable that the school proposes.' })
export class ProposePartTimeInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => PartTimeReason, { description: 'Why.' }) reason!: PartTimeReason;
  @Field(() => String, { description: 'Why, in words, and why it is in the child’s interest.' }) words!: string;
  @Field(() => Int, { description: 'Minutes in a week.' }) minutesPerWeek!: number;
  @Field(() => CalendarDate, { description: 'The first day.' }) startsOn!: string;
  @Field(() => CalendarDate, { description: 'The last day, at most six weeks later.' }) endsOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day of the first review; two weeks after the first day, where none is given.' }) reviewOn?: string | null;
  @Field(() => String, { description: 'The steps back to full time.' }) steps!: string;
  @Field(() => String, { description: 'Who keeps the child safe in the hours away from school, and how that was found out.' }) safeAway!: string;
}
export const proposePartTimeShape = z.object({
  words: needed('say why'), minutesPerWeek, steps: needed('say how the child comes back to full time'), safeAway: needed('say who keeps the child safe meanwhile'),
});

@InputType({ description: 'One part-time timetable.' })
abstract class OfTimetable extends DeedInput {
  @Field(() => ID, { description: 'The timetable.' }) partTimeTimetableId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'That the family agrees to a part-time timetable.' })
export class AgreePartTimeInput extends OfTimetable {
  @Field(() => String, { nullable: true, description: 'How it agreed, where the school writes it down.' }) how?: string | null;
}
export const agreePartTimeShape = z.object({ how: optional });

@InputType({ description: 'That the authority agrees to a part-time timetable.' })
export class AgreePartTimeForAuthorityInput extends OfTimetable {}

@InputType({ description: 'How a part-time timetable goes.' })
export class ReviewPartTimeInput extends OfTimetable {
  @Field(() => CalendarDate, { description: 'The day on which it was looked at.' }) heldOn!: string;
  @Field(() => String, { description: 'How it goes, and what comes next.' }) words!: string;
  @Field(() => Int, { description: 'Minutes in a week from now on.' }) minutesPerWeek!: number;
}
export const reviewPartTimeShape = z.object({ words: needed('say how it goes'), minutesPerWeek });

@InputType({ description: 'A part-time timetable that ends early, or comes to nothing.' })
export class EndPartTimeInput extends OfTimetable {
  @Field(() => String, { description: 'Why; the family reads it.' }) reason!: string;
}
export const endPartTimeShape = z.object({ reason: needed('say why it ends') });
