import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { needed, optional } from '../texts';
import { Antecedent, IncidentKind, IncidentPlace } from './incident-words';
import { PartInIncident } from './other-involved.entity';

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written as 10:45');
const minutes = z.number().int().min(0, 'this cannot be less than nought').max(1_440, 'a day has 1,440 minutes');

@InputType({ description: 'What can be said of an incident, at once or later.' })
abstract class IncidentDetail extends DeedInput {
  @Field(() => String, { nullable: true, description: 'The time of day, as `10:45`.' }) happenedAt?: string | null;
  @Field(() => IncidentPlace, { nullable: true, description: 'Where.' }) place?: IncidentPlace | null;
  @Field(() => Antecedent, { nullable: true, description: 'What came right before it.' }) antecedent?: Antecedent | null;
  @Field(() => String, { nullable: true, description: 'The same in words. The family does not read them.' }) antecedentInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What others did, and what came of it. The family does not read it.' }) consequence?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many minutes it lasted.' }) minutes?: number | null;
  @Field(() => Int, { nullable: true, description: 'How strong it was, from 1 to 5.' }) intensity?: number | null;
}
const detail = {
  happenedAt: timeOfDay.nullish(), antecedentInWords: optional, consequence: optional, minutes: minutes.nullish(),
  intensity: z.number().int().min(1, 'from 1 to 5').max(5, 'from 1 to 5').nullish(),
};

@InputType({ description: 'A note of something that happened. The child and what was seen are enough; the rest can be said later.' })
export class NoteIncidentInput extends IncidentDetail {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'What was seen and heard. The family does not read it: it may name others.' }) whatHappened!: string;
  @Field(() => IncidentKind, { nullable: true, description: 'What kind of thing it was; behaviour, where nothing is said.' }) kind?: IncidentKind | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day; today, where nothing is said.' }) happenedOn?: string | null;
}
export const noteIncidentShape = z.object({ ...detail, whatHappened: needed('say what was seen') });

@InputType({ description: 'The rest of what is to be said of an incident. What is left out stays as it was noted.' })
export class CompleteIncidentInput extends IncidentDetail {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}
export const completeIncidentShape = z.object(detail);

@InputType({ description: 'Something to add to an incident. Nothing is changed by it.' })
export class AddToIncidentInput extends DeedInput {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => String, { description: 'What is to be added, or put right.' }) text!: string;
}
export const addToIncidentShape = z.object({ text: needed('say what is to be added') });

@InputType({ description: 'Which target of a plan an incident tells something about.' })
export class LinkIncidentInput extends DeedInput {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => ID, { nullable: true, description: 'The outcome of the child’s plan; left out, it is about none.' }) outcomeId?: string | null;
}

@InputType({ description: 'What the family was told of an incident.' })
export class TellFamilyOfIncidentInput extends DeedInput {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'What they were told. It names no other child.' }) words!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day; today, where nothing is said.' }) on?: string | null;
}
export const tellFamilyShape = z.object({ words: needed('say what the family was told') });

@InputType({ description: 'That another child was in an incident.' })
export class NameOtherInvolvedInput extends DeedInput {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => ID, { description: 'The other child, whom you know.' }) otherChildId!: string;
  @Field(() => PartInIncident, { description: 'What they had to do with it.' }) part!: PartInIncident;
}
