import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../child-record';
import { HandlingCode } from '../handling';

@ObjectType({ description: 'That an originator narrowed, or widened again, who may see one of its records, and why.' })
@Entity()
export class HandlingDecision extends ChildRecord {
  @Field(() => String, { description: 'The type of the record, as `Need`.' })
  @Column({ type: 'text' })
  recordType!: string;

  @Field(() => ID, { description: 'The record.' })
  @Column({ type: 'uuid' })
  recordId!: string;

  @Field(() => HandlingCode, { nullable: true, description: 'Who may see it before; none: as usual.' })
  @Column({ type: 'text', nullable: true })
  before!: HandlingCode | null;

  @Field(() => HandlingCode, { nullable: true, description: 'Who may see it from now on; none: as usual.' })
  @Column({ type: 'text', nullable: true })
  after!: HandlingCode | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
