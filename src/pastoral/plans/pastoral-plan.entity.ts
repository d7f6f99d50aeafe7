import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

/** The same words as the kinds of plan that stand behind them. */
export enum PastoralKind {
  PASTORAL_SUPPORT = 'PASTORAL_SUPPORT',
  BEHAVIOUR_IMPROVEMENT = 'BEHAVIOUR_IMPROVEMENT',
}
registerEnumType(PastoralKind, {
  name: 'PastoralKind',
  description: 'What kind of pastoral plan it is.',
  valuesConfig: {
    PASTORAL_SUPPORT: { description: 'Pastoral support plan: some sixteen weeks of targets, for a child at risk of suspension or of losing touch with school. It is not a step towards exclusion.' },
    BEHAVIOUR_IMPROVEMENT: { description: 'Behaviour improvement plan: what a behaviour is for, what prevents it, what the child learns to do instead, and how adults respond.' },
  },
});

export enum PastoralReason {
  ATTENDANCE = 'ATTENDANCE',
  EXCLUSION = 'EXCLUSION',
  BEHAVIOUR = 'BEHAVIOUR',
  ANXIETY = 'ANXIETY',
  DEPRESSION = 'DEPRESSION',
  OWN = 'OWN',
}
registerEnumType(PastoralReason, {
  name: 'PastoralReason',
  description: 'Why there is a pastoral plan.',
  valuesConfig: {
    ATTENDANCE: { description: 'The child misses school.' },
    EXCLUSION: { description: 'The child was suspended, or is at risk of it.' },
    BEHAVIOUR: { description: 'How the child behaves.' },
    ANXIETY: { description: 'The child is anxious.' },
    DEPRESSION: { description: 'The child is low or depressed.' },
    OWN: { description: 'What the school names in its own words.' },
  },
});

export enum PastoralState {
  OPEN = 'OPEN',
  ENDED = 'ENDED',
}
registerEnumType(PastoralState, {
  name: 'PastoralState',
  description: 'Whether a pastoral plan goes on.',
  valuesConfig: { OPEN: { description: 'It goes on.' }, ENDED: { description: 'It has ended. What was recorded stays.' } },
});

export enum PastoralExit {
  TARGETS_MET = 'TARGETS_MET',
  LESS_SUPPORT = 'LESS_SUPPORT',
  ANOTHER_PLAN = 'ANOTHER_PLAN',
  NEEDS_ASSESSMENT = 'NEEDS_ASSESSMENT',
  MOVED = 'MOVED',
  OTHER = 'OTHER',
}
registerEnumType(PastoralExit, {
  name: 'PastoralExit',
  description: 'How a pastoral plan ended.',
  valuesConfig: {
    TARGETS_MET: { description: 'Its targets are met, and it is needed no longer.' },
    LESS_SUPPORT: { description: 'The child goes on with less than a plan.' },
    ANOTHER_PLAN: { description: 'Another plan takes its place, as SEN support or the next pastoral plan.' },
    NEEDS_ASSESSMENT: { description: 'The child is to be assessed for more than a school can give.' },
    MOVED: { description: 'The child has moved to another school.' },
    OTHER: { description: 'Otherwise; the reason says how.' },
  },
});

@ObjectType({
  description: 'A pastoral support or behaviour improvement plan: a stretch of weeks with at most three targets at a time, of which each says what school, family and child will do. It stands on the thread of a plan, whose sections hold needs, outcomes and what agencies provide.',
})
@Entity()
@Index('pastoral_plan_once', ['childId', 'kind'], { unique: true, where: `(state = 'OPEN'::text)` })
export class PastoralPlan extends ChildRecord {
  @Field(() => ID, { description: 'The plan whose thread it stands on: one of its own kind or, where the child has special educational needs, the plan for these.' })
  @Index()
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => PastoralKind, { description: 'What kind it is.' })
  @Column({ type: 'text' })
  kind!: PastoralKind;

  @Field(() => PastoralState, { description: 'Whether it goes on.' })
  @Column({ type: 'text', default: PastoralState.OPEN })
  state!: PastoralState;

  @Field(() => [PastoralReason], { nullable: true, description: 'Why there is one. It may tell of the child’s health, and is for those who read of that, and for who keeps the plan.' })
  @Column({ type: 'jsonb' })
  reasons!: readonly PastoralReason[];

  @Field(() => String, { nullable: true, description: 'Why, in the school’s own words.' })
  @Column({ type: 'text', nullable: true })
  ownReason!: string | null;

  @Field(() => CalendarDate, { description: 'Its first day.' })
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => CalendarDate, { description: 'The day by which it is to have ended; the final review is then.' })
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => Int, { description: 'Weeks from one review to the next.' })
  @Column({ type: 'int' })
  reviewedEveryWeeks!: number;

  @Field(() => ID, { nullable: true, description: 'Who leads it: a person of the school.' })
  @Column({ type: 'uuid', nullable: true })
  leadId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The adult whom the child goes to.' })
  @Column({ type: 'uuid', nullable: true })
  keyAdultId!: string | null;

  @Field(() => String, { nullable: true, description: 'Strengths and interests.' })
  @Column({ type: 'text', nullable: true })
  strengths!: string | null;

  @Field(() => String, { nullable: true, description: 'What works.' })
  @Column({ type: 'text', nullable: true })
  whatWorks!: string | null;

  @Field(() => String, { nullable: true, description: 'What does not work.' })
  @Column({ type: 'text', nullable: true })
  whatDoesNotWork!: string | null;

  @Field(() => String, { nullable: true, description: 'Rewards, as the child would choose them.' })
  @Column({ type: 'text', nullable: true })
  rewards!: string | null;

  @Field(() => String, { nullable: true, description: 'What follows where a promise is not kept.' })
  @Column({ type: 'text', nullable: true })
  consequences!: string | null;

  @Field(() => String, { nullable: true, description: 'Positive activities that the child takes part in.' })
  @Column({ type: 'text', nullable: true })
  activities!: string | null;

  @Field(() => String, { nullable: true, description: 'What could go wrong, how likely that is, and what is done about it.' })
  @Column({ type: 'text', nullable: true })
  risk!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => PastoralExit, { nullable: true, description: 'How it ended.' })
  @Column({ type: 'text', nullable: true })
  exit!: PastoralExit | null;

  @Field(() => String, { nullable: true, description: 'Why it ended so.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What comes next for the child.' })
  @Column({ type: 'text', nullable: true })
  nextStep!: string | null;
}
