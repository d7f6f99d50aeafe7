import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { keptText } from '../../platform/kept-text';
import { emergencyTerms } from './emergency-terms';
import { EmergencyNumber, EmergencyScope, EmergencyVerdict } from './emergency-words';

const { hours, shortestReason } = emergencyTerms;

@InputType({
  description:
    'Opens the record of one child in an emergency. The safeguarding lead is told, and so is the family unless that is unsafe; it is reviewed.',
})
export class BreakGlassInput extends DeedInput {
  @Field(() => ID, { nullable: true, description: 'The child, where you have an id.' }) childId?: string | null;
  @Field(() => EmergencyNumber, { nullable: true, description: 'Whose number you have, where you have no id.' })
  numberOf?: EmergencyNumber | null;
  @Field(() => String, { nullable: true, description: 'The number; spaces do not matter.' }) number?: string | null;
  @Field(() => EmergencyScope, { description: 'How much. Ask for no more than the emergency needs.' }) scope!: EmergencyScope;
  @Field(() => String, { description: `What the emergency is, in at least ${shortestReason} characters.` }) reason!: string;
  @Field(() => Int, { defaultValue: hours.usual, description: `For how many hours, at most ${hours.most}.` }) hours!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'Who is to confirm it, for what is of safeguarding: a safeguarding lead, social worker, clinician or SEND manager.',
  })
  secondPersonId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The organisation that they act for: your own, or one that knows the child.' })
  secondOrganisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is not safe to tell the family; they are told if not given.' })
  unsafeToTell?: string | null;
}
const isSaid = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';
const words = (most: number) => keptText(z.string(), most);

export const breakGlassShape = z
  .object({
    childId: words(100).nullish(),
    number: words(50).nullish(),
    numberOf: z.enum(EmergencyNumber).nullish(),
    scope: z.enum(EmergencyScope),
    reason: words(2_000).refine(
      (text) => text.trim().length >= shortestReason,
      `say what the emergency is, in at least ${shortestReason} characters`,
    ),
    hours: z.number().int().min(1, 'at least one hour').max(hours.most, `at most ${hours.most} hours`),
    secondPersonId: words(100).nullish(),
    secondOrganisationId: words(100).nullish(),
    unsafeToTell: words(2_000).nullish(),
  })
  .refine(({ childId, number, numberOf }) => isSaid(childId) !== (isSaid(number) && Boolean(numberOf)), {
    path: ['childId'],
    message: 'name the child by an id, or by a number and whose it is',
  })
  .refine(
    ({ scope, secondPersonId, secondOrganisationId }) =>
      (scope === EmergencyScope.SAFEGUARDING) === (isSaid(secondPersonId) && isSaid(secondOrganisationId)),
    {
      path: ['secondPersonId'],
      message: 'a second person, and their organisation, is needed for what is of safeguarding, and for nothing else',
    },
  );

export enum EmergencyAnswer {
  CONFIRM = 'CONFIRM',
  DECLINE = 'DECLINE',
}
registerEnumType(EmergencyAnswer, {
  name: 'EmergencyAnswer',
  description: 'What the second person says to an emergency access.',
  valuesConfig: {
    CONFIRM: { description: 'There is such a need: it is opened now.' },
    DECLINE: { description: 'There is none, or another way: nothing is opened.' },
  },
});

@InputType({ description: 'What you, as the second person, say to an emergency access.' })
export class AnswerForEmergencyInput extends DeedInput {
  @Field(() => ID, { description: 'The emergency access that was asked for.' }) emergencyAccessId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => EmergencyAnswer, { description: 'Whether you confirm it.' }) answer!: EmergencyAnswer;
  @Field(() => String, { description: 'Why.' }) note!: string;
}
export const answerForEmergencyShape = z.object({ note: words(2_000).refine(isSaid, 'say why') });

@InputType({ description: 'Ends an emergency access before its time.' })
export class EndEmergencyAccessInput extends DeedInput {
  @Field(() => ID, { description: 'The emergency access.' }) emergencyAccessId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'What came of the review of an emergency access.' })
export class ReviewEmergencyAccessInput extends DeedInput {
  @Field(() => ID, { description: 'The emergency access.' }) emergencyAccessId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => EmergencyVerdict, { description: 'Whether it was justified.' }) verdict!: EmergencyVerdict;
  @Field(() => String, { description: 'On what that rests.' }) note!: string;
}
export const reviewEmergencyAccessShape = z.object({ note: words(20_000).refine(isSaid, 'say on what that rests') });
