import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { line, needed } from '../texts';

@InputType({ description: 'That the school directs a child off its site, and has given notice of it in writing.' })
export class DirectOffSiteInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'Who provides it, and where.' }) provider!: string;
  @Field(() => String, { description: 'Why, and what is to come of it.' }) purpose!: string;
  @Field(() => CalendarDate, { description: 'The first day.' }) startsOn!: string;
  @Field(() => CalendarDate, { description: 'The last day.' }) endsOn!: string;
  @Field(() => CalendarDate, { description: 'The day on which the parents were given notice.' }) noticeOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authority was given notice, of a child with an EHC plan.' }) authorityNoticeOn?: string | null;
  @Field(() => CalendarDate, { description: 'The day by which it is looked at first.' }) reviewOn!: string;
}
export const directOffSiteShape = z.object({ provider: line('say who provides it'), purpose: needed('say what it is for') });

@InputType({ description: 'One placement off the site.' })
abstract class OfPlacement extends DeedInput {
  @Field(() => ID, { description: 'The placement.' }) offSitePlacementId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'That somebody asks for a placement to be looked at.' })
export class AskForPlacementReviewInput extends OfPlacement {
  @Field(() => String, { description: 'Why.' }) because!: string;
}
export const askForPlacementReviewShape = z.object({ because: needed('say why') });

@InputType({ description: 'How a placement was looked at.' })
export class ReviewPlacementInput extends OfPlacement {
  @Field(() => CalendarDate, { description: 'The day of the meeting.' }) heldOn!: string;
  @Field(() => String, { description: 'What was said and decided.' }) words!: string;
  @Field(() => CalendarDate, { description: 'The day by which it is looked at next.' }) reviewOn!: string;
}
export const reviewPlacementShape = z.object({ words: needed('say what was decided') });

@InputType({ description: 'How a placement ended before its last day.' })
export class EndPlacementInput extends OfPlacement {
  @Field(() => String, { description: 'How it ended, and what comes next; the family reads it.' }) because!: string;
}
export const endPlacementShape = z.object({ because: needed('say how it ended') });
