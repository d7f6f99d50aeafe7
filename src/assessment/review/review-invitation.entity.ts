import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { ReviewRole } from './review-role';

export enum InvitationAnswer {
  COMES = 'COMES',
  SENDS_SOMEBODY = 'SENDS_SOMEBODY',
  SENDS_ADVICE = 'SENDS_ADVICE',
  DECLINES = 'DECLINES',
}
registerEnumType(InvitationAnswer, {
  name: 'InvitationAnswer',
  description: 'What somebody answers to an invitation.',
  valuesConfig: {
    COMES: { description: 'They come.' },
    SENDS_SOMEBODY: { description: 'Somebody comes in their place.' },
    SENDS_ADVICE: { description: 'They do not come, and send their advice.' },
    DECLINES: { description: 'They neither come nor send anything.' },
  },
});

@ObjectType({ description: 'That somebody was invited to a review meeting and asked for advice before it, and what they answered.' })
@Entity()
@Index(['reviewId'])
export class ReviewInvitation extends ChildRecord {
  @Field(() => ID, { description: 'The review.' })
  @Column({ type: 'uuid' })
  reviewId!: string;

  @Field(() => ReviewRole, { description: 'As what they are invited.' })
  @Column({ type: 'text' })
  role!: ReviewRole;

  @Field(() => ID, { nullable: true, description: 'The organisation that was invited; none when the family was.' })
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The practitioner or family member who was invited by name.' })
  @Column({ type: 'uuid', nullable: true })
  @Index()
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who is meant, where they have no account.' })
  @Column({ type: 'text', nullable: true })
  inWords!: string | null;

  @Field(() => CalendarDate, { description: 'The day of the invitation: two weeks before the meeting at the latest.' })
  @Column({ type: 'date' })
  invitedOn!: string;

  @Field(() => String, { nullable: true, description: 'What they are asked to advise on before the meeting; none where no advice is asked of them.' })
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which their advice is needed, so that it can go to everybody two weeks before the meeting.' })
  @Column({ type: 'date', nullable: true })
  adviceBy!: string | null;

  @Field(() => InvitationAnswer, { nullable: true, description: 'What they answered; none while they have not.' })
  @Column({ type: 'text', nullable: true })
  answer!: InvitationAnswer | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the answer.' })
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What they said with it.' })
  @Column({ type: 'text', nullable: true })
  answerNote!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they were at the meeting; none before it was held.' })
  @Column({ type: 'boolean', nullable: true })
  attended!: boolean | null;
}
