import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'That somebody signed an edition of a plan, in a post that they held on that day.' })
@Entity()
@Index('plan_signature_once', ['planVersionId', 'signedBy'], { unique: true })
export class PlanSignature extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Index()
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The edition.' })
  @Column({ type: 'uuid' })
  planVersionId!: string;

  @Field(() => ID, { nullable: true, description: 'Who signed it.' })
  @Column({ type: 'uuid' })
  signedBy!: string;

  @Field(() => Kind, { description: 'In what post.' })
  @Column({ type: 'text' })
  signedAs!: Kind;

  @Field(() => CalendarDate, { description: 'On what day.' })
  @Column({ type: 'date' })
  signedOn!: string;
}
