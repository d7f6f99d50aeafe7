import { Query, Resolver } from 'type-graphql';
import { SafeguardingClock } from './safeguarding-clock';
import { safeguardingClocks } from './safeguarding-clocks';

@Resolver()
export class SafeguardingClocksResolver {
  @Query(() => [SafeguardingClock], { description: 'Every limit that safeguarding runs by here, each with where it is written. No due date comes from anywhere else.' })
  safeguardingClocks(): readonly SafeguardingClock[] {
    return safeguardingClocks;
  }
}
