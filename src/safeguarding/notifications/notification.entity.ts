import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { ChildrenPresent, NotificationKind } from './notification-words';

@ObjectType({ description: 'What the police or another agency told the school’s safeguarding lead of. For the leads of that school, and for whoever told them. It is kept in the safeguarding file; the family is not told of it here.' })
@Entity()
@Index(['toldOn'])
export class SafeguardingNotification extends ChildRecord {
  @Field(() => ID, { description: 'The school whose lead was told.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => NotificationKind, { description: 'What it tells of.' })
  @Column({ type: 'text' })
  kind!: NotificationKind;

  @Field(() => String, { nullable: true, description: 'The reference of whoever told.' })
  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  @Column({ type: 'timestamptz' })
  happenedAt!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Field(() => ChildrenPresent, { description: 'Whether the children were there.' })
  @Column({ type: 'text' })
  childrenPresent!: ChildrenPresent;

  @Field(() => String, { nullable: true, description: 'Where the children were.' })
  @Column({ type: 'text', nullable: true })
  whereChildrenWere!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child said, and how that was learnt.' })
  @Column({ type: 'text', nullable: true })
  childVoice!: string | null;

  @Field(() => String, { description: 'What happened.' })
  @Column({ type: 'text' })
  circumstances!: string;

  @Field(() => String, { nullable: true, description: 'What has to be minded so that nobody comes to harm by it.' })
  @Column({ type: 'text', nullable: true })
  safetyAdvice!: string | null;

  @Field(() => String, { description: 'Who told: their name, and how they can be reached.' })
  @Column({ type: 'text' })
  officer!: string;

  @Field(() => CalendarDate, { description: 'The day on which the lead was told.' })
  @Column({ type: 'date' })
  toldOn!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a lead first said that they have it in hand; none until then.' })
  @Column({ type: 'timestamptz', nullable: true })
  receivedAt!: string | null;
}
