import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../platform/graphql/deed-input';
import { AssessmentKind } from './assessment.entity';

/** A text of some length, as an opinion or a reason. */
export const longText = (whatIsNeeded: string) => z.string().trim().min(1, whatIsNeeded).max(20_000, 'a text has at most 20,000 characters');
/** A few words. */
export const shortText = z.string().trim().max(300, 'this has at most 300 characters');

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
