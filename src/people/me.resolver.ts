import { Ctx, Query, Resolver } from 'type-graphql';
import type { Request } from '../access';
import { Me, meOf } from './me';

@Resolver()
export class MeResolver {
  @Query(() => Me, { description: 'Who you are to the hub, and in which capacities you may act.' })
  me(@Ctx() request: Request) {
    return meOf(request);
  }
}
