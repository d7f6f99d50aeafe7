import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { LineType, Section } from '../../plan';

export enum OutcomeProgress {
  NONE_SEEN = 'NONE_SEEN',
  SOME = 'SOME',
  AS_HOPED = 'AS_HOPED',
  BEYOND = 'BEYOND',
}
registerEnumType(OutcomeProgress, {
  name: 'OutcomeProgress',
  description: 'How far the child has come towards an outcome, as the meeting saw it.',
  valuesConfig: {
    NONE_SEEN: { description: 'No progress was seen.' },
    SOME: { description: 'Some progress, less than hoped for.' },
    AS_HOPED: { description: 'As much as hoped for.' },
    BEYOND: { description: 'More than hoped for.' },
  },
});

export enum OutcomeVerdict {
  KEPT = 'KEPT',
  CHANGED = 'CHANGED',
  ACHIEVED = 'ACHIEVED',
  DROPPED = 'DROPPED',
}
registerEnumType(OutcomeVerdict, {
  name: 'OutcomeVerdict',
  description: 'What the meeting recommends for an outcome.',
  valuesConfig: {
    KEPT: { description: 'It stays as it is.' },
    CHANGED: { description: 'It is to be changed.' },
    ACHIEVED: { description: 'It has been achieved.' },
    DROPPED: { description: 'It no longer fits the child.' },
  },
});

@ObjectType({ description: 'What a review meeting said about one outcome of the plan.' })
@Entity()
@Index('reviewed_outcome_once', ['reviewId', 'lineId'], { unique: true })
export class ReviewedOutcome extends ChildRecord {
  @Field(() => ID, { description: 'The review.' })
  @Column({ type: 'uuid' })
  reviewId!: string;

  @Field(() => LineType, { description: 'What the line is: an outcome.' })
  @Column({ type: 'text' })
  lineType!: LineType;

  @Field(() => ID, { description: 'The outcome.' })
  @Column({ type: 'uuid' })
  lineId!: string;

  @Field(() => Section, { description: 'The section that it stands in, which decides who may see this.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => OutcomeProgress, { description: 'How far the child has come.' })
  @Column({ type: 'text' })
  progress!: OutcomeProgress;

  @Field(() => OutcomeVerdict, { description: 'What is recommended for it.' })
  @Column({ type: 'text' })
  verdict!: OutcomeVerdict;

  @Field(() => String, { nullable: true, description: 'What was seen, and by whom.' })
  @Column({ type: 'text', nullable: true })
  inWords!: string | null;
}
