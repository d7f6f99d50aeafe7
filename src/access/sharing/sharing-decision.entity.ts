import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CalendarDate } from '../../platform/graphql/scalars';
import { ChildRecord } from '../child-record';
import { Kind } from '../relationship';
import { LawfulBasis, LawfulCondition } from './lawful-grounds';
import { SharingItem, SharingRecipient } from './sharing-item';
import { ConsentAnswer, SharingAnswer } from './sharing-words';

@ObjectType({
  description:
    'Whether an organisation shares records of its own about a child, with whom and why. Recorded for sharing and for not sharing.',
})
@Entity()
export class SharingDecision extends ChildRecord {
  @Field(() => SharingAnswer, { description: 'Whether it was shared.' })
  @Column({ type: 'text' })
  decision!: SharingAnswer;

  @Field(() => Kind, { description: 'The post in which it was decided.' })
  @Column({ type: 'text' })
  decidedAs!: Kind;

  @Field(() => String, { description: 'What it is shared for. The recipients are told.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Who asked for it; none where nobody did.' })
  @Column({ type: 'text', nullable: true })
  askedBy!: string | null;

  @Field(() => [SharingItem], { description: 'The records that it is about.' })
  @Column({ type: 'jsonb' })
  items!: readonly SharingItem[];

  @Field(() => [SharingRecipient], { description: 'With whom it is shared, or would have been.' })
  @Column({ type: 'jsonb' })
  recipients!: readonly SharingRecipient[];

  @Field(() => LawfulBasis, { description: 'Why the law lets it be shared.' })
  @Column({ type: 'text' })
  lawfulBasis!: LawfulBasis;

  @Field(() => LawfulCondition, { description: 'The further condition for what is sensitive.' })
  @Column({ type: 'text' })
  lawfulCondition!: LawfulCondition;

  @Field(() => ConsentAnswer, { description: 'Whether the family, or the young person, was asked.' })
  @Column({ type: 'text' })
  consent!: ConsentAnswer;

  @Field(() => String, { nullable: true, description: 'Why they were not asked, or why the decision stands against their word.' })
  @Column({ type: 'text', nullable: true })
  consentReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is necessary, and no more than is necessary.' })
  @Column({ type: 'text', nullable: true })
  necessity!: string | null;

  @Field(() => String, { nullable: true, description: 'Why sharing, or sharing the rest, would do the child more harm than not sharing.' })
  @Column({ type: 'text', nullable: true })
  detriment!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the decision is looked at again.' })
  @Column({ type: 'date', nullable: true })
  reviewOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which the records are open to the recipients; none: until it is ended.',
  })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;
}
