import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';

@ObjectType({ description: 'What was added to an incident later, or put right in it. For the school.' })
@Entity()
export class IncidentAddition extends ChildRecord {
  @Field(() => ID, { description: 'The incident.' })
  @Index()
  @Column({ type: 'uuid' })
  incidentId!: string;

  @Field(() => String, { description: 'What was added.' })
  @Column({ type: 'text' })
  text!: string;
}
