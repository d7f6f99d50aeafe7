import { Field, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../platform/graphql/transparent';
import { DateTime } from '../../platform/graphql/scalars';
import { Kind } from '../relationship';

@ObjectType({ description: 'Something that gives you a right: how you stand to the child, or that a record was shared with you.' })
export class AccessGround {
  @Field(() => Kind, { nullable: true, description: 'How you stand to the child; none where the record was shared with you.' })
  readonly kind!: Kind | null;
  @Field(() => String, { description: 'The kind of record that it comes from, as `Enrolment`, `TeamMember` or `Share`.' })
  readonly source!: string;
  @Field(() => String, { nullable: true, description: 'Why it was given, where that was said.' }) readonly reason!: string | null;
  @Field(() => DateTime, { description: 'Since when.' }) readonly since!: string;
  @Field(() => DateTime, { nullable: true, description: 'Until when; none where no end is set.' }) readonly until!: string | null;
}
holdsNoRecord('AccessGround', 'it is about the viewer alone');

@ObjectType({
  description:
    'Whether you may, by what, and who could see to it that you may. Of what you may not know of it says what it says of nothing.',
})
export class AccessExplanation {
  @Field(() => Boolean, { description: 'Whether you may; without a record, whether there could be one of this kind that you may.' })
  readonly allowed!: boolean;
  @Field(() => String, { description: 'The rule that decides, as `Need.read`, `Need.text` or `Child.enrol`.' }) readonly rule!: string;
  @Field(() => String, { description: 'The answer in plain words.' }) readonly because!: string;
  @Field(() => [AccessGround], { description: 'What takes you in.' }) readonly by!: readonly AccessGround[];
  @Field(() => [String], { description: 'Who could give such a right, and how. The same for everybody who asks.' })
  readonly couldBeGrantedBy!: readonly string[];
}
holdsNoRecord('AccessExplanation', 'it is about the viewer alone');
