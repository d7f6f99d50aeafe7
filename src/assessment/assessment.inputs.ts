import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { lineShapes } from '../plan';
import { DeedInput } from '../platform/graphql/deed-input';
import { AssessmentKind } from './assessment.entity';

/** A text of some length, as an opinion or a reason. */
export const longText = (whatIsNeeded: string) => lineShapes.words(20_000).refine((text) => text.trim() !== '', whatIsNeeded);
/** The same where it can be left out. */
export const anyText = lineShapes.words(20_000).nullish();

@InputType({ description: 'A coordinated assessment to open.' })
export class OpenAssessmentInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => AssessmentKind, { description: 'What it is under.' }) kind!: AssessmentKind;
  @Field(() => String, { description: 'What it is for, in plain words; the family reads it.' }) purpose!: string;
}
export const openAssessmentShape = z.object({ purpose: longText('say what the assessment is for') });

@InputType({ description: 'An assessment to close. Requests that nobody has answered are withdrawn with it.' })
export class CloseAssessmentInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it is closed.' }) reason!: string;
}
export const closeAssessmentShape = z.object({ reason: longText('say why it is closed') });
