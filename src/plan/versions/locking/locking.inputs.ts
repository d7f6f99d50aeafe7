import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { words } from '../../line.shapes';
import { Section } from '../../section';

@InputType({ description: 'Locks what the tribunal ordered: lines of the edition in force, by themselves or by their sections.' })
export class LockByTribunalInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => String, { description: 'The number of the order.' }) orderReference!: string;
  @Field(() => CalendarDate, { description: 'The day of the order.' }) orderedOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it holds; none while no end is known.' }) untilOn?: string | null;
  @Field(() => [Section], { defaultValue: [], description: 'Sections whose every line is locked.' }) sections?: Section[];
  @Field(() => [ID], { defaultValue: [], description: 'Lines that are locked.' }) lineIds?: string[];
}
const named = (length: number, complaint: string) => words(length).refine((text) => text.trim() !== '', complaint);
export const lockByTribunalShape = z.object({
  orderReference: named(300, 'say the number of the order'), lineIds: z.array(z.string()).max(500, 'at most 500 at once').optional(),
});

@InputType({ description: 'Lifts a lock of the tribunal from a line.' })
export class LiftTribunalLockInput extends DeedInput {
  @Field(() => ID, { description: 'The lock.' }) tribunalLockId!: string;
  @Field(() => Int, { description: 'The version of the lock that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why: what the later order or agreement says.' }) reason!: string;
}
export const liftTribunalLockShape = z.object({ reason: named(2_000, 'say why it is lifted') });
