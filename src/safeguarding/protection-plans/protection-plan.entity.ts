import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingDue } from '../due';
import { MeetingParticipant } from '../meetings/participant';
import { HarmCategory, ProtectionPlanKind } from './protection-plan-words';

@ObjectType({ description: 'A child in need plan or a child protection plan, made at a meeting of agencies. For social care; those who carry it out are told by a sharing decision that is made with it. The family reads its own copy, which social care gives it, and never this one.' })
@Entity()
export class ProtectionPlan extends ChildRecord {
  /** The post in which it was made: with the organisation it says who reads it. */
  @Column({ type: 'text' })
  recordedAs!: Kind;

  @Field(() => ID, { description: 'The meeting that made it.' })
  @Index()
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Field(() => ProtectionPlanKind, { description: 'Under which section it stands.' })
  @Column({ type: 'text' })
  kind!: ProtectionPlanKind;

  @Field(() => [HarmCategory], { description: 'The harm that it is about; none for a child in need.' })
  @Column({ type: 'jsonb' })
  categories!: readonly HarmCategory[];

  @Field(() => [MeetingParticipant], { description: 'Those who carry it out: of a child protection plan, its core group.' })
  @Column({ type: 'jsonb' })
  members!: readonly MeetingParticipant[];

  @Field(() => String, { description: 'What gives cause for worry.' })
  @Column({ type: 'text' })
  worries!: string;

  @Field(() => String, { description: 'What has to change, by whom, and how that will be seen.' })
  @Column({ type: 'text' })
  whatMustChange!: string;

  @Field(() => String, { description: 'What happens if it does not change.' })
  @Column({ type: 'text' })
  contingency!: string;

  @Field(() => CalendarDate, { description: 'The day on which it was made.' })
  @Column({ type: 'date' })
  startedOn!: string;

  @Field(() => [SafeguardingDue], { description: 'What has to follow, and by when.' })
  @Column({ type: 'jsonb' })
  due!: readonly SafeguardingDue[];

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended; none while it goes on.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended, and what follows.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
