import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { Kind } from '../../access';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingActionState } from './safeguarding-action.entity';

const line = (needed: string) => z.string().trim().min(1, needed).max(300, 'at most 300 characters');
const text = z.string().trim().min(1, 'leave it out rather than empty').max(20_000, 'at most 20,000 characters').nullish();

@InputType({ description: 'What one agency is asked to do to keep a child safe.' })
export class RecordSafeguardingActionInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'What is to be done, in a line.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'What the owner needs to know to do it.' }) detail?: string | null;
  @Field(() => String, { description: 'Why the owner needs to know of the child: the reason of the decision to share.' }) reason!: string;
  @Field(() => ID, { description: 'Who undertakes it.' }) ownerPersonId!: string;
  @Field(() => ID, { description: 'The organisation that they act for.' }) ownerOrganisationId!: string;
  @Field(() => Kind, { nullable: true, description: 'The post in which they act; needed only where they hold several there that fit.' }) ownerPost?: Kind | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day by which it is to be done; or name a clock.' }) dueOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The clock that the day is counted by, as `S4`: `safeguardingClocks` lists them.' }) clock?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which that clock began; today, where it is left out.' }) startedOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The concern that it comes from. The owner is not told.' }) concernId?: string | null;
}
export const recordSafeguardingActionShape = z.object({
  title: line('say what is to be done'),
  detail: text,
  reason: line('say why the owner needs to know'),
});

@InputType({ description: 'What has become of a safeguarding action. Send what is new; the rest stays.' })
export class UpdateSafeguardingActionInput extends DeedInput {
  @Field(() => ID, { description: 'The action.' }) actionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'A progress note. It is kept for good; a correction is another note.' }) note?: string | null;
  @Field(() => SafeguardingActionState, { nullable: true, description: 'The state that it is in now; `mayMoveTo` lists those you may choose.' })
  state?: SafeguardingActionState | null;
  @Field(() => String, { nullable: true, description: 'What came of it (with DONE), or why it is called off (with CANCELLED).' }) outcome?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Another day by which it is to be done; for the safeguarding lead.' }) dueOn?: string | null;
}
export const updateSafeguardingActionShape = z
  .object({ note: text, outcome: text, state: z.string().nullish(), dueOn: z.string().nullish() })
  .refine(({ note, state, dueOn }) => [note, state, dueOn].some((each) => each != null), { path: ['note'], error: 'there is nothing new: send a note, a state or a date' });
