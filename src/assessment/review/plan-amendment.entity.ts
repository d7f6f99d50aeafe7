import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { Section } from '../../plan';

export enum AmendmentStage {
  RECOMMENDED = 'RECOMMENDED',
  PROPOSED = 'PROPOSED',
}
registerEnumType(AmendmentStage, {
  name: 'AmendmentStage',
  description: 'Whose word an amendment is.',
  valuesConfig: {
    RECOMMENDED: { description: 'The review meeting recommends it, in its report.' },
    PROPOSED: { description: 'The authority proposes it, in its amendment notice.' },
  },
});

export enum AmendmentKind {
  ADD = 'ADD',
  REWORD = 'REWORD',
  REMOVE = 'REMOVE',
}
registerEnumType(AmendmentKind, {
  name: 'AmendmentKind',
  description: 'What is to be done to the plan.',
  valuesConfig: {
    ADD: { description: 'Something new is to be said.' },
    REWORD: { description: 'A line is to be worded otherwise.' },
    REMOVE: { description: 'A line is to be taken out.' },
  },
});

@ObjectType({ description: 'An amendment of an EHC plan, as a review meeting recommends it or the authority proposes it. The plan changes when its final version is issued.' })
@Entity()
@Index(['reviewId', 'section'])
export class PlanAmendment extends ChildRecord {
  @Field(() => ID, { description: 'The review.' })
  @Column({ type: 'uuid' })
  reviewId!: string;

  @Field(() => AmendmentStage, { description: 'Whose word it is.' })
  @Column({ type: 'text' })
  stage!: AmendmentStage;

  @Field(() => AmendmentKind, { description: 'What is to be done.' })
  @Column({ type: 'text' })
  kind!: AmendmentKind;

  @Field(() => Section, { description: 'The section of the plan, which decides who may see it.' })
  @Column({ type: 'text' })
  section!: Section;

  @Field(() => ID, { nullable: true, description: 'The line of the plan that it is about; none where something is added.' })
  @Column({ type: 'uuid', nullable: true })
  lineId!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is to read. Withheld from those whom the law gives a summary only.' })
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, and on what evidence.' })
  @Column({ type: 'text' })
  reason!: string;
}
