import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, Kind } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';

@ObjectType({ description: 'A parent, a carer or another person of the child’s family who takes part in the plan.' })
@Entity()
export class FamilyMember extends ChildRecord {
  @Field(() => String, { description: 'Name, as they wish to be called.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What they are to the child, in their own word: mother, grandfather, foster carer.' })
  @Column({ type: 'text' })
  relation!: string;

  @Field(() => Boolean, { description: 'Whether they have parental responsibility (Children Act 1989 s.3).' })
  @Column({ type: 'boolean' })
  parentalResponsibility!: boolean;

  @Field(() => Boolean, { description: 'Whether the child is in their care, as a foster carer or a grandmother may have it: a parent for education (Education Act 1996 s.576).' })
  @Column({ type: 'boolean', default: false })
  hasCare!: boolean;

  @Field(() => Boolean, { description: 'Whether they foster the child (Children Act 1989 s.22C).' })
  @Column({ type: 'boolean', default: false })
  fosters!: boolean;

  @Field(() => Kind, {
    nullable: true,
    description: 'What they are to the child by that: parent, carer, foster carer, the young person, or an advocate. None for a relative who only takes part. From the end of compulsory school age on it gives a parent no right by itself.',
  })
  @Column({ type: 'text', nullable: true })
  standsAs!: Kind | null;

  @Field(() => ID, { nullable: true, description: 'Their account, where they have one.' })
  @Column({ type: 'uuid', nullable: true })
  @Index()
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an advocate: the one of the family by whose consent they act.' })
  @Column({ type: 'uuid', nullable: true })
  consentBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an advocate: what they support the family or the young person with.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when they take part: the day named for an advocate, or the day on which their part was ended. None while no end is known.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why their part was ended.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
