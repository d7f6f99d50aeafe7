import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';

@ObjectType({ description: 'What a safeguarding lead did on a notification. Never altered: a correction is another note. For the leads of that school alone.' })
@Entity()
export class NotificationNote extends ChildRecord {
  @Field(() => ID, { description: 'The notification.' })
  @Index()
  @Column({ type: 'uuid' })
  notificationId!: string;

  @Field(() => String, { description: 'What was done or learnt.' })
  @Column({ type: 'text' })
  text!: string;
}
