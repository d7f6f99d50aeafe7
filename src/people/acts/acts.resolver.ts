import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../../access';
import { PageArgs } from '../../platform/graphql/connection';
import { Child } from '../child.entity';
import { Act, ActConnection } from './act';
import { childOf, myActs, organisationActs } from './acts';

@ArgsType()
class OrganisationActsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what was about this child.' }) childId?: string;
  @Field(() => ID, { nullable: true, description: 'Only what this person did.' }) personId?: string;
}

@Resolver(() => Act)
export class ActResolver {
  @Query(() => ActConnection, { description: 'What you did, read and tried yourself in the capacity that you act in, the newest first: as the audit tells it.' })
  myActs(@Args(() => PageArgs) page: PageArgs, @Ctx() request: Request) {
    return myActs(request, page);
  }

  @Query(() => ActConnection, {
    description:
      'What was done, read and refused in the name of the organisation that you act for, the newest first. For those who oversee it: a school’s safeguarding lead, the SEND manager, the supervisor or manager of a health or care team, the data protection officer, the Caldicott guardian. To anybody else it is empty. It opens no record: a child is named to those alone who know them.',
  })
  organisationActs(@Args(() => OrganisationActsArgs) { childId, personId, ...page }: OrganisationActsArgs, @Ctx() request: Request) {
    return organisationActs(request, { childId, personId }, page);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child by name, if you know them yourself.' })
  child(@Root() act: Act, @Ctx() request: Request) {
    return childOf(request, act);
  }
}
