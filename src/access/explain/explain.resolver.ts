import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../request';
import { explainAccess } from './explain-access';
import { AccessExplanation } from './explanation';

@ArgsType()
class ExplainAccessArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'The type of record, as `Need`.' }) type!: string;
  @Field(() => ID, { nullable: true, description: 'One record; otherwise records of this type as such.' }) recordId?: string | null;
  @Field(() => String, { nullable: true, description: 'One field of it, as `text`; otherwise whether you may know of it at all.' }) field?:
    string | null;
  @Field(() => String, { nullable: true, description: 'A deed about it, by its rule’s name, as `Child.enrol`.' }) deed?: string | null;
}

@Resolver()
export class ExplainResolver {
  @Query(() => AccessExplanation, {
    description:
      'Whether you may see or do something, by what, and who could see to it that you may. About yourself alone; of what you may not know of it says what it says of nothing.',
  })
  explainAccess(@Args(() => ExplainAccessArgs) asked: ExplainAccessArgs, @Ctx() request: Request) {
    return explainAccess(request, asked);
  }
}
