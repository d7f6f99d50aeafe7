import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { openToAll } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

export enum OrganisationKind {
  SCHOOL = 'SCHOOL',
  HEALTH_PROVIDER = 'HEALTH_PROVIDER',
  INTEGRATED_CARE_BOARD = 'INTEGRATED_CARE_BOARD',
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  SOCIAL_CARE_TEAM = 'SOCIAL_CARE_TEAM',
  POLICE = 'POLICE',
  YOUTH_JUSTICE = 'YOUTH_JUSTICE',
  ADVICE_SERVICE = 'ADVICE_SERVICE',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is to a child.',
  valuesConfig: {
    SCHOOL: { description: 'School, college or other setting (URN).' },
    HEALTH_PROVIDER: { description: 'NHS trust or other health provider (ODS code).' },
    INTEGRATED_CARE_BOARD: { description: 'Integrated care board: the responsible commissioning body (ODS code).' },
    LOCAL_AUTHORITY: { description: 'Local authority with SEND and social care duties (three-digit code).' },
    SOCIAL_CARE_TEAM: { description: 'Children’s social care team of an authority.' },
    POLICE: { description: 'Police force or community safety unit.' },
    YOUTH_JUSTICE: { description: 'Youth justice service.' },
    ADVICE_SERVICE: { description: 'Information, advice and support service for families (Children and Families Act 2014 s.32).' },
    OTHER: { description: 'Another organisation.' },
  },
});

@ObjectType({ description: 'A school, health provider, authority, team or service. Public facts only.' })
@Entity()
@Index('organisation_authority_once', ['authorityCode'], { unique: true, where: `(kind = 'LOCAL_AUTHORITY'::text)` })
export class Organisation {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Field(() => OrganisationKind, { description: 'What it is to a child.' })
  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Its name, as its source writes it.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Unique reference number of a school (GIAS), six digits.' })
  @Index({ unique: true })
  @Column({ type: 'text', nullable: true })
  urn!: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation Data Service code of a health organisation.' })
  @Index({ unique: true })
  @Column({ type: 'text', nullable: true })
  odsCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a local authority, or of the authority that it lies in: three digits.' })
  @Column({ type: 'text', nullable: true })
  authorityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The code that a team or service is known by, where it has neither URN nor ODS code.' })
  @Index({ unique: true })
  @Column({ type: 'text', nullable: true })
  localCode!: string | null;

  @Field(() => String, { nullable: true, description: 'UK provider reference number, eight digits.' })
  @Column({ type: 'text', nullable: true })
  ukprn!: string | null;

  @Field(() => String, { nullable: true, description: 'Phase of education of a school, in the words of GIAS.' })
  @Column({ type: 'text', nullable: true })
  phase!: string | null;

  @Field(() => String, { nullable: true, description: 'Type of establishment, in the words of its source.' })
  @Column({ type: 'text', nullable: true })
  establishmentType!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  @Column({ type: 'text', nullable: true })
  town!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it opened.' })
  @Column({ type: 'date', nullable: true })
  openedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it closed; what was recorded for it stays.' })
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}
openToAll(Organisation, 'organisations are public');
