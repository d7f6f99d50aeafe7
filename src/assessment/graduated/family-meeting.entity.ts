import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'A meeting of the school with the family about the child’s support: at least three a year (code of practice 6.65). Never altered.' })
@Entity()
export class FamilyMeeting extends ChildRecord {
  @Field(() => ID, { description: 'The SEN support that it was about.' })
  @Index()
  @Column({ type: 'uuid' })
  supportId!: string;

  @Field(() => CalendarDate, { description: 'The day on which it was held.' })
  @Column({ type: 'date' })
  heldOn!: string;

  @Field(() => String, { description: 'Who was there.' })
  @Column({ type: 'text' })
  whoCame!: string;

  @Field(() => String, { nullable: true, description: 'What the family said.' })
  @Column({ type: 'text', nullable: true })
  saidByFamily!: string | null;

  @Field(() => String, { description: 'What was agreed: who does what.' })
  @Column({ type: 'text' })
  agreed!: string;
}
