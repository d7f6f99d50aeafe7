import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTime } from '../../platform/graphql/scalars';
import { Organisation } from '../organisation.entity';
import { Person } from '../person.entity';

export enum ActKind {
  READ = 'READ',
  DEED = 'DEED',
  REFUSAL = 'REFUSAL',
}
registerEnumType(ActKind, {
  name: 'ActKind',
  description: 'What the audit tells of an act.',
  valuesConfig: {
    READ: { description: 'A child’s records were read.' },
    DEED: { description: 'Something was done.' },
    REFUSAL: { description: 'Something was tried that may not be done, and was refused.' },
  },
});

@ObjectType({ description: 'One entry of the audit: who did, read or tried what, when and for whom, and never what it said.' })
export class Act {
  @Field(() => DateTime, { description: 'When.' }) readonly at!: string;
  @Field(() => ActKind, { description: 'Whether it was read, done or refused.' }) readonly kind!: ActKind;
  @Field(() => Person, { nullable: true, description: 'Who: a person, a partner’s system, or an operator of the hub.' }) readonly person!: Person | null;
  @Field(() => Organisation, { nullable: true, description: 'The organisation they acted for; none when they acted for the family, or had chosen no capacity.' })
  readonly organisation!: Organisation | null;
  @Field(() => String, { nullable: true, description: 'What was done or tried, as `Need.change`; none when it was only read.' }) readonly rule!: string | null;
  @Field(() => [String], { description: 'The kinds of record that were read or written, as `ChildFact`.' }) readonly recordTypes!: readonly string[];
  @Field(() => ID, { nullable: true, description: 'The record that it was done to, or tried on.' }) readonly subjectId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The child it was about. None where it was about no child, or where whose record it was is for the safeguarding lead alone.',
  })
  readonly childId!: string | null;
}
holdsNoRecord('Act', 'it is told to whoever did it, and to whoever oversees the organisation it was done for; its child is read with their own rights');

export const ActConnection = connectionOf(Act, 'What was done, read and refused, the newest first.');
