import { Field, InputType, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { AsksTenQuestions, NeedArea, Section, WhoseWords, type ProvisionTerms } from '../../../plan';
import { CalendarDate } from '../../../platform/graphql/scalars';

/** What a draft holds is as unfinished as its writer left it: nothing has to be said yet, but the key by which lines name each other. */
@InputType()
@ObjectType()
abstract class DraftedLine {
  @Field(() => String, { description: 'A name of your own for this line, by which other lines of the same draft name it.' }) key!: string;
  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read the whole wording.' }) brief?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether those who work with the child in class need it; no, when nothing is said.' }) neededInClass?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the family is to see it; yes, when nothing is said.' }) sharedWithFamily?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why the family is not to see it.' }) notSharedReason?: string | null;
}

@InputType('DraftedAspirationInput', { description: 'A hope, as far as it is written.' })
@ObjectType('DraftedAspiration', { description: 'A hope, as far as it is written.' })
export class DraftedAspiration extends DraftedLine {
  @Field(() => String, { nullable: true, description: 'The words as they were said.' }) text?: string | null;
  @Field(() => WhoseWords, { nullable: true, description: 'Whose words they are.' }) whoseWords?: WhoseWords | null;
  @Field(() => String, { nullable: true, description: 'How the words were gathered.' }) howGathered?: string | null;
}

@InputType('DraftedNeedInput', { description: 'A need or a strength, as far as it is written.' })
@ObjectType('DraftedNeed', { description: 'A need or a strength, as far as it is written.' })
export class DraftedNeed extends DraftedLine {
  @Field(() => Section, { nullable: true, description: 'B, C or D.' }) section?: Section | null;
  @Field(() => String, { nullable: true, description: 'The need, in words that the family understands.' }) text?: string | null;
  @Field(() => NeedArea, { nullable: true, description: 'Its broad area.' }) area?: NeedArea | null;
  @Field(() => String, { nullable: true, description: 'Type of special educational need, by the Department for Education’s code.' }) senType?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'A strength to build on.' }) isStrength?: boolean | null;
}

@InputType('DraftedOutcomeInput', { description: 'An outcome, as far as it is written.' })
@ObjectType('DraftedOutcome', { description: 'An outcome, as far as it is written.' })
export class DraftedOutcome extends DraftedLine {
  @Field(() => String, { nullable: true, description: 'The difference to be made.' }) text?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' }) byWhen?: string | null;
  @Field(() => String, { nullable: true, description: 'By when in words.' }) byWhenInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' }) measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands now.' }) baseline?: string | null;
  @Field(() => [String], { nullable: true, description: 'Keys of the needs and hopes that it answers.' }) meets?: string[] | null;
}

@InputType('DraftedTermsInput', { description: 'The answers to the ten questions, as far as they are known.' })
@ObjectType('DraftedTerms', { description: 'The answers to the ten questions, as far as they are known.' })
@AsksTenQuestions({ of: 'a change' })
export class DraftedTerms implements Partial<ProvisionTerms> {}

@InputType('DraftedProvisionInput', { description: 'Provision, as far as it is written.' })
@ObjectType('DraftedProvision', { description: 'Provision, as far as it is written.' })
export class DraftedProvision extends DraftedLine {
  @Field(() => Section, { nullable: true, description: 'F, G, H1 or H2.' }) section?: Section | null;
  @Field(() => String, { nullable: true, description: 'The provision as one sentence.' }) text?: string | null;
  @Field(() => DraftedTerms, { nullable: true, description: 'The answers to the ten questions, as far as they are known.' }) terms?: (DraftedTerms & Partial<ProvisionTerms>) | null;
  @Field(() => [String], { nullable: true, description: 'Keys of the needs and outcomes that it answers.' }) meets?: string[] | null;
}

@InputType('DraftedAdviceInput', { description: 'What an advice says, as far as it is written: needs, outcomes, provision.' })
@ObjectType('DraftedAdvice', { description: 'What an advice says, as far as it is written: needs, outcomes, provision.' })
export class DraftedAdvice {
  @Field(() => String, { nullable: true, description: 'What it says as a whole.' }) summary?: string | null;
  @Field(() => [DraftedAspiration], { nullable: true, description: 'What the child or the family hopes for.' }) aspirations?: DraftedAspiration[] | null;
  @Field(() => [DraftedNeed], { nullable: true, description: 'Needs and strengths.' }) needs?: DraftedNeed[] | null;
  @Field(() => [DraftedOutcome], { nullable: true, description: 'Outcomes.' }) outcomes?: DraftedOutcome[] | null;
  @Field(() => [DraftedProvision], { nullable: true, description: 'Provision.' }) provision?: DraftedProvision[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the family is to see it; yes, when nothing is said.' }) sharedWithFamily?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Why the family is not to see it.' }) notSharedReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose words they are, when you write them down for somebody else.' }) writtenDownFor?: string | null;
  @Field(() => String, { nullable: true, description: 'The id of the advice that it is to correct.' }) supersedesId?: string | null;
}
for (const part of ['DraftedAspiration', 'DraftedNeed', 'DraftedOutcome', 'DraftedTerms', 'DraftedProvision', 'DraftedAdvice']) {
  holdsNoRecord(part, 'a part of a draft, seen by those who see the draft');
}
