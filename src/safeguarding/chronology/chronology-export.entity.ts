import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { ExportLine } from './export-line';

@ObjectType({ description: 'A chronology that left the hub: for whom, what for, line by line as it left, and what was withheld with each reason. Never altered: whoever exports again makes another.' })
@Entity()
export class ChronologyExport extends ChildRecord {
  /** The post in which it was made: with the organisation it says who reads it. */
  @Column({ type: 'text' })
  recordedAs!: Kind;

  @Field(() => String, { description: 'For whom, in words: a court, a person who asked for what is held about them.' })
  @Column({ type: 'text' })
  forWhom!: string;

  @Field(() => String, { description: 'What for.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => CalendarDate, { description: 'The day on which it was made.' })
  @Column({ type: 'date' })
  madeOn!: string;

  @Field(() => [ExportLine], { description: 'Line by line, as it left.' })
  @Column({ type: 'jsonb' })
  lines!: readonly ExportLine[];

  @Field(() => String, { description: 'SHA-256 over the lines: proof of what left.' })
  @Column({ type: 'text' })
  contentHash!: string;
}
