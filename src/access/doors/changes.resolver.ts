import { Args, ArgsType, Ctx, Field, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event';
import { HubError } from '../../platform/graphql/errors';
import { Cursor } from '../../platform/graphql/scalars';
import { systems } from '../relationship';
import type { Request } from '../request';
import { Change } from './change';
import { live, tell } from './listen';

@ArgsType()
export class AfterArgs {
  @Field(() => Cursor, { nullable: true, description: 'The cursor of the last change you have; without it, from now on.' }) after?: string;
}

/** Everybody else listens to what they work on; following all that happens is for an organisation's own system. */
async function onlySystems(_: AfterArgs, request: Request): Promise<void> {
  const { offices } = await request.viewer();
  if (!systems.some((system) => offices.includes(system))) throw new HubError('FORBIDDEN', 'Following every change is for partner systems', { rule: 'changes' });
}

@Resolver()
export class ChangesResolver {
  @Query(() => Cursor, {
    description: 'Where the log of changes stands. Ask for it before you read, and follow any subscription after it: nothing in between is missed.',
  })
  async changesFrom(@Ctx() { ground, viewer }: Request) {
    await viewer();
    return ground.cursors.seal(await ground.events.place());
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'For a partner system: every change to what its organisation may see, as it happens.',
    subscribe: live<AfterArgs>({ picks: () => true, opens: onlySystems }) as never,
  })
  changes(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
