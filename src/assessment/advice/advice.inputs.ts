import { Field, ID, InputType } from 'type-graphql';
import { NeedArea, ProvisionFieldsInput, Section, WhoseWords } from '../../plan';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';

@InputType({ description: 'What every line of advice says.' })
export abstract class AdvisedLineInput {
  @Field(() => String, { description: 'A name of your own for this line, by which other lines of the same advice name it.' }) key!: string;
  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read the whole wording. The only thing that a SENCO reads of sections D, H1 and H2.' })
  brief?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether those who work with the child in class need it, though the section is not theirs.' })
  neededInClass!: boolean;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether the family sees it. If not, say why.' }) sharedWithFamily!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the family is not to see it, as the harm that it would do.' }) notSharedReason?: string | null;
}

@InputType({ description: 'Something that the child or the family hopes for.' })
export class AdvisedAspirationInput extends AdvisedLineInput {
  @Field(() => String, { description: 'The words as they were said.' }) text!: string;
  @Field(() => WhoseWords, { description: 'Whose words they are.' }) whoseWords!: WhoseWords;
  @Field(() => String, { nullable: true, description: 'How the words were gathered: a conversation, pictures, signs.' }) howGathered?: string | null;
}

@InputType({ description: 'A need of the child, or a strength to build on.' })
export class AdvisedNeedInput extends AdvisedLineInput {
  @Field(() => Section, { description: 'B, C or D.' }) section!: Section;
  @Field(() => String, { description: 'The need, in words that the family understands.' }) text!: string;
  @Field(() => NeedArea, { description: 'Its broad area.' }) area!: NeedArea;
  @Field(() => String, { nullable: true, description: 'Type of special educational need, by the Department for Education’s code, as SLCN.' }) senType?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'A strength to build on, which asks for no provision.' }) isStrength!: boolean;
}

@InputType({ description: 'A difference to be made by a certain time.' })
export class AdvisedOutcomeInput extends AdvisedLineInput {
  @Field(() => String, { description: 'The difference, so that anybody can tell whether it was made.' }) text!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' }) byWhen?: string | null;
  @Field(() => String, { nullable: true, description: 'By when in words, where it is no day: the end of Key Stage 2.' }) byWhenInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' }) measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands now, with its date.' }) baseline?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Keys of the needs and hopes that it answers.' }) meets!: string[];
}

@InputType({ description: 'Something to be done for the child.' })
export class AdvisedProvisionInput extends AdvisedLineInput {
  @Field(() => Section, { description: 'F, G, H1 or H2.' }) section!: Section;
  @Field(() => String, { nullable: true, description: 'The provision as one sentence; what is provided, if not given.' }) text?: string | null;
  @Field(() => ProvisionFieldsInput, { description: 'The answers to the ten questions.' }) terms!: ProvisionFieldsInput;
  @Field(() => [String], { defaultValue: [], description: 'Keys of the needs and outcomes that it answers.' }) meets!: string[];
}

@InputType({ description: 'An advice, in the blocks that the law asks for: needs, outcomes and provision. It is signed by being given.' })
export class GiveAdviceInput extends DeedInput {
  @Field(() => ID, { description: 'The request that it answers.' }) adviceRequestId!: string;
  @Field(() => String, { description: 'What it says as a whole.' }) summary!: string;
  @Field(() => [AdvisedAspirationInput], { defaultValue: [], description: 'What the child or the family hopes for.' }) aspirations!: AdvisedAspirationInput[];
  @Field(() => [AdvisedNeedInput], { defaultValue: [], description: 'Needs and strengths.' }) needs!: AdvisedNeedInput[];
  @Field(() => [AdvisedOutcomeInput], { defaultValue: [], description: 'Outcomes.' }) outcomes!: AdvisedOutcomeInput[];
  @Field(() => [AdvisedProvisionInput], { defaultValue: [], description: 'Provision.' }) provision!: AdvisedProvisionInput[];
  @Field(() => Boolean, { defaultValue: true, description: 'Whether the family sees it. If not, say why; none of its lines are theirs to see then either.' })
  sharedWithFamily!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the family is not to see it, as the harm that it would do.' }) notSharedReason?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose words they are, when you write them down for somebody who has no account here, as "Mrs Fielding, mother".' })
  writtenDownFor?: string | null;
  @Field(() => ID, { nullable: true, description: 'The advice that this one corrects. That one stays readable, as it was signed.' }) supersedesId?: string | null;
}

@InputType({ description: 'Lines of advice to take into a plan as they are worded.' })
export class TakeIntoPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => [ID], { description: 'The lines of advice. One that the plan has already is left as it is.' }) lineIds!: string[];
  @Field(() => Boolean, { defaultValue: false, description: 'Whether to take the whole thread of each line as well: the needs and outcomes that it answers, and what answers it.' })
  withLinked!: boolean;
}
