import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { GraphQLJSON } from 'graphql-scalars';
import { ChildRecord } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

/** What a fact is about; it decides who may see it. */
export enum FactCategory {
  IDENTITY = 'IDENTITY',
  COMMUNICATION = 'COMMUNICATION',
  ADDRESS = 'ADDRESS',
  HOUSEHOLD = 'HOUSEHOLD',
  FAMILY = 'FAMILY',
  FAMILY_RISK = 'FAMILY_RISK',
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  HEALTH_SENSITIVE = 'HEALTH_SENSITIVE',
  SOCIAL_CARE = 'SOCIAL_CARE',
  SOCIAL_CARE_SENSITIVE = 'SOCIAL_CARE_SENSITIVE',
  POLICE = 'POLICE',
  PROTECTED_ADDRESS = 'PROTECTED_ADDRESS',
  PROTECTED_HOUSEHOLD = 'PROTECTED_HOUSEHOLD',
  PROTECTED_UNRECOGNISED = 'PROTECTED_UNRECOGNISED',
}
registerEnumType(FactCategory, {
  name: 'FactCategory',
  description: 'What a fact is about; it decides who may see it.',
  valuesConfig: {
    IDENTITY: { description: 'Name, date of birth, sex, pronouns, ethnicity, first language.' },
    COMMUNICATION: { description: 'How the child communicates: Makaton, braille, sign language, interpreter.' },
    ADDRESS: { description: 'Where the child lives.' },
    HOUSEHOLD: { description: 'Who else lives there.' },
    FAMILY: { description: 'Related people.' },
    FAMILY_RISK: { description: 'Risk that an agency holds about a related person.' },
    EDUCATION: { description: 'Setting, attendance, education plans.' },
    HEALTH: { description: 'Surgery, teams and plans of health.' },
    HEALTH_SENSITIVE: { description: 'Missed appointments, emergency department attendances.' },
    SOCIAL_CARE: { description: 'Key worker, teams and plans of children’s social care.' },
    SOCIAL_CARE_SENSITIVE: { description: 'Referrals to social care and early help.' },
    POLICE: { description: 'What the police or youth justice hold.' },
    PROTECTED_ADDRESS: { description: 'Where the child lives, and the surgery that tells it, while the address is protected.' },
    PROTECTED_HOUSEHOLD: { description: 'Who else lives there, while the address is protected.' },
    PROTECTED_UNRECOGNISED: { description: 'What was sent of an address and is not recognised, while the address is protected.' },
  },
});

@ObjectType({ description: 'One thing that one agency says about a child: who said it, when, and exactly what was sent.' })
@Entity()
@Index(['childId', 'key'])
@Index('child_fact_protected', ['childId'], { where: '(unprotected_category IS NOT NULL)' })
export class ChildFact extends ChildRecord {
  @Field(() => FactCategory, { description: 'What it is about; it decides who may see it.' })
  @Column({ type: 'text' })
  category!: FactCategory;

  @Field(() => String, { description: 'The fact’s own name, as MAKATON.' })
  @Column({ type: 'text' })
  key!: string;

  @Field(() => String, { description: 'The fact’s name in plain words.' })
  @Column({ type: 'text' })
  label!: string;

  @Field(() => Boolean, { description: 'False: the agency’s record has a place for this and nothing stands there.' })
  @Column({ type: 'boolean', default: true })
  isHeld!: boolean;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What was said, exactly as it was sent; none where the agency holds nothing.' })
  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;

  /** What two agencies' answers are compared by; null where several answers can all be right. */
  @Column({ type: 'text', nullable: true })
  comparedBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that says so; withheld from a parent who may not know where the child is.' })
  @Column({ type: 'uuid' })
  saidBy!: string;

  @Field(() => CalendarDate, { description: 'The day it was said, or delivered where the sender gave no day.' })
  @Column({ type: 'date' })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: 'The record and place in it that the fact came from; withheld as the organisation is.' })
  @Column({ type: 'text' })
  source!: string;

  @Field(() => Boolean, { description: 'False once the same agency has said something newer.' })
  @Column({ type: 'boolean', default: true })
  isCurrent!: boolean;

  /** What it is about when the address is not protected; null while it is not. PostgreSQL alone writes it. */
  @Column({ type: 'text', nullable: true })
  unprotectedCategory?: string | null;
}
