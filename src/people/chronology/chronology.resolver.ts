import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Request } from '../../access';
import { ChronologyArgs, ChronologyEntry, ChronologyEntryConnection } from './chronology-entry';
import { readChronology } from './read-chronology';

@Resolver(() => ChronologyEntry)
export class ChronologyResolver {
  @Query(() => ChronologyEntryConnection, {
    description: 'What happened to a child, the oldest first, from every kind of record that you may see; of a child whom you may not know of, nothing. Made afresh each time: nobody keeps it.',
  })
  chronology(@Args(() => ChronologyArgs) args: ChronologyArgs, @Ctx() request: Request) {
    return readChronology(request, args);
  }
}
