import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({
  description:
    'That the child’s address is protected: who said so, why and until when. An order that hides the address protects it as well.',
})
@Entity()
export class AddressProtection extends ChildRecord {
  @Field(() => String, { nullable: true, description: 'Why. For those who may know the address, and for whoever asked for it.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it is protected; none: until it is ended.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; none while it goes on.' })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended. For those who may know the address.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
