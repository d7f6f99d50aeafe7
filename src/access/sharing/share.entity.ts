import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { ChildRecord } from '../child-record';
import { Kind } from '../relationship';
import { SharingItem } from './sharing-item';

@ObjectType({
  description:
    'That a sharing decision opened records to one recipient: what, what for, and until when. The recipient may pass nothing on.',
})
@Entity()
export class Share extends ChildRecord {
  @Field(() => ID, { description: 'The decision that it comes from.' })
  @Index()
  @Column({ type: 'uuid' })
  decisionId!: string;

  @Field(() => Kind, { description: 'The post in which it was decided.' })
  @Column({ type: 'text' })
  decidedAs!: Kind;

  @Field(() => ID, { description: 'The organisation it was shared with.' })
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => ID, { nullable: true, description: 'The one person there, where it was shared with one.' })
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => Kind, { nullable: true, description: 'The post there, where it was shared with whoever holds one.' })
  @Column({ type: 'text', nullable: true })
  post!: Kind | null;

  @Field(() => String, { description: 'What it was shared for; it may be used for nothing else.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => [SharingItem], { description: 'The records that are open.' })
  @Column({ type: 'jsonb' })
  items!: readonly SharingItem[];

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which they are open; none: until it is ended.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; none while it goes on.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
