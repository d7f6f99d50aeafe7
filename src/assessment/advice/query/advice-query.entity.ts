import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { Section } from '../../../plan';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { AdviceKind } from '../../advice-kind';
import { AdvisedProvision } from '../advised';

export enum AdviceQueryState {
  ASKED = 'ASKED',
  ANSWERED = 'ANSWERED',
}
registerEnumType(AdviceQueryState, {
  name: 'AdviceQueryState',
  description: 'Where a query to the author of an advice stands.',
  valuesConfig: { ASKED: { description: 'It waits for the author.' }, ANSWERED: { description: 'The author answered it, in words or by a correction.' } },
});

export enum AdviceQueryPurpose {
  QUERY = 'QUERY',
  RETURN = 'RETURN',
}
registerEnumType(AdviceQueryPurpose, {
  name: 'AdviceQueryPurpose',
  description: 'Why the author is asked.',
  valuesConfig: {
    QUERY: { description: 'Somebody who puts a plan together asks, rather than invent what the advice does not say.' },
    RETURN: { description: 'The advice was sent back for detail: until it is answered, the request waits again.' },
  },
});

@ObjectType({ description: 'A query to the author of an advice, about one of its lines or about the whole of it, and what the author answers. Both are kept.' })
@Entity()
@Index(['adviceId'])
@Index(['adviceRequestId'])
@Index(['assessmentId'])
@Index(['speaksFor', 'askedOn'])
export class AdviceQuery extends ChildRecord {
  @Field(() => ID, { description: 'The assessment.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => ID, { description: 'The request that the advice answers.' })
  @Column({ type: 'uuid' })
  adviceRequestId!: string;

  @Field(() => ID, { description: 'The advice.' })
  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => ID, { nullable: true, description: 'The line that it is about; none where it is about the whole.' })
  @Column({ type: 'uuid', nullable: true })
  adviceLineId!: string | null;

  @Field(() => AdviceKind, { description: 'What kind of advice it is.' })
  @Column({ type: 'text' })
  kind!: AdviceKind;

  @Field(() => Section, { description: 'The section of the line, or the one that the advice is read as; it decides who may see the query.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => AdviceQueryPurpose, { description: 'Why the author is asked.' })
  @Column({ type: 'text' })
  purpose!: AdviceQueryPurpose;

  @Field(() => AdviceQueryState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: AdviceQueryState.ASKED })
  state!: AdviceQueryState;

  @Field(() => [String], { description: 'Which of the ten questions it is about, as minutesPerSession; none where it is about something else.' })
  @Column({ type: 'jsonb', default: [] })
  about!: readonly string[];

  /** Its place among those that were asked with it. */
  @Column({ type: 'int', default: 1 })
  position!: number;

  @Field(() => String, { description: 'What is asked.' })
  @Column({ type: 'text' })
  question!: string;

  @Field(() => CalendarDate, { description: 'The day it was asked.' })
  @Column({ type: 'date' })
  askedOn!: string;

  @Field(() => String, { nullable: true, description: 'What the author answers.' })
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Field(() => AdvisedProvision, { nullable: true, description: 'Answers to the ten questions that the author gives with it. A plan may say them, for a source states them now.' })
  @Column({ type: 'jsonb', nullable: true })
  answered!: AdvisedProvision | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was answered.' })
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The correction that answers it, where that is what the author gave.' })
  @Column({ type: 'uuid', nullable: true })
  answeredByAdviceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'boolean', default: false })
  neededInClass!: boolean;

  @Column({ type: 'boolean', default: false })
  sharedWithFamily!: boolean;

  /** The side that gave the advice, and answers for it. */
  @Column({ type: 'uuid' })
  speaksFor!: string;
}
