import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { OF_THE_COURSE } from '../statutory/statutory-step.entity';

export enum ChaseKind {
  REMINDER = 'REMINDER',
  CHASE = 'CHASE',
  ESCALATION = 'ESCALATION',
}
registerEnumType(ChaseKind, {
  name: 'ChaseKind',
  description: 'How somebody was told of what is due.',
  valuesConfig: {
    REMINDER: { description: 'Before it is late: it will soon be due, or is due today.' },
    CHASE: { description: 'They were asked where it is.' },
    ESCALATION: { description: 'The next person who answers for it was told, because nobody acted.' },
  },
});

@ObjectType({ description: 'That somebody was reminded of what is due, asked where it is, or told because nobody acted: who, when and in what words. Known to those who may know of the deadline.' })
@Entity()
// Of one day that something is due, each stage comes once, whatever dies halfway and however many hubs there are.
@Index('chase_once_a_stage', ['deadlineId', 'stage', 'dueOn'], { unique: true, where: '(stage IS NOT NULL)' })
export class Chase extends ChildRecord {
  @Field(() => ID, { description: 'The deadline that it is about.' })
  @Column({ type: 'uuid' })
  @Index()
  deadlineId!: string;

  @Field(() => ID, { nullable: true, description: 'The assessment that the deadline belongs to, if any.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => ChaseKind, { description: 'How they were told.' })
  @Column({ type: 'text' })
  kind!: ChaseKind;

  @Field(() => String, { nullable: true, description: 'The stage at which the hub did it by itself, as AFTER_7; none where a person did.' })
  @Column({ type: 'text', nullable: true })
  stage!: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that must act; none where the family was told.' })
  @Column({ type: 'uuid', nullable: true })
  responsibleOrganisationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who was told by name; none where it was the organisation, or the family.' })
  @Column({ type: 'uuid', nullable: true })
  toPersonId!: string | null;

  @Field(() => Kind, { nullable: true, description: 'The post by which they answer for it, where it was taken to the next person.' })
  @Column({ type: 'text', nullable: true })
  toPost!: Kind | null;

  @Field(() => CalendarDate, { description: 'The day on which they were told.' })
  @Column({ type: 'date' })
  chasedOn!: string;

  @Field(() => CalendarDate, { description: 'The day that it was due, as it stood then.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'In what words.' })
  @Column({ type: 'text' })
  words!: string;

  /** Of a request for advice, who was asked: they may know of it. */
  @Column({ type: 'uuid', nullable: true })
  askedOrganisationId!: string | null;

  /** `COURSE`, or the kind of advice: who may know of it, as of the deadline. */
  @Column({ type: 'text', default: OF_THE_COURSE })
  audience!: string;
}
