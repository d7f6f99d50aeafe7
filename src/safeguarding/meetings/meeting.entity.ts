import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, ConsentAnswer, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingDue } from '../due';
import { MeetingKind, MeetingOutcome, MeetingState } from './meeting-words';
import { MeetingParticipant } from './participant';

@ObjectType({ description: 'A meeting of agencies about a child: a strategy discussion, a conference, a core group, a forum. For whoever convened it; the others are told by a sharing decision that is made with it. The family never reads it here.' })
@Entity()
export class SafeguardingMeeting extends ChildRecord {
  /** The post in which it was convened: with the organisation it says who reads it. */
  @Column({ type: 'text' })
  recordedAs!: Kind;

  @Field(() => MeetingKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: MeetingKind;

  @Field(() => CalendarDate, { description: 'The day of it.' })
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => MeetingState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: MeetingState;

  @Field(() => ID, { nullable: true, description: 'The meeting that it follows, whose clock it meets.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  followsId!: string | null;

  @Field(() => String, { description: 'What it is about.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => [MeetingParticipant], { description: 'The agencies that take part, besides whoever convened it.' })
  @Column({ type: 'jsonb' })
  participants!: readonly MeetingParticipant[];

  @Field(() => String, { description: 'Why those who take part need to know.' })
  @Column({ type: 'text' })
  necessity!: string;

  @Field(() => ConsentAnswer, { description: 'Whether the family was asked.' })
  @Column({ type: 'text' })
  consent!: ConsentAnswer;

  @Field(() => String, { nullable: true, description: 'Why it was not, or why it goes on against its word.' })
  @Column({ type: 'text', nullable: true })
  consentReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @Column({ type: 'text', nullable: true })
  minutes!: string | null;

  @Field(() => MeetingOutcome, { nullable: true, description: 'What it came to.' })
  @Column({ type: 'text', nullable: true })
  outcome!: MeetingOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why, and who saw it otherwise; or why it was called off.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => [SafeguardingDue], { description: 'What has to follow, and by when.' })
  @Column({ type: 'jsonb' })
  due!: readonly SafeguardingDue[];
}
