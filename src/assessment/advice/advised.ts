import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { AnswersTenQuestions, NeedArea, WhoseWords, type ProvisionTerms, type SessionsPer } from '../../plan';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'What a line of advice says of a hope, besides its text.' })
export class AdvisedAspiration {
  @Field(() => WhoseWords, { description: 'Whose words they are.' }) whoseWords!: WhoseWords;
  @Field(() => String, { nullable: true, description: 'How the words were gathered: a conversation, pictures, signs.' }) howGathered!: string | null;
}

@ObjectType({ description: 'What a line of advice says of a need, besides its text.' })
export class AdvisedNeed {
  @Field(() => NeedArea, { description: 'Its broad area.' }) area!: NeedArea;
  @Field(() => String, { nullable: true, description: 'Type of special educational need, by the Department for Education’s code, as SLCN.' }) senType!: string | null;
  @Field(() => Boolean, { description: 'A strength to build on, which asks for no provision.' }) isStrength!: boolean;
}

@ObjectType({ description: 'What a line of advice says of an outcome, besides its text.' })
export class AdvisedOutcome {
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' }) byWhen!: string | null;
  @Field(() => String, { nullable: true, description: 'By when in words, where it is no day: the end of Key Stage 2.' }) byWhenInWords!: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' }) measure!: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands now, with its date.' }) baseline!: string | null;
}

@ObjectType({ description: 'What a line of advice says of provision: the answers to the ten questions that make it specific.' })
@AnswersTenQuestions()
export class AdvisedProvision implements ProvisionTerms {
  what!: string;
  deliveredBy!: string | null;
  qualification!: string | null;
  sessions!: number | null;
  per!: SessionsPer | null;
  minutesPerSession!: number | null;
  weeksPerYear!: number | null;
  groupSize!: number | null;
  adults!: number | null;
  place!: string | null;
  indirectHoursPerYear!: number | null;
  reviewedHow!: string | null;
  reviewedBy!: string | null;
  absenceCover!: string | null;
}

/** What a line says besides its text, by its type; named as the plan names it, so that it can be taken over as it stands. */
export type Terms = AdvisedAspiration | AdvisedNeed | AdvisedOutcome | AdvisedProvision;
for (const part of ['AdvisedAspiration', 'AdvisedNeed', 'AdvisedOutcome', 'AdvisedProvision']) holdsNoRecord(part, 'a part of a line of advice, seen by those who read its wording');
