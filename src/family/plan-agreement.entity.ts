import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../access';

export enum FamilyAnswer {
  AGREES = 'AGREES',
  AGREES_IN_PART = 'AGREES_IN_PART',
  DISAGREES = 'DISAGREES',
}
registerEnumType(FamilyAnswer, {
  name: 'FamilyAnswer',
  description: 'Whether somebody of the family agrees with a plan as it was issued.',
  valuesConfig: {
    AGREES: { description: 'They agree.' },
    AGREES_IN_PART: { description: 'They agree with some of it, and say with what they do not.' },
    DISAGREES: { description: 'They do not agree, and say why.' },
  },
});

@ObjectType({ description: 'What a parent, or the young person, answers to an issued plan. Never altered: the newest of each person counts.' })
@Entity()
@Index('plan_agreement_once', ['planVersionId', 'recordedBy', 'number'], { unique: true })
export class PlanAgreement extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID, { description: 'The issued version that they answer to.' })
  @Column({ type: 'uuid' })
  planVersionId!: string;

  @Field(() => FamilyAnswer, { description: 'Whether they agree.' })
  @Column({ type: 'text' })
  answer!: FamilyAnswer;

  @Field(() => String, { nullable: true, description: 'Why, in their own words; always there unless they simply agree.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => Int, { description: 'Which of their own answers to this version it is, from 1.' })
  @Column({ type: 'int' })
  number!: number;

  @Field(() => Kind, { description: 'As what they answered: as the young person, as a parent, as a carer.' })
  @Column({ type: 'text' })
  answeredAs!: Kind;

  @Field(() => Boolean, { description: 'Whether they had parental responsibility when they answered; a carer may be a parent without it.' })
  @Column({ type: 'boolean' })
  parentalResponsibility!: boolean;
}
