import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum TargetState {
  LIVE = 'LIVE',
  MET = 'MET',
  PARTLY_MET = 'PARTLY_MET',
  NOT_MET = 'NOT_MET',
  DROPPED = 'DROPPED',
}
registerEnumType(TargetState, {
  name: 'TargetState',
  description: 'What has become of a target.',
  valuesConfig: {
    LIVE: { description: 'It is worked on.' },
    MET: { description: 'It was met.' },
    PARTLY_MET: { description: 'It was met in part, and is worked on no longer.' },
    NOT_MET: { description: 'It was not met.' },
    DROPPED: { description: 'It was given up: it was the wrong one, or the plan ended.' },
  },
});

@ObjectType({ description: 'What a child works on for a couple of weeks, and what school, family and child promise each other for it.' })
@Entity()
// The database itself holds that at most three are worked on at a time.
@Index('pastoral_target_place', ['pastoralPlanId', 'place'], { unique: true, where: `(state = 'LIVE'::text)` })
export class PastoralTarget extends ChildRecord {
  @Field(() => ID, { description: 'The pastoral plan that it belongs to.' })
  @Index()
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => Int, { description: 'Its place among those that are worked on: 1, 2 or 3.' })
  @Column({ type: 'int' })
  place!: number;

  @Field(() => TargetState, { description: 'What has become of it.' })
  @Column({ type: 'text', default: TargetState.LIVE })
  state!: TargetState;

  @Field(() => String, { description: 'What the child will do, so that anybody can see whether it was done.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'How anybody knows: what is counted, when, by whom.' })
  @Column({ type: 'text', nullable: true })
  measure!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the child stands before it.' })
  @Column({ type: 'text', nullable: true })
  baseline!: string | null;

  @Field(() => String, { description: 'What the school will do.' })
  @Column({ type: 'text' })
  schoolWill!: string;

  @Field(() => String, { description: 'What the family will do.' })
  @Column({ type: 'text' })
  familyWill!: string;

  @Field(() => String, { description: 'What the child will do, in the child’s own words: “I will …”.' })
  @Column({ type: 'text' })
  iWill!: string;

  @Field(() => ID, { nullable: true, description: 'The outcome of the thread that it leads to, if any.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  outcomeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The behaviour that it is to change, if it is of one.' })
  @Column({ type: 'uuid', nullable: true })
  targetBehaviourId!: string | null;

  @Field(() => CalendarDate, { description: 'Worked on from this day.' })
  @Index()
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { description: 'Worked on until this day; then it is looked at.' })
  @Column({ type: 'date' })
  untilOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was worked on no longer.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be said of how it ended.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
