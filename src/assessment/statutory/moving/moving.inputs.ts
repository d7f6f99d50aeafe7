import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { longText } from '../../assessment.inputs';

@InputType({ description: 'That a child moves to another authority.' })
export class ExpectMoveInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'The code of the new authority, three digits; XXX outside England.' }) toCode!: string;
  @Field(() => CalendarDate, { description: 'The day of the move; it may lie ahead.' }) movesOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which you came to know of it; today when left out.' }) knownOn?: string | null;
}
export const expectMoveShape = z.object({ toCode: z.string().regex(/^(\d{3}|XXX)$/, 'an authority has a code of three digits; outside England it is XXX') });

@InputType({ description: 'A child who is handed over to the new authority.' })
export class HandOverInput extends DeedInput {
  @Field(() => ID, { description: 'The move.' }) moveId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'What the new authority told the family after a transfer.' })
export class ExplainTransferInput extends DeedInput {
  @Field(() => ID, { description: 'The move.' }) moveId!: string;
  @Field(() => Boolean, { description: 'Whether the authority will re-assess the child.' }) willReassess!: boolean;
  @Field(() => CalendarDate, { description: 'By when it will review the plan.' }) reviewBy!: string;
  @Field(() => String, { description: 'What was said.' }) words!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day; today when left out.' }) on?: string | null;
}
export const explainTransferShape = z.object({ words: longText('say what the family was told') });
