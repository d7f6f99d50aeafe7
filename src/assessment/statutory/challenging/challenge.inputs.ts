import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { anyText } from '../../assessment.inputs';
import { StepKind } from '../steps';

@InputType({ description: 'A decision over which mediation or an appeal begins.' })
export class BeginChallengeInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment that it was taken in.' }) assessmentId!: string;
  @Field(() => StepKind, { description: 'The decision, as DECIDED_NOT_TO_ASSESS.' }) decision!: StepKind;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is only about the school or college named in section I.' }) aboutSettingOnly!: boolean;
}

@InputType({ description: 'What happened in a mediation or an appeal.' })
export class RecordChallengeStepInput extends DeedInput {
  @Field(() => ID, { description: 'The challenge.' }) challengeId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => StepKind, { description: 'What happened, as MEDIATION_HELD or APPEAL_REGISTERED.' }) step!: StepKind;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it happened; today when left out.' }) on?: string | null;
  @Field(() => String, { nullable: true, description: 'What came of it, or is to be known of it.' }) reason?: string | null;
}
export const recordChallengeStepShape = z.object({ reason: anyText });
