import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

@ObjectType({ description: 'That a child is, or was, on roll at a school or other setting.' })
@Entity()
export class Enrolment extends ChildRecord {
  @Field(() => ID, { description: 'The school or setting.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => String, { nullable: true, description: 'National curriculum year the child is taught in: N1, N2, R, 1 to 14, X.' })
  @Column({ type: 'text', nullable: true })
  yearGroup!: string | null;

  @Field(() => CalendarDate, { description: 'First day on roll.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on roll; none while the child is on roll.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;
}
