import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

@ObjectType({
  description: 'That an agency knows the child, so that its system may deliver what it holds and read back what it delivered.',
})
@Entity()
export class KnownAgency extends ChildRecord {
  @Field(() => ID, { description: 'The organisation.' })
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String, { description: 'How it is known that it does.' })
  @Column({ type: 'text' })
  reason!: string;

  /** Whether those who keep the child's case may know of it. That social care or the police know a child says something of the child. */
  @Column({ type: 'boolean' })
  openly!: boolean;

  @Field(() => CalendarDate, { description: 'Since when its system knows the child here.' })
  @Column({ type: 'date' })
  sinceOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when; none while it does.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it does no more.' })
  @Column({ type: 'text', nullable: true })
  closedReason!: string | null;
}
