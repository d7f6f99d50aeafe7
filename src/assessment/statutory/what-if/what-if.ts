import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { DeadlineState, PhaseMove } from '../clock';
import { StepKind } from '../steps';

@InputType({ description: 'Something that is only supposed to happen.' })
export class SupposedStepInput {
  @Field(() => StepKind, { description: 'What is supposed: of an assessment also that advice is received.' }) kind!: StepKind;
  @Field(() => CalendarDate, { description: 'On which day.' }) on!: string;
  @Field(() => ID, { nullable: true, description: 'Which of several like things it would be about, as one of the settings that were consulted.' }) about?: string;
  @Field(() => PhaseMove, { nullable: true, description: 'Of a move to the next phase, which sort.' }) phaseMove?: PhaseMove;
}

@ObjectType({ description: 'How a deadline stands, or would stand.' })
export class DeadlineStanding {
  @Field(() => CalendarDate, { description: 'The last lawful day.' }) readonly dueOn!: string;
  @Field(() => DeadlineState, { description: 'How it stands.' }) readonly state!: DeadlineState;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was met.' }) readonly metOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it cannot be kept any more, if so.' }) readonly impossible?: string;
}
holdsNoRecord('DeadlineStanding', 'it is computed from steps that the asker may see, and kept nowhere');

@ObjectType({ description: 'A deadline as it would be.' })
export class SupposedDeadline extends DeadlineStanding {
  @Field(() => ID, { description: 'Its rule, as `E7`.' }) readonly rule!: string;
  @Field(() => String, { description: 'What has to be done.' }) readonly title!: string;
  @Field(() => CalendarDate, { description: 'The day from which it is counted.' }) readonly startedOn!: string;
  @Field(() => String, { description: 'How the day was found, for a parent to follow.' }) readonly because!: string;
  @Field(() => Boolean, { description: 'Whether a calendar that it was counted by does not reach so far yet.' }) readonly provisional!: boolean;
  @Field(() => DeadlineStanding, { nullable: true, description: 'How it stands now; none where it would only begin.' }) readonly now!: DeadlineStanding | null;
}
holdsNoRecord('SupposedDeadline', 'it is computed from steps that the asker may see, and kept nowhere');

@ObjectType({ description: 'What would follow if something happened. Nothing of it is kept.' })
export class WhatIf {
  @Field(() => [SupposedDeadline], { description: 'Every deadline as it would be, on the day of the last supposed step.' }) readonly deadlines!: readonly SupposedDeadline[];
  @Field(() => [String], { description: 'What would be different, in sentences.' }) readonly said!: readonly string[];
}
holdsNoRecord('WhatIf', 'it is computed from steps that the asker may see, and kept nowhere');
