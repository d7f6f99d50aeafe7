import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum WhoseView {
  CHILD = 'CHILD',
  FAMILY = 'FAMILY',
}
registerEnumType(WhoseView, {
  name: 'WhoseView',
  description: 'Whose view it is.',
  valuesConfig: { CHILD: { description: 'The child’s, or the young person’s, own.' }, FAMILY: { description: 'A parent’s, or a carer’s.' } },
});

@ObjectType({ description: 'What the child or the family thinks of the support: what helps, what does not, what they hope for. Never altered; another view is added.' })
@Entity()
export class SupportView extends ChildRecord {
  @Field(() => ID, { description: 'The SEN support that it is about.' })
  @Index()
  @Column({ type: 'uuid' })
  supportId!: string;

  @Field(() => ID, { nullable: true, description: 'The cycle that it is about, if it is about one.' })
  @Column({ type: 'uuid', nullable: true })
  cycleId!: string | null;

  @Field(() => WhoseView, { description: 'Whose view it is.' })
  @Column({ type: 'text' })
  whose!: WhoseView;

  @Field(() => String, { description: 'The view, in their own words where that can be.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => CalendarDate, { description: 'The day on which they said it.' })
  @Column({ type: 'date' })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: 'How it was gathered, as by pictures or in signs, where somebody else wrote it down.' })
  @Column({ type: 'text', nullable: true })
  howGathered!: string | null;
}
