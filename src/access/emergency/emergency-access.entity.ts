import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars';
import { ChildRecord } from '../child-record';
import { EmergencyScope, EmergencyState, EmergencyVerdict } from './emergency-words';

@ObjectType({
  description:
    'That somebody opened, or asked to open, a child’s record in an emergency: how much, why, until when, and what came of the review.',
})
@Entity()
@Check('emergency_access_has_an_end', `((expires_at IS NULL) OR (expires_at <= (starts_at + '24:00:00'::interval)))`)
@Check('emergency_access_has_two_people', '(second_person_id <> recorded_by)')
export class EmergencyAccess extends ChildRecord {
  @Field(() => EmergencyScope, { description: 'How much.' })
  @Column({ type: 'text' })
  scope!: EmergencyScope;

  @Field(() => String, { description: 'What the emergency is.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => EmergencyState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: EmergencyState;

  @Field(() => Int, { description: 'For how many hours it was asked.' })
  @Column({ type: 'int' })
  hours!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was opened; none while it waits for the second person.' })
  @Column({ type: 'timestamptz', nullable: true })
  startsAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it closes, or closed, by itself.' })
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The second person, who confirms what is opened of safeguarding.' })
  @Column({ type: 'uuid', nullable: true })
  secondPersonId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that the second person acts for.' })
  @Column({ type: 'uuid', nullable: true })
  secondOrganisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the second person said to it.' })
  @Column({ type: 'text', nullable: true })
  secondNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not safe to tell the family; none where they are told.' })
  @Column({ type: 'text', nullable: true })
  unsafeToTell!: string | null;

  @Index()
  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it has to be reviewed. Until it is, whoever is late with one can open no other.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  reviewDueAt!: string | null;

  @Field(() => EmergencyVerdict, { nullable: true, description: 'What came of the review; none while it waits for one.' })
  @Column({ type: 'text', nullable: true })
  verdict!: EmergencyVerdict | null;

  @Field(() => String, { nullable: true, description: 'What the reviewer said.' })
  @Column({ type: 'text', nullable: true })
  reviewNote!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who reviewed it.' })
  @Column({ type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was reviewed.' })
  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt!: string | null;
}
