import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { line, needed } from '../texts';
import { PanelDecision, SuspensionCategory, SuspensionReason, WhoIsTold } from './suspension-words';

@InputType({ description: 'A suspension or a permanent exclusion that the head has decided, on disciplinary grounds and on the balance of probabilities.' })
export class SuspendInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => SuspensionCategory, { description: 'For days, for lunchtimes, or for good.' }) category!: SuspensionCategory;
  @Field(() => [SuspensionReason], { description: 'Why, by up to three codes.' }) reasons!: SuspensionReason[];
  @Field(() => String, { description: 'Why, as the family is told. It names no other child.' }) words!: string;
  @Field(() => CalendarDate, { description: 'The first day on which the child is out, a day of school.' }) startsOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day; none of a permanent exclusion.' }) untilOn?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child would miss a public examination or a national test.' }) missesExam!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether the child is looked after by an authority.' }) lookedAfter!: boolean;
  @Field(() => ID, { nullable: true, description: 'The incident that it follows.' }) incidentId?: string | null;
}
export const suspendShape = z.object({
  words: needed('say why, as the family is told'),
  reasons: z.array(z.string()).min(1, 'say why, by at least one code').max(3, 'at most three reasons').refine((codes) => new Set(codes).size === codes.length, 'each reason once'),
});

@InputType({ description: 'Something that was done about a suspension or an exclusion.' })
abstract class OfSuspension extends DeedInput {
  @Field(() => ID, { description: 'The suspension.' }) suspensionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'That somebody was told of a suspension.' })
export class TellOfSuspensionInput extends OfSuspension {
  @Field(() => WhoIsTold, { description: 'Who.' }) who!: WhoIsTold;
  @Field(() => CalendarDate, { description: 'The day.' }) on!: string;
}

@InputType({ description: 'The education that a child has while suspended or excluded.' })
export class ArrangeEducationInput extends OfSuspension {
  @Field(() => CalendarDate, { description: 'From which day on.' }) from!: string;
  @Field(() => String, { description: 'Where, and how; the family reads it.' }) where!: string;
}
export const arrangeEducationShape = z.object({ where: line('say where') });

@InputType({ description: 'What the family says to a suspension.' })
export class RepresentOnSuspensionInput extends OfSuspension {
  @Field(() => String, { description: 'What it says.' }) words!: string;
}
export const representShape = z.object({ words: needed('say what the family thinks') });

@InputType({ description: 'A suspension or exclusion that the head cancels before the governing board has met.' })
export class CancelSuspensionInput extends OfSuspension {
  @Field(() => CalendarDate, { description: 'The first day on which the child may be back.' }) backOn!: string;
  @Field(() => String, { description: 'Why; the family reads it.' }) reason!: string;
}
export const cancelShape = z.object({ reason: needed('say why it is cancelled') });

@InputType({ description: 'What the governing board decided.' })
export class RecordBoardDecisionInput extends OfSuspension {
  @Field(() => CalendarDate, { description: 'The day on which it met.' }) metOn!: string;
  @Field(() => Boolean, { description: 'Whether it reinstated the child.' }) reinstates!: boolean;
  @Field(() => CalendarDate, { nullable: true, description: 'Where it did, the first day on which the child may be back.' }) backOn?: string | null;
  @Field(() => String, { description: 'Why; the family reads it.' }) reasons!: string;
}
export const recordBoardShape = z.object({ reasons: needed('say why the board decided so') });

@InputType({ description: 'That the family asks for an independent review panel.' })
export class AskForPanelInput extends OfSuspension {
  @Field(() => Boolean, { defaultValue: false, description: 'Whether a special educational needs expert is to be there.' }) withExpert!: boolean;
}

@InputType({ description: 'What an independent review panel decided.' })
export class RecordPanelDecisionInput extends OfSuspension {
  @Field(() => CalendarDate, { description: 'The day on which it met.' }) metOn!: string;
  @Field(() => PanelDecision, { description: 'What it decided.' }) decision!: PanelDecision;
}
