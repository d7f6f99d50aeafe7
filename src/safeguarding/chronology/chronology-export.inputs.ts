import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { line, told } from '../words';

@InputType({ description: 'A line that you withhold, and why.' })
export class WithholdLineInput {
  @Field(() => ID, { description: 'The record whose line it is.' }) recordId!: string;
  @Field(() => String, { description: 'Why.' }) reason!: string;
}

@ArgsType()
export class ExportPreviewArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened before this day.' }) fromOn?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened after this day.' }) untilOn?: string;
  @Field(() => [String], { nullable: true, description: 'Only of records of these types, as `Enrolment`.' }) of?: string[];
}

@InputType({ description: 'A chronology that is to leave the hub. Look at `chronologyExportPreview` first: it leaves just so, less what you withhold besides.' })
export class ExportChronologyInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'For whom, in words.' }) forWhom!: string;
  @Field(() => String, { description: 'What for.' }) purpose!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened before this day.' }) fromOn?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Leaves out what happened after this day.' }) untilOn?: string;
  @Field(() => [String], { nullable: true, description: 'Only of records of these types, as `Enrolment`.' }) of?: string[];
  @Field(() => [WithholdLineInput], { description: 'Lines that you withhold besides those that the hub withholds by itself.' }) withhold!: WithholdLineInput[];
}
export const exportChronologyShape = z.object({
  forWhom: line('say for whom it is'),
  purpose: told('say what it is for'),
  withhold: z.array(z.object({ reason: told('say why this line is withheld') })).max(2_000, 'withhold at most 2,000 lines'),
});
