import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({
  description:
    'That a colleague is shut out of a child’s record, or of one record, for a conflict of interest. The colleague sees nothing of it. Their part as a parent, if they are one, is for a court to take.',
})
@Entity()
export class ConflictOfInterest extends ChildRecord {
  @Field(() => ID, { description: 'The colleague who is shut out, in every capacity in which they act for an organisation.' })
  @Index()
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'The type of the one record, as `SafeguardingAction`; none: the whole child.' })
  @Column({ type: 'text', nullable: true })
  recordType!: string | null;

  @Field(() => ID, { nullable: true, description: 'The one record; none: the whole child.' })
  @Column({ type: 'uuid', nullable: true })
  recordId!: string | null;

  @Field(() => String, { description: 'What the conflict is.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which they are shut out; none: until it is ended.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; none while it goes on.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
