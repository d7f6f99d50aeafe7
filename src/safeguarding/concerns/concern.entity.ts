import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { BodyMark } from './body-map/body-mark';
import { ConcernKeeper, ConcernState } from './concern-words';

@ObjectType({
  description:
    'What a member of staff saw or was told that made them worry about a child. What they wrote is never altered: a correction is an addition. For the safeguarding leads alone; whoever recorded it is told that it was received, and nothing else.',
})
@Entity()
@Index('concern_of_reporter', ['recordedBy', 'recordedFor', 'recordedAt'])
@Index('concern_open_by_day', ['decideBy'], { where: `(state <> 'CLOSED'::text)` })
export class Concern extends ChildRecord {
  @Field(() => String, { nullable: true, description: 'Whom it is about, as the reporter named them. Of a child whom the reporter could not find here it is all that is known.' })
  @Column({ type: 'text', nullable: true })
  childInWords!: string | null;

  @Field(() => String, { nullable: true, description: 'What the reporter saw or noticed.' })
  @Column({ type: 'text', nullable: true })
  whatISaw!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child said, in the child’s own words.' })
  @Column({ type: 'text', nullable: true })
  childSaid!: string | null;

  @Field(() => String, { nullable: true, description: 'What the reporter did.' })
  @Column({ type: 'text', nullable: true })
  whatIDid!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened or was seen, if not when it was recorded.' })
  @Column({ type: 'timestamptz', nullable: true })
  happenedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it happened.' })
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Field(() => [BodyMark], { description: 'Marks that were seen on the body, each also in words.' })
  @Column({ type: 'jsonb', default: [] })
  bodyMap!: readonly BodyMark[];

  @Field(() => [ID], { description: 'Colleagues whom it is about. It does not exist for them, whatever their office.' })
  @Column({ type: 'jsonb', default: [] })
  aboutColleagues!: readonly string[];

  @Field(() => ConcernKeeper, { description: 'Whose office it waits at.' })
  @Column({ type: 'text' })
  keeper!: ConcernKeeper;

  @Field(() => ConcernState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: ConcernState;

  @Field(() => CalendarDate, { description: 'The day by which the lead decides: the same day (clock `S8`).' })
  @Column({ type: 'date' })
  decideBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When a safeguarding lead received it.' })
  @Column({ type: 'timestamptz', nullable: true })
  receivedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who received it.' })
  @Column({ type: 'uuid', nullable: true })
  receivedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'With what outcome it was closed.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  /** The organisation that holds the safeguarding file: the reporter's, until the file moves with the child. */
  @Column({ type: 'uuid' })
  heldFor!: string;
}
