import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CalendarDate } from '../platform/graphql/scalars';
import { Line } from './line.entity';
import { SaysHowSmart, type SmartTerms } from './smart';

@ObjectType({ implements: Line, description: 'A difference that is to be made to the child by a certain time, and how anybody will know.' })
@Entity()
@SaysHowSmart()
export class Outcome extends Line implements SmartTerms {
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

  action!: string | null;
  context!: string | null;
  support!: string | null;
  baselineOn!: string | null;
  reviewedBy!: string | null;
  evidencedBy!: string | null;
}
