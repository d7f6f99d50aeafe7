import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord, Kind } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

@ObjectType({ description: 'A practitioner with the child in class or on the caseload: one of the team around the child that the family may see.' })
@Entity()
export class TeamMember extends ChildRecord {
  @Field(() => ID, { description: 'Who.' })
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ID, { description: 'The organisation they act for.' })
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => Kind, { description: 'How they stand to the child.' })
  @Column({ type: 'text' })
  kind!: Kind;

  @Field(() => CalendarDate, { description: 'Since when.' })
  @Column({ type: 'date' })
  sinceOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when; none while they are of the team.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;
}
