import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars';
import { ChildRecord } from '../child-record';
import { EmergencyScope, ToldTo } from './emergency-words';

@ObjectType({ description: 'What the safeguarding leads, and the family, are told when somebody opens a child’s record in an emergency.' })
@Entity()
export class EmergencyNotice extends ChildRecord {
  @Field(() => ToldTo, { description: 'Who is told.' })
  @Column({ type: 'text' })
  toldTo!: ToldTo;

  @Index()
  @Field(() => ID, { nullable: true, description: 'The emergency access. For the safeguarding leads, who review it.' })
  @Column({ type: 'uuid' })
  emergencyAccessId!: string;

  @Field(() => ID, { nullable: true, description: 'Who opened it. The family is told the organisation.' })
  @Column({ type: 'uuid' })
  openedBy!: string;

  @Field(() => ID, { description: 'The organisation that they act for.' })
  @Column({ type: 'uuid' })
  openedFor!: string;

  @Field(() => EmergencyScope, { nullable: true, description: 'How much was opened. For the safeguarding leads.' })
  @Column({ type: 'text' })
  scope!: EmergencyScope;

  @Field(() => DateTime, { description: 'When it was opened.' })
  @Column({ type: 'timestamptz' })
  openedAt!: string;

  @Field(() => DateTime, { description: 'When it closes by itself.' })
  @Column({ type: 'timestamptz' })
  closesAt!: string;
}
