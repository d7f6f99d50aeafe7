import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { LegalBasis } from '../legal-basis';
import { NoticeState } from './notice.states';

@ObjectType({ description: 'That the family was told that provision in force is to be less: by what legal route, on what day, and which lines.' })
@Entity()
export class ReductionNotice extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Index()
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The edition in force when it was given.' })
  @Column({ type: 'uuid' })
  fromVersionId!: string;

  @Field(() => LegalBasis, { description: 'By what legal route.' })
  @Column({ type: 'text' })
  legalBasis!: LegalBasis;

  @Field(() => String, { description: 'Which decision, order, meeting or agreement it is: its day or its number.' })
  @Column({ type: 'text' })
  reference!: string;

  @Field(() => CalendarDate, { description: 'The day on which the family was told.' })
  @Column({ type: 'date' })
  givenOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day of the family’s time to answer it, where the law gives them one. Nothing is less before it is over.' })
  @Column({ type: 'date', nullable: true })
  familyHasUntil!: string | null;

  @Field(() => NoticeState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: NoticeState.GIVEN })
  state!: NoticeState;

  @Field(() => ID, { nullable: true, description: 'The edition that was issued with it.' })
  @Column({ type: 'uuid', nullable: true })
  planVersionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;

  /** The family members who were told; each reader is shown those that they may know of. */
  @Column({ type: 'jsonb' })
  toFamily!: readonly string[];
}
