import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord, holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum PlacementState {
  DIRECTED = 'DIRECTED',
  ENDED = 'ENDED',
}
registerEnumType(PlacementState, {
  name: 'OffSitePlacementState',
  description: 'Whether a child still learns off the site.',
  valuesConfig: { DIRECTED: { description: 'The school has directed it.' }, ENDED: { description: 'It has ended.' } },
});

@ObjectType({ description: 'A meeting at which it was looked at whether a child should go on learning off the site.' })
export class PlacementReview {
  @Field(() => CalendarDate, { description: 'The day.' }) readonly heldOn!: string;
  @Field(() => String, { description: 'What was said and decided.' }) readonly words!: string;
}
holdsNoRecord('PlacementReview', 'it stands in a placement, and is seen with it');

@ObjectType({ description: 'Alternative provision: that a school directs a child off its site to improve behaviour, for how long, what for, and how it is looked at.' })
@Entity()
export class OffSitePlacement extends ChildRecord {
  @Field(() => ID, { description: 'The school that directs it.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => PlacementState, { description: 'Whether it goes on.' })
  @Column({ type: 'text', default: PlacementState.DIRECTED })
  state!: PlacementState;

  @Field(() => String, { description: 'Who provides it, and where.' })
  @Column({ type: 'text' })
  provider!: string;

  @Field(() => String, { description: 'Why, and what is to come of it.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => CalendarDate, { description: 'The first day.' })
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => CalendarDate, { description: 'The last day.' })
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => CalendarDate, { description: 'The day on which the parents were given notice in writing.' })
  @Column({ type: 'date' })
  noticeOn!: string;

  @Field(() => CalendarDate, { description: 'The last day on which that notice was long enough, as it was counted then.' })
  @Column({ type: 'date' })
  noticeDueOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authority was given notice, of a child with an EHC plan.' })
  @Column({ type: 'date', nullable: true })
  authorityNoticeOn!: string | null;

  @Field(() => CalendarDate, { description: 'The day by which it is looked at next.' })
  @Column({ type: 'date' })
  reviewOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which somebody asked that it be looked at.' })
  @Column({ type: 'date', nullable: true })
  reviewAskedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why they asked.' })
  @Column({ type: 'text', nullable: true })
  reviewAskedBecause!: string | null;

  @Field(() => [PlacementReview], { description: 'How it was looked at, in order.' })
  @Column({ type: 'jsonb', default: [] })
  reviews!: readonly PlacementReview[];

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended early.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended, and what comes next.' })
  @Column({ type: 'text', nullable: true })
  endedBecause!: string | null;
}
