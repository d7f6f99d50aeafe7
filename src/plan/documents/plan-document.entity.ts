import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { DateTime } from '../../platform/graphql/scalars';
import { DocumentFormat } from './document-format';
import { DocumentState } from './plan-document.states';

@ObjectType({ description: 'A copy of a plan as a file: made for whoever asked, out of what they may read, and handed to nobody else.' })
@Entity()
@Index(['planId'])
@Index('plan_document_that_expires', ['expiresAt'], { where: `(state = 'READY'::text)` })
@Index('plan_document_of_maker', ['recordedBy'], { where: `(state = ANY (ARRAY['WAITING'::text, 'MAKING'::text]))` })
export class PlanDocument extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { nullable: true, description: 'The issued version that it is a copy of; none for what the plan says at the time of making.' })
  @Column({ type: 'uuid', nullable: true })
  planVersionId!: string | null;

  @Field(() => DocumentFormat, { description: 'What it is written as.' })
  @Column({ type: 'text' })
  format!: DocumentFormat;

  @Field(() => DocumentState, { description: 'How far its making has come.' })
  @Column({ type: 'text', default: DocumentState.WAITING })
  state!: DocumentState;

  @Field(() => Int, { description: 'How much of the work is done, in hundredths.' })
  @Column({ type: 'int', default: 0 })
  percent!: number;

  @Field(() => ID, { nullable: true, description: 'For whom else it is meant: it then says only what they may read as well.' })
  @Column({ type: 'uuid', nullable: true })
  recipientId!: string | null;

  /** The capacity in which they are meant: the organisation, or of the family they themselves. */
  @Column({ type: 'uuid', nullable: true })
  recipientFor!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it could not be made.' })
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Field(() => Int, { nullable: true, description: 'The size of the file in bytes.' })
  @Column({ type: 'int', nullable: true })
  bytes!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be fetched.' })
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt!: string | null;

  /** What was read for it, as a hash: what reads differently by now is not handed out. */
  @Column({ type: 'text', nullable: true })
  readingHash!: string | null;
}
