import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum PaperKind {
  CHILD_VIEWS = 'CHILD_VIEWS',
  PARENT_VIEWS = 'PARENT_VIEWS',
  SETTING = 'SETTING',
  AUTHORITY = 'AUTHORITY',
  HEALTH = 'HEALTH',
  SOCIAL_CARE = 'SOCIAL_CARE',
  OTHER = 'OTHER',
}
registerEnumType(PaperKind, {
  name: 'ReviewPaperKind',
  description: 'Whose words a paper for a review has.',
  valuesConfig: {
    CHILD_VIEWS: { description: 'The views, wishes and feelings of the child or young person (regulation 19).' },
    PARENT_VIEWS: { description: 'The views of a parent or carer.' },
    SETTING: { description: 'Advice of the school or setting.' },
    AUTHORITY: { description: 'Advice of the authority, as of its educational psychologist.' },
    HEALTH: { description: 'Advice of health.' },
    SOCIAL_CARE: { description: 'Advice of social care.' },
    OTHER: { description: 'Advice of anybody else. It is read as narrowly as social care’s.' },
  },
});

@ObjectType({ description: 'What was gathered for a review meeting: advice, or what the child and the parents say. Never altered: a newer paper follows an older one.' })
@Entity()
@Index(['reviewId'])
export class ReviewPaper extends ChildRecord {
  @Field(() => ID, { description: 'The review.' })
  @Column({ type: 'uuid' })
  reviewId!: string;

  @Field(() => PaperKind, { description: 'Whose words it has; that decides who reads them.' })
  @Column({ type: 'text' })
  kind!: PaperKind;

  @Field(() => String, { nullable: true, description: 'What it says. Withheld from those whom the law gives a summary only: they have the brief.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'A short summary for those who may not read it all, written by a person.' })
  @Column({ type: 'text', nullable: true })
  brief!: string | null;

  @Field(() => String, { nullable: true, description: 'Of views: how they were gathered, as with pictures, or at home with her sister.' })
  @Column({ type: 'text', nullable: true })
  howGathered!: string | null;

  @Field(() => String, { nullable: true, description: 'Who said it, where somebody else wrote it down.' })
  @Column({ type: 'text', nullable: true })
  writtenDownFor!: string | null;

  @Field(() => CalendarDate, { description: 'The day it was received.' })
  @Column({ type: 'date' })
  receivedOn!: string;
}
