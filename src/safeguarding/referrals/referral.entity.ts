import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingDue } from '../due';
import { FamilyTold, ReferralDecision, ReferralState } from './referral-words';

@ObjectType({ description: 'That an agency asked children’s social care to look at a child. For whoever referred and for social care alone; the family never reads it here.' })
@Entity()
@Index(['dueOn'])
export class Referral extends ChildRecord {
  /** The post in which it was made: with the organisation it says who reads it. */
  @Column({ type: 'text' })
  recordedAs!: Kind;

  @Field(() => ID, { description: 'The social care team that it was made to.' })
  @Column({ type: 'uuid' })
  toOrganisationId!: string;

  @Field(() => ID, { nullable: true, description: 'The social worker there who takes it, where one was named; otherwise whoever is a social worker there.' })
  @Column({ type: 'uuid', nullable: true })
  toPersonId!: string | null;

  @Field(() => String, { description: 'What gives cause for worry: what was seen and heard, the child’s own words, what was done.' })
  @Column({ type: 'text' })
  worries!: string;

  @Field(() => String, { nullable: true, description: 'What keeps the child safe already, and who helps.' })
  @Column({ type: 'text', nullable: true })
  strengths!: string | null;

  @Field(() => FamilyTold, { description: 'Whether the family knows.' })
  @Column({ type: 'text' })
  familyTold!: FamilyTold;

  @Field(() => String, { nullable: true, description: 'Why the family does not know, or why it is made against its word.' })
  @Column({ type: 'text', nullable: true })
  familyToldReason!: string | null;

  @Field(() => CalendarDate, { description: 'The day on which social care received it.' })
  @Column({ type: 'date' })
  receivedOn!: string;

  @Field(() => ReferralState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: ReferralState;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which social care has to act next; none once it is closed.' })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => [SafeguardingDue], { description: 'What social care has to do, and by when.' })
  @Column({ type: 'jsonb' })
  due!: readonly SafeguardingDue[];

  @Field(() => ReferralDecision, { nullable: true, description: 'What social care decided.' })
  @Column({ type: 'text', nullable: true })
  decision!: ReferralDecision | null;

  @Field(() => String, { nullable: true, description: 'Why; also why nothing follows.' })
  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided.' })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it in the end.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was closed.' })
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}
