import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum WhoseVoice {
  CHILD = 'CHILD',
  FAMILY = 'FAMILY',
}
registerEnumType(WhoseVoice, {
  name: 'WhoseVoice',
  description: 'Whose voice it is.',
  valuesConfig: { CHILD: { description: 'The child’s, or the young person’s, own.' }, FAMILY: { description: 'A parent’s, or a carer’s.' } },
});

@ObjectType({ description: 'What the child or the family says of a pastoral plan, at its beginning or at a review. Never altered; another voice is added.' })
@Entity()
export class PastoralVoice extends ChildRecord {
  @Field(() => ID, { description: 'The pastoral plan.' })
  @Index()
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => ID, { nullable: true, description: 'The review at which it was heard, if at one.' })
  @Column({ type: 'uuid', nullable: true })
  pastoralReviewId!: string | null;

  @Field(() => WhoseVoice, { description: 'Whose voice it is.' })
  @Column({ type: 'text' })
  whose!: WhoseVoice;

  @Field(() => String, { description: 'What they say, in their own words where that can be.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => CalendarDate, { description: 'The day on which they said it.' })
  @Column({ type: 'date' })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: 'How it was gathered, as by pictures or in signs, where somebody else wrote it down.' })
  @Column({ type: 'text', nullable: true })
  howGathered!: string | null;
}
