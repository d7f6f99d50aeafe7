import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { CourseStage } from '../course-stage';
import { StepKind } from '../steps';

/** What a challenge is about, as it is counted nationally. */
export enum ChallengeMatter {
  TO_ASSESS = 'TO_ASSESS',
  TO_ISSUE = 'TO_ISSUE',
  OTHER = 'OTHER',
}
registerEnumType(ChallengeMatter, {
  name: 'ChallengeMatter',
  description: 'What a mediation or an appeal is about (SEN2 items 2.6, 2.7 and 3.3 to 3.6).',
  valuesConfig: {
    TO_ASSESS: { description: 'The decision whether to assess.' },
    TO_ISSUE: { description: 'The decision whether to issue a plan.' },
    OTHER: { description: 'Another matter that can be appealed, as what the plan says.' },
  },
});

@ObjectType({ description: 'Mediation and appeal over one decision of the authority (Children and Families Act 2014 s.51 to s.57): its days, and what came of it.' })
@Entity()
@Index('challenge_once', ['assessmentId', 'decision', 'decidedOn'], { unique: true })
export class Challenge extends ChildRecord {
  @Field(() => ID, { nullable: true, description: 'The assessment that the decision was taken in.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan that the decision is about, where there is one.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => StepKind, { description: 'The decision.' })
  @Column({ type: 'text' })
  decision!: StepKind;

  @Field(() => CalendarDate, { description: 'The day on which the family was notified of it.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => ChallengeMatter, { description: 'What it is about, as it is counted nationally.' })
  @Column({ type: 'text' })
  matter!: ChallengeMatter;

  @Field(() => Boolean, { description: 'Whether it is only about the school or college named in section I: no mediation certificate is needed then.' })
  @Column({ type: 'boolean' })
  aboutSettingOnly!: boolean;

  @Field(() => CourseStage, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  stage!: CourseStage;
}
