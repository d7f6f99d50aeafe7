import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { Kind } from '../../access';
import { DeedInput } from '../../platform/graphql/deed-input';
import { DateTime } from '../../platform/graphql/scalars';
import { BodyMarkInput, bodyMarkShape } from './body-map/body-mark';
import { ConcernDecisionKind, isReferral } from './concern-words';

const TOO_LONG = 'at most 20,000 characters';
const text = z.string().max(20_000, TOO_LONG).nullish();
const line = z.string().max(300, 'at most 300 characters').nullish();
const needed = (what: string) => z.string().trim().min(1, what).max(20_000, TOO_LONG);
const moment = z.string().refine((value) => !Number.isNaN(Date.parse(value)), 'this is no moment in time, as 2026-09-14T08:30:00Z').nullish();

@InputType({ description: 'What made you worry about a child. Whom it is about, and what you saw or what the child said, are enough; the rest can wait or be added.' })
export class RecordConcernInput extends DeedInput {
  @Field(() => ID, { nullable: true, description: 'The child, if you know them here. Whatever you send, you are answered alike: the lead finds out whom you mean.' }) childId?: string | null;
  @Field(() => String, { nullable: true, description: 'The child as you know them, as a name and a class. Needed where you send no child.' }) childInWords?: string | null;
  @Field(() => String, { nullable: true, description: 'What you saw or noticed: facts, and no conclusions.' }) whatISaw?: string | null;
  @Field(() => String, { nullable: true, description: 'What the child said, word for word.' }) childSaid?: string | null;
  @Field(() => String, { nullable: true, description: 'What you did.' }) whatIDid?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it happened, if not just now.' }) happenedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it happened.' }) place?: string | null;
  @Field(() => [BodyMarkInput], { nullable: true, description: 'Marks that you saw, without undressing the child and without asking for more than the child told.' })
  bodyMap?: BodyMarkInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Colleagues whom it is about. They will not be able to know of it, whatever their office.' }) aboutColleagueIds?: string[] | null;
  @Field(() => [Kind], { nullable: true, description: 'The same, by post, where you do not know who holds it: `DSL`, `HEAD` or another.' }) aboutPosts?: Kind[] | null;
}
export const recordConcernShape = z
  .object({
    childId: z.string().nullish(),
    childInWords: line,
    whatISaw: text,
    childSaid: text,
    whatIDid: text,
    happenedAt: moment,
    place: line,
    bodyMap: z.array(bodyMarkShape).max(60, 'at most 60 marks').nullish(),
    aboutColleagueIds: z.array(z.uuid('this names nobody')).max(20, 'at most 20').nullish(),
    aboutPosts: z.array(z.string()).max(5, 'at most five').nullish(),
  })
  .refine(({ childId, childInWords }) => Boolean(childId || childInWords?.trim()), { path: ['childInWords'], error: 'say whom it is about, as a name and a class' })
  .refine(({ whatISaw, childSaid, bodyMap }) => Boolean(whatISaw?.trim() || childSaid?.trim() || bodyMap?.length), {
    path: ['whatISaw'], error: 'say what you saw, or what the child said',
  });

@InputType({ description: 'Something to add to a concern. It stays as it is; a correction is another addition.' })
export class AddToConcernInput extends DeedInput {
  @Field(() => ID, { description: 'The concern: by your receipt, if it was you who recorded it.' }) concernId!: string;
  @Field(() => String, { description: 'What you add or correct.' }) text!: string;
}
export const addToConcernShape = z.object({ text: needed('say what you add') });

@InputType({ description: 'A concern that you have in hand.' })
export class ReceiveConcernInput extends DeedInput {
  @Field(() => ID, { description: 'The concern.' }) concernId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'Whom a concern is about that named its child in words.' })
export class PlaceConcernInput extends ReceiveConcernInput {
  @Field(() => ID, { description: 'The child whom the reporter meant.' }) childId!: string;
}

@InputType({ description: 'What you decide about a concern, and why.' })
export class DecideOnConcernInput extends ReceiveConcernInput {
  @Field(() => ConcernDecisionKind, { description: 'What you decide.' }) decision!: ConcernDecisionKind;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'Why nobody outside is told. Needed with every decision that is no referral.' }) whyNotReferred?: string | null;
  @Field(() => String, { nullable: true, description: 'Who was told, when, and what.' }) whoWasTold?: string | null;
}
export const decideOnConcernShape = z
  .object({ decision: z.enum(ConcernDecisionKind), reason: needed('say why'), whyNotReferred: text, whoWasTold: text })
  .refine(({ decision, whyNotReferred }) => isReferral(decision) || Boolean(whyNotReferred?.trim()), {
    path: ['whyNotReferred'], error: 'say why you do not refer: it is asked of every decision that tells nobody outside',
  })
  .refine(({ decision, whyNotReferred }) => !isReferral(decision) || !whyNotReferred?.trim(), { path: ['whyNotReferred'], error: 'this decision is a referral: leave it out' });

@InputType({ description: 'Another child to whom a concern matters, as a sibling.' })
export class LinkConcernInput extends DeedInput {
  @Field(() => ID, { description: 'The concern.' }) concernId!: string;
  @Field(() => ID, { description: 'The other child.' }) siblingId!: string;
  @Field(() => String, { description: 'Why it matters to them. Facts, and no label on either child.' }) reason!: string;
}
export const linkConcernShape = z.object({ reason: needed('say why it matters to this child') });

@InputType({ description: 'With what outcome a concern is closed.' })
export class CloseConcernInput extends ReceiveConcernInput {
  @Field(() => String, { description: 'The outcome.' }) outcome!: string;
}
export const closeConcernShape = z.object({ outcome: needed('say with what outcome') });
