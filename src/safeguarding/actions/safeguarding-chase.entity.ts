import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, type Kind } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'That the hub reminded the owner of a safeguarding action that is due, or asked where it is.' })
@Entity()
// Of one day that an action is due each stage comes once, however many hubs there are.
@Index('safeguarding_chase_once_a_stage', ['actionId', 'stage', 'dueOn'], { unique: true })
export class SafeguardingChase extends ChildRecord {
  @Field(() => ID, { description: 'The action that it is about.' })
  @Column({ type: 'uuid' })
  actionId!: string;

  @Field(() => ID, { description: 'The stage, as `AFTER_1`.' })
  @Column({ type: 'text' })
  stage!: string;

  @Field(() => CalendarDate, { description: 'The day that the action was due by then.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => CalendarDate, { description: 'The day on which it was said.' })
  @Column({ type: 'date' })
  chasedOn!: string;

  @Column({ type: 'uuid' })
  leadOrganisationId!: string;

  @Column({ type: 'uuid' })
  ownerOrganisationId!: string;

  @Column({ type: 'text' })
  ownerPost!: Kind;

  @Column({ type: 'uuid' })
  ownerPersonId!: string;
}
