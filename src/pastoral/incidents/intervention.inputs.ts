import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { needed, optional } from '../texts';
import { IncidentPlace } from './incident-words';
import { timeOfDay } from './incident.inputs';
import { RestrictiveMeans } from './restrictive-means';

@InputType({ description: 'That a child was restrained or secluded in an incident: what the law wants written down on the same day.' })
export class RecordRestrictiveInterventionInput extends DeedInput {
  @Field(() => ID, { description: 'The incident.' }) incidentId!: string;
  @Field(() => RestrictiveMeans, { description: 'What was done.' }) means!: RestrictiveMeans;
  @Field(() => String, { description: 'When it began, as `10:45`.' }) startedAt!: string;
  @Field(() => Int, { description: 'How many minutes it lasted.' }) minutes!: number;
  @Field(() => IncidentPlace, { description: 'Where.' }) place!: IncidentPlace;
  @Field(() => String, { description: 'Who of the staff used it, and who was there.' }) staff!: string;
  @Field(() => String, { description: 'What the child needs that mattered in it.' }) needs!: string;
  @Field(() => String, { description: 'Why it was necessary.' }) whyNecessary!: string;
  @Field(() => String, { description: 'Injuries, or that there were none. The parents read it.' }) injuries!: string;
  @Field(() => String, { description: 'How the child was looked after afterwards. The parents read it.' }) aftercare!: string;
  @Field(() => String, { nullable: true, description: 'Of force: what led up to it.' }) leadUp?: string | null;
  @Field(() => String, { nullable: true, description: 'Of force: what was tried before it.' }) deEscalation?: string | null;
  @Field(() => String, { nullable: true, description: 'Of force: of what type it was, and how much.' }) typeAndDegree?: string | null;
}
export const recordInterventionShape = z.object({
  startedAt: timeOfDay,
  minutes: z.number().int().min(0, 'this cannot be less than nought').max(1_440, 'a day has 1,440 minutes'),
  staff: needed('say who of the staff used it'),
  needs: needed('say what the child needs, or that nothing is known'),
  whyNecessary: needed('say why it was necessary'),
  injuries: needed('say what injuries there were, or that there were none'),
  aftercare: needed('say how the child was looked after'),
  leadUp: optional, deEscalation: optional, typeAndDegree: optional,
});

@InputType({ description: 'What the parents were told in writing of a restraint or a seclusion.' })
export class TellParentsOfInterventionInput extends DeedInput {
  @Field(() => ID, { description: 'The record of it.' }) restrictiveInterventionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'What they were told. It names no other child.' }) words!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day; today, where nothing is said.' }) on?: string | null;
}
export const tellParentsShape = z.object({ words: needed('say what the parents were told') });

@InputType({ description: 'That the parents are not told of a restraint or a seclusion, because telling them would harm the child.' })
export class WithholdInterventionInput extends DeedInput {
  @Field(() => ID, { description: 'The record of it.' }) restrictiveInterventionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'What significant harm telling them would do to the child.' }) because!: string;
  @Field(() => CalendarDate, { description: 'The day on which the authority was told instead.' }) authorityToldOn!: string;
}
export const withholdShape = z.object({ because: needed('say what harm telling them would do') });
