import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

@ObjectType({ description: 'The person the plan is for, from birth to 25. From the end of compulsory school age also a young person, with rights of their own.' })
@Entity()
// A child is their own record, so that every rule over records holds for the child as well.
@Check('child_is_own_record', 'child_id = id')
export class Child extends ChildRecord {
  @Field(() => String, { description: 'Given name, as the family uses it.' })
  @Column({ type: 'text' })
  givenName!: string;

  @Field(() => String, { description: 'Family name.' })
  @Index()
  @Column({ type: 'text' })
  familyName!: string;

  @Field(() => CalendarDate, { description: 'Date of birth. It decides ages, school years and legal rights.' })
  @Column({ type: 'date' })
  dateOfBirth!: string;

  @Field(() => String, { nullable: true, description: 'How the child is spoken of, as she/her.' })
  @Column({ type: 'text', nullable: true })
  pronouns!: string | null;

  @Field(() => ID, { nullable: true, description: 'The local authority that is responsible for the child.' })
  @Column({ type: 'uuid', nullable: true })
  authorityId!: string | null;
}
