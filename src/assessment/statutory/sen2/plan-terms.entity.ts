import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';

export enum Residence {
  WEEKS_38_TO_51 = 'WEEKS_38_TO_51',
  WEEKS_52 = 'WEEKS_52',
}
export enum WorkBasedPathway {
  APPRENTICESHIP = 'APPRENTICESHIP',
  TRAINEESHIP = 'TRAINEESHIP',
  SUPPORTED_INTERNSHIP = 'SUPPORTED_INTERNSHIP',
}
export enum DirectPayment {
  EDUCATION = 'EDUCATION',
  SOCIAL_CARE = 'SOCIAL_CARE',
  HEALTH = 'HEALTH',
  INTEGRATED = 'INTEGRATED',
}
registerEnumType(Residence, {
  name: 'Residence',
  description: 'How much of the year a residential place is for (SEN2 item 4.2).',
  valuesConfig: { WEEKS_38_TO_51: { description: '38 to 51 weeks (A).' }, WEEKS_52: { description: '52 weeks (B).' } },
});
registerEnumType(WorkBasedPathway, {
  name: 'WorkBasedPathway',
  description: 'Learning at work that a plan names (SEN2 item 4.3).',
  valuesConfig: { APPRENTICESHIP: { description: 'An apprenticeship (A).' }, TRAINEESHIP: { description: 'A traineeship (T).' }, SUPPORTED_INTERNSHIP: { description: 'A supported internship (S).' } },
});
registerEnumType(DirectPayment, {
  name: 'DirectPayment',
  description: 'What a direct payment is for (SEN2 item 4.4c).',
  valuesConfig: {
    EDUCATION: { description: 'Education (E).' }, SOCIAL_CARE: { description: 'Social care (S).' }, HEALTH: { description: 'Health (H).' }, INTEGRATED: { description: 'Several of them together (I).' },
  },
});

@ObjectType({ description: 'What a plan provides beside its lines: a residential place, learning at work, a personal budget, and the types of need in their order. The latest is what holds; the earlier stay.' })
@Entity()
@Index(['planId'])
export class PlanTerms extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => CalendarDate, { description: 'The day from which it holds.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => String, { nullable: true, description: 'The main type of special educational need, by the Department for Education’s code.' })
  @Column({ type: 'text', nullable: true })
  primarySenType!: string | null;

  @Field(() => String, { nullable: true, description: 'The second type of need, if any.' })
  @Column({ type: 'text', nullable: true })
  secondarySenType!: string | null;

  @Field(() => Residence, { nullable: true, description: 'A residential place, if the plan names one.' })
  @Column({ type: 'text', nullable: true })
  residence!: Residence | null;

  @Field(() => WorkBasedPathway, { nullable: true, description: 'Learning at work, if the plan names it.' })
  @Column({ type: 'text', nullable: true })
  workBasedPathway!: WorkBasedPathway | null;

  @Field(() => Boolean, { description: 'Whether a personal budget is taken up.' })
  @Column({ type: 'boolean' })
  personalBudget!: boolean;

  @Field(() => Boolean, { description: 'Whether a part of it is held and spent by the authority, the school or a third party.' })
  @Column({ type: 'boolean' })
  organisedArrangements!: boolean;

  @Field(() => [DirectPayment], { description: 'What direct payments are made for.' })
  @Column({ type: 'jsonb' })
  directPayments!: readonly DirectPayment[];
}
