import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { LegalBasis } from './legal-basis';
import { PlanEdition } from './plan-edition';
import type { Unsupported } from '../unsupported';

@ObjectType({ description: 'An issued edition of a plan. It reads for ever as it read on the day, whatever becomes of the lines.' })
@Entity()
@Index('plan_version_once', ['planId', 'number'], { unique: true })
export class PlanVersion extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => Int, { description: 'Its number among the plan’s versions, from 1.' })
  @Column({ type: 'int' })
  number!: number;

  @Field(() => String, { description: 'What the plan was called.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => CalendarDate, { description: 'The day it was issued.' })
  @Column({ type: 'date' })
  issuedOn!: string;

  @Field(() => PlanEdition, { nullable: true, description: 'Of an EHC plan that was issued in the course of an assessment or a review, what it is in law.' })
  @Column({ type: 'text', nullable: true })
  edition!: PlanEdition | null;

  @Field(() => LegalBasis, { nullable: true, description: 'What it rests on in law, where that was said.' })
  @Column({ type: 'text', nullable: true })
  legalBasis!: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'What the issuer said with it.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => String, { description: 'SHA-256 over everything in it. Whoever holds a copy can prove that nothing was altered.' })
  @Column({ type: 'text' })
  contentHash!: string;

  /** What was unsupported when it was issued; each reader is shown what is about lines that they may see. */
  @Column({ type: 'jsonb' })
  unsupportedThen!: readonly Unsupported[];
}
