import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SafeguardingAgency } from './agency';

export enum SafeguardingActionState {
  OPEN = 'OPEN',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SafeguardingActionState, {
  name: 'SafeguardingActionState',
  description: 'How far a safeguarding action is.',
  valuesConfig: {
    OPEN: { description: 'Asked for; the owner has not begun.' },
    IN_PROGRESS: { description: 'The owner is at work on it.' },
    DONE: { description: 'The owner has said what came of it; the safeguarding lead looks at it and closes it or gives it back.' },
    CLOSED: { description: 'The safeguarding lead has taken note of the outcome. Rights that came from the action alone have ended.' },
    CANCELLED: { description: 'The safeguarding lead has called it off. Rights that came from the action alone ended at once.' },
  },
});

@ObjectType({
  description: 'Something that one agency undertakes to keep a child safe, at the request of a designated safeguarding lead. For the lead and the owner alone.',
})
@Entity()
@Index(['dueOn'])
export class SafeguardingAction extends ChildRecord {
  @Field(() => String, { description: 'What is to be done, in a line.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the owner needs to know to do it.' })
  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Field(() => String, { description: 'Why the owner needs to know: the reason of the decision to share.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => ID, { description: 'The person who undertakes it.' })
  @Column({ type: 'uuid' })
  ownerPersonId!: string;

  @Field(() => ID, { description: 'The organisation that the owner acts for.' })
  @Column({ type: 'uuid' })
  ownerOrganisationId!: string;

  @Field(() => Kind, { description: 'The post in which the owner acts.' })
  @Column({ type: 'text' })
  ownerPost!: Kind;

  @Field(() => SafeguardingAgency, { description: 'The agency that undertakes it.' })
  @Column({ type: 'text' })
  agency!: SafeguardingAgency;

  @Field(() => ID, { nullable: true, description: 'The concern that it comes from; for the safeguarding leads alone.' })
  @Column({ type: 'uuid', nullable: true })
  @Index()
  concernId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The clock that its day is counted by, as `S4`; none where the lead named the day.' })
  @Column({ type: 'text', nullable: true })
  clock!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which that clock began.' })
  @Column({ type: 'date', nullable: true })
  startedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the day is that day, as the clock was counted when the action was asked for.' })
  @Column({ type: 'text', nullable: true })
  because!: string | null;

  @Field(() => CalendarDate, { description: 'The day by which it is to be done.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => SafeguardingActionState, { description: 'How far it is.' })
  @Column({ type: 'text' })
  state!: SafeguardingActionState;

  @Field(() => String, { nullable: true, description: 'What came of it, or why it was called off.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'The newest progress note.' })
  @Column({ type: 'text', nullable: true })
  lastUpdateNote!: string | null;
}
