import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CalendarDate } from '../platform/graphql/scalars';
import { Line } from './line.entity';

@ObjectType({ implements: Line, description: 'A difference that is to be made to the child by a certain time, and how anybody will know.' })
@Entity()
export class Outcome extends Line {
  @Field(() => CalendarDate, { nullable: true, description: 'By which day.' })
  @Column({ type: 'date', nullable: true })
  byWhen!: string | null;

  @Field(() => String, { nullable: true, description: 'By when in words, where it is no day: the end of Key Stage 2.' })
  @Column({ type: 'text', nullable: true })
  byWhenInWords!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted, how often, by whom.' })
  @Column({ type: 'text', nullable: true })
  measure!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the child stands now, with its date.' })
  @Column({ type: 'text', nullable: true })
  baseline!: string | null;
}
