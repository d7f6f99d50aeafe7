import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { StageResponse } from './stage-response';

export enum BehaviourPurpose {
  ESCAPE = 'ESCAPE',
  ATTENTION = 'ATTENTION',
  TANGIBLE = 'TANGIBLE',
  SENSORY = 'SENSORY',
}
registerEnumType(BehaviourPurpose, {
  name: 'BehaviourPurpose',
  description: 'What a behaviour is for: its function.',
  valuesConfig: {
    ESCAPE: { description: 'To get away from something, or put it off.' },
    ATTENTION: { description: 'To be noticed, or to be with somebody.' },
    TANGIBLE: { description: 'To get a thing or an activity.' },
    SENSORY: { description: 'Because of how it feels, or to shut something out.' },
  },
});

export enum CountedPer {
  LESSON = 'LESSON',
  DAY = 'DAY',
  WEEK = 'WEEK',
}
registerEnumType(CountedPer, {
  name: 'CountedPer',
  description: 'In which stretch of time a behaviour was counted.',
  valuesConfig: { LESSON: { description: 'In a lesson.' }, DAY: { description: 'In a school day.' }, WEEK: { description: 'In a school week.' } },
});

@ObjectType({ description: 'A behaviour that is to change: as it can be seen and counted, what it is for, what prevents it, what the child learns to do instead, and how every adult responds.' })
@Entity()
export class TargetBehaviour extends ChildRecord {
  @Field(() => ID, { description: 'The pastoral plan that it belongs to.' })
  @Index()
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => String, { description: 'What can be seen and heard; nothing that is guessed.' })
  @Column({ type: 'text' })
  behaviour!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Baseline: counted from this day on.' })
  @Column({ type: 'date', nullable: true })
  countedFrom!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Baseline: counted until this day.' })
  @Column({ type: 'date', nullable: true })
  countedUntil!: string | null;

  @Field(() => Float, { nullable: true, description: 'Baseline: how often, on average.' })
  @Column({ type: 'double precision', nullable: true })
  frequency!: number | null;

  @Field(() => CountedPer, { nullable: true, description: 'Baseline: how often in which stretch of time.' })
  @Column({ type: 'text', nullable: true })
  countedPer!: CountedPer | null;

  @Field(() => Float, { nullable: true, description: 'Baseline: how long it lasts, in minutes, on average.' })
  @Column({ type: 'double precision', nullable: true })
  durationMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Baseline: how strong it is, from 1 (hardly noticed) to 5 (somebody could be hurt).' })
  @Column({ type: 'int', nullable: true })
  intensity!: number | null;

  @Field(() => BehaviourPurpose, { nullable: true, description: 'What it is for; none while that is not known.' })
  @Column({ type: 'text', nullable: true })
  purpose!: BehaviourPurpose | null;

  @Field(() => String, { nullable: true, description: 'What sets it off: times, places, people, demands.' })
  @Column({ type: 'text', nullable: true })
  triggers!: string | null;

  @Field(() => String, { nullable: true, description: 'Early signs that it is coming.' })
  @Column({ type: 'text', nullable: true })
  earlySigns!: string | null;

  @Field(() => String, { nullable: true, description: 'What is changed beforehand, so that it is not needed.' })
  @Column({ type: 'text', nullable: true })
  prevention!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child is taught to do instead, that serves the same purpose.' })
  @Column({ type: 'text', nullable: true })
  replacementSkill!: string | null;

  @Field(() => [StageResponse], { description: 'What adults do and say, stage by stage.' })
  @Column({ type: 'jsonb', default: [] })
  responses!: readonly StageResponse[];

  @Field(() => String, { nullable: true, description: 'How things are calmed.' })
  @Column({ type: 'text', nullable: true })
  deEscalation!: string | null;

  @Field(() => String, { nullable: true, description: 'How things are mended afterwards, with the child and with others.' })
  @Column({ type: 'text', nullable: true })
  repair!: string | null;

  @Field(() => String, { nullable: true, description: 'When and how the replacement skill is rewarded.' })
  @Column({ type: 'text', nullable: true })
  rewardSchedule!: string | null;

  @Field(() => String, { nullable: true, description: 'How to communicate with the child, above all when things are hard.' })
  @Column({ type: 'text', nullable: true })
  communication!: string | null;

  @Field(() => String, { nullable: true, description: 'What is medical about it. For those who read of the child’s health, and for who keeps the plan.' })
  @Column({ type: 'text', nullable: true })
  medical!: string | null;

  @Field(() => String, { nullable: true, description: 'What staff must have learned.' })
  @Column({ type: 'text', nullable: true })
  staffTraining!: string | null;

  @Field(() => String, { nullable: true, description: 'Restrictive intervention, where an assessment of risk calls for a plan of it; none otherwise.' })
  @Column({ type: 'text', nullable: true })
  restrictiveIntervention!: string | null;

  @Field(() => String, { nullable: true, description: 'The assessment of risk. Without it no restrictive intervention is planned.' })
  @Column({ type: 'text', nullable: true })
  riskAssessment!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted, how often and by whom, to see whether it changes.' })
  @Column({ type: 'text', nullable: true })
  measure!: string | null;
}
