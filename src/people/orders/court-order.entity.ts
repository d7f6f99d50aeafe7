import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { CourtOrderEffect } from './order-words';

@ObjectType({
  description:
    'An order of a court against somebody of the child’s family. It beats whatever else would let them in. Nobody of the family reads it here.',
})
@Entity()
@Check('court_order_ends_after_it_began', '((until_on IS NULL) OR (until_on >= from_on))')
export class CourtOrder extends ChildRecord {
  @Field(() => ID, { description: 'Whom it is against, of the child’s family.' })
  @Index()
  @Column({ type: 'uuid' })
  familyMemberId!: string;

  @Field(() => String, { description: 'Their name when the order was recorded.' })
  @Column({ type: 'text' })
  againstName!: string;

  @Field(() => String, { description: 'What they are to the child, when the order was recorded.' })
  @Column({ type: 'text' })
  againstRelation!: string;

  @Field(() => [CourtOrderEffect], { nullable: true, description: 'All that it forbids. For the leads, social care and the authority.' })
  @Column({ type: 'jsonb' })
  effects!: readonly CourtOrderEffect[];

  @Field(() => [CourtOrderEffect], { description: 'What it forbids of contact and collection: what those at the gate have to know.' })
  @Column({ type: 'jsonb' })
  atTheGate!: readonly CourtOrderEffect[];

  /** Whether there is anything that those at the gate have to know. */
  @Column({ type: 'boolean' })
  concernsTheGate!: boolean;

  @Field(() => String, { nullable: true, description: 'The court that made it. For the leads, social care and the authority.' })
  @Column({ type: 'text' })
  court!: string;

  @Field(() => String, { nullable: true, description: 'The court’s reference. For the leads, social care and the authority.' })
  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was made. For the leads, social care and the authority.' })
  @Column({ type: 'date' })
  madeOn!: string;

  @Field(() => CalendarDate, { description: 'The first day on which it is in force.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it is in force; none: until it is ended.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What else has to be known. For the leads, social care and the authority.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended before its day; none while it was not.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended. For the leads, social care and the authority.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
