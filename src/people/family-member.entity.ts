import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../access';

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

  @Field(() => ID, { nullable: true, description: 'Their account, where they have one.' })
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;
}
