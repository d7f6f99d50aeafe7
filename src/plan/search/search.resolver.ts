import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Request } from '../../access';
import { Child, childById } from '../../people';
import { Line } from '../line.entity';
import { lineById } from '../lines-of-plan';
import { search } from './search';
import { SearchArgs, SearchHit, SearchHitConnection } from './search-hit';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      'Looks for words in everything that you may read about children: the lines of plans, what is said and proposed of them, advice, reviews, support. Words that are withheld from you are not looked at, nor counted.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() request: Request) {
    return search(request, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child that it is about.' })
  child(@Root() { childId }: SearchHit, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Line, { nullable: true, description: 'The line of the thread that it is, or that it is about.' })
  line(@Root() { lineType, lineId }: SearchHit, @Ctx() request: Request) {
    return lineType && lineId ? lineById(request, lineType, lineId) : null;
  }
}
