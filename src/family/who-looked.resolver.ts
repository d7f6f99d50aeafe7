import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, Kind, type Request } from '../access';
import { Child, childPolicy } from '../people';
import { PageArgs } from '../platform/graphql/connection';
import { LookConnection } from './look';
import { whoLooked } from './who-looked';

@Resolver(() => Child)
export class WhoLookedResolver {
  @FieldResolver(() => LookConnection, {
    nullable: true,
    description: 'Who looked at the record and who changed it, the newest first; for parents, for the young person, and for the safeguarding lead, who is shown all that was done for the school. It leaves out other members of the family, and what the law lets agencies keep from a family for the time being.',
  })
  whoLooked(@Root() { id }: Child, @Args(() => PageArgs) { first, after }: PageArgs, @Ctx() request: Request) {
    return whoLooked(request, id, { first, after });
  }
}
alsoFields(childPolicy, { whoLooked: [Kind.PARENT, Kind.YOUNG_PERSON, Kind.DSL] });
