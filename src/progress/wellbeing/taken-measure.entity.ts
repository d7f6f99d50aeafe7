import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { MeasuredBy, MeasuresWhat } from './instrument';

/** A number, as it was measured. */
export interface Score {
  readonly subscale: string;
  readonly value: number;
}

@ObjectType({ description: 'A standard measure as it was taken of a child: numbers alone. Never altered; a correction points at what it corrects.' })
@Entity()
export class TakenMeasure extends ChildRecord {
  @Field(() => String, { description: 'The instrument, as `SDQ_TEACHER`.' })
  @Column({ type: 'text' })
  instrument!: string;

  @Field(() => String, { description: 'The version of its numbers and bands that holds for this.' })
  @Column({ type: 'text' })
  instrumentVersion!: string;

  @Field(() => MeasuresWhat, { description: 'What it measures, which decides who may see it.' })
  @Column({ type: 'text' })
  about!: MeasuresWhat;

  @Field(() => MeasuredBy, { description: 'Whose answers it is from.' })
  @Column({ type: 'text' })
  takenFrom!: MeasuredBy;

  @Field(() => CalendarDate, { description: 'The day on which it was taken.' })
  @Column({ type: 'date' })
  takenOn!: string;

  /** Told as results, with the bands of the version. */
  @Column({ type: 'jsonb' })
  scores!: readonly Score[];

  @Field(() => String, { nullable: true, description: 'What has to be known to read it, as that the child was ill.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => ID, { nullable: true, description: 'The one that it corrects, if any.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  correctsId!: string | null;
}
