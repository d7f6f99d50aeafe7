import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Change, HandlingSet, live, tell, type Request } from '../access';
import type { LoggedEvent } from '../platform/events/event';
import { noSuchRecord } from '../platform/graphql/errors';
import { Cursor } from '../platform/graphql/scalars';
import { Aspiration } from './aspiration.entity';
import { aspirationById, kindsOfLine, needById, outcomeById, provisionById } from './lines';
import { Need } from './need.entity';
import { Outcome } from './outcome.entity';
import { PlanVersion } from './versions/plan-version.entity';
import { Plan } from './plan.entity';
import { planById, versionById } from './plan.loaders';
import { Provision } from './provision.entity';

@ArgsType()
class PlanUpdatedArgs {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Cursor, { nullable: true, description: 'The cursor of the last change that you were told.' }) after?: string | null;
}

const lineTypes: readonly string[] = Object.values(kindsOfLine).map(({ policy }) => policy.name);

async function mustBeKnown({ planId }: PlanUpdatedArgs, { load }: Request): Promise<Plan> {
  const plan = await load(planById, planId);
  if (!plan) throw noSuchRecord();
  return plan;
}
/** An originator opens and narrows a line in no plan's name. */
const handlesLine = ({ name, subjectType }: LoggedEvent): boolean => name === HandlingSet.name && lineTypes.includes(subjectType);

@Resolver()
export class PlanUpdatedResolver {
  @Subscription(() => Change, {
    nullable: true,
    description: 'What is done to a plan and to its lines, and what is said of them, as it happens, of what you may know; and that a line of the child was opened or narrowed to you.',
    subscribe: live<PlanUpdatedArgs>({
      named: ({ planId }, { childId }) => [planId.toLowerCase(), ...(childId ? [childId] : [])],
      // Not a list of events: the modules above tell of what they add to a plan.
      picks: (event, { planId }) => [event.subjectId, event.about['planId']].includes(planId.toLowerCase()) || handlesLine(event),
      opens: mustBeKnown,
    }) as never,
  })
  planUpdated(@Root() event: LoggedEvent, @Args(() => PlanUpdatedArgs) _asked: PlanUpdatedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}

/** The record of this type that the change is about, or touches. */
const touched = (change: Change, type: string, read: (id: string) => Promise<unknown>): Promise<unknown> | null => {
  const id = change.idOf(type);
  return id ? read(id) : null;
};

@Resolver(() => Change)
export class ChangeOfPlanResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that it is about.' })
  plan(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'Plan', (id) => load(planById, id));
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The version that was issued.' })
  planVersion(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'PlanVersion', (id) => load(versionById, id));
  }

  @FieldResolver(() => Aspiration, { nullable: true, description: 'The aspiration that it is about.' })
  aspiration(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'Aspiration', (id) => load(aspirationById, id));
  }

  @FieldResolver(() => Need, { nullable: true, description: 'The need that it is about.' })
  need(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'Need', (id) => load(needById, id));
  }

  @FieldResolver(() => Outcome, { nullable: true, description: 'The outcome that it is about.' })
  outcome(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'Outcome', (id) => load(outcomeById, id));
  }

  @FieldResolver(() => Provision, { nullable: true, description: 'The provision that it is about.' })
  provision(@Root() change: Change, @Ctx() { load }: Request) {
    return touched(change, 'Provision', (id) => load(provisionById, id));
  }
}
