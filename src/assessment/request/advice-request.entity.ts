import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';

export enum AdviceRequestState {
  ASKED = 'ASKED',
  TIME_ASKED = 'TIME_ASKED',
  DECLINED = 'DECLINED',
  GIVEN = 'GIVEN',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(AdviceRequestState, {
  name: 'AdviceRequestState',
  description: 'Where a request for advice stands.',
  valuesConfig: {
    ASKED: { description: 'Asked, and not answered yet.' },
    TIME_ASKED: { description: 'Those who were asked need more time; the asker has not answered that yet.' },
    DECLINED: { description: 'No advice can be given, as when the child is not known to the service.' },
    GIVEN: { description: 'The advice was given and signed.' },
    RETURNED: { description: 'The advice was given, and sent back for detail. The day it was due does not move for that.' },
    WITHDRAWN: { description: 'The asker no longer needs it.' },
  },
});

export enum DeclineGround {
  NOT_KNOWN_TO_SERVICE = 'NOT_KNOWN_TO_SERVICE',
  CLOSED_TO_SERVICE = 'CLOSED_TO_SERVICE',
  NOT_YET_SEEN = 'NOT_YET_SEEN',
  NOT_NEEDED = 'NOT_NEEDED',
  OTHER = 'OTHER',
}
registerEnumType(DeclineGround, {
  name: 'DeclineGround',
  description: 'Why no advice can be given.',
  valuesConfig: {
    NOT_KNOWN_TO_SERVICE: { description: 'The child is not known to the service. It should still say whether an assessment is needed.' },
    CLOSED_TO_SERVICE: { description: 'The child was known to the service and was discharged.' },
    NOT_YET_SEEN: { description: 'The child was referred and has not been seen, as on a waiting list.' },
    NOT_NEEDED: { description: 'The service knows the child and has nothing to advise.' },
    OTHER: { description: 'Another reason; the words say which.' },
  },
});

export enum AssessmentNeeded {
  NEEDED = 'NEEDED',
  NOT_NEEDED = 'NOT_NEEDED',
  UNDER_WAY = 'UNDER_WAY',
}
registerEnumType(AssessmentNeeded, {
  name: 'AssessmentNeeded',
  description: 'Whether a service that gives no advice finds that it has to assess the child.',
  valuesConfig: {
    NEEDED: { description: 'It will assess the child.' },
    NOT_NEEDED: { description: 'It finds that no assessment is needed; the words say why.' },
    UNDER_WAY: { description: 'It has begun to assess the child.' },
  },
});

export enum TimeAnswer {
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
registerEnumType(TimeAnswer, {
  name: 'TimeAnswer',
  description: 'What the asker said to a wish for more time.',
  valuesConfig: {
    GRANTED: { description: 'There is a new due date.' },
    REFUSED: { description: 'The due date stays as it was.' },
  },
});

@ObjectType({ description: 'That somebody was asked for advice about a child: what, by when, and where it stands.' })
@Entity()
@Index(['assessmentId'])
@Index(['askedOrganisationId', 'dueOn'])
@Index(['askedPersonId', 'dueOn'])
export class AdviceRequest extends ChildRecord {
  @Field(() => ID, { description: 'The assessment that it belongs to.' })
  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => AdviceKind, { description: 'What kind of advice is asked for.' })
  @Column({ type: 'text' })
  kind!: AdviceKind;

  @Field(() => AdviceRequestState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: AdviceRequestState.ASKED })
  state!: AdviceRequestState;

  @Field(() => ID, { nullable: true, description: 'The organisation that was asked; none when the family was.' })
  @Column({ type: 'uuid', nullable: true })
  askedOrganisationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The practitioner or family member who was asked by name.' })
  @Column({ type: 'uuid', nullable: true })
  askedPersonId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the asker wants to know in particular.' })
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Field(() => CalendarDate, { description: 'The day it was asked.' })
  @Column({ type: 'date' })
  askedOn!: string;

  @Field(() => CalendarDate, { description: 'The day the advice is due.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => DateTime, { nullable: true, description: 'When somebody who was asked said that they had seen it.' })
  @Column({ type: 'timestamptz', nullable: true })
  seenAt!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day the advice was first given, or declined.' })
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Field(() => DeclineGround, { nullable: true, description: 'Why it was declined.' })
  @Column({ type: 'text', nullable: true })
  declinedGround!: DeclineGround | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, in their words.' })
  @Column({ type: 'text', nullable: true })
  declinedReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What was looked at before they said that the child is not known.' })
  @Column({ type: 'text', nullable: true })
  declinedLookedAt!: string | null;

  @Field(() => AssessmentNeeded, { nullable: true, description: 'Whether those who declined find that they have to assess the child.' })
  @Column({ type: 'text', nullable: true })
  declinedAssessmentNeeded!: AssessmentNeeded | null;

  @Field(() => String, { nullable: true, description: 'Why that is needed, or is not.' })
  @Column({ type: 'text', nullable: true })
  declinedAssessmentReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'From when a child who waits for the service will be seen.' })
  @Column({ type: 'date', nullable: true })
  declinedSeenFrom!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the service had discharged the child.' })
  @Column({ type: 'date', nullable: true })
  declinedClosedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The wish of the family that it answers.' })
  @Column({ type: 'uuid', nullable: true })
  wishId!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when those who were asked want time.' })
  @Column({ type: 'date', nullable: true })
  timeAskedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why they need more time.' })
  @Column({ type: 'text', nullable: true })
  timeAskedReason!: string | null;

  @Field(() => TimeAnswer, { nullable: true, description: 'What the asker said to the last wish for more time.' })
  @Column({ type: 'text', nullable: true })
  timeAnswer!: TimeAnswer | null;

  @Field(() => String, { nullable: true, description: 'What the asker said to it, in their words.' })
  @Column({ type: 'text', nullable: true })
  timeAnswerReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;
}
