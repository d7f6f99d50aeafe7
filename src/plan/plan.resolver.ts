import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request, type Told } from '../access';
import { Child, childById, childPolicy } from '../people';
import { ceasePlan } from './cease-plan';
import { issuePlan } from './versions/issue-plan';
import { hasChangedSinceIssue, includedLines, latestVersionOf, threadedLines, unsupportedIn } from './lines-of-plan';
import { CeasePlanInput, IssuePlanInput, StartPlanInput } from './plan.inputs';
import { PlanSection, sectionsOf } from './plan-section';
import { PlanVersion } from './versions/plan-version.entity';
import { Plan } from './plan.entity';
import { ProvisionTotals, provisionTotals } from './provision-totals';
import { linesOfVersion, planById, plansOfChild, versionById, versionsOfPlan } from './plan.loaders';
import { planPolicy } from './plan.policy';
import { PlanResult, PlanVersionResult } from './plan.results';
import { startPlan } from './start-plan';
import { graphOf, linesOfChild, linksOfChild, ThreadGraph } from './thread-graph';
import { threadOf, ThreadRow } from './thread-row';
import { UnsupportedLine } from './unsupported-line';

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => Plan, { nullable: true, description: 'A plan that you may know of.' })
  plan(@Arg('id', () => ID, { description: 'The plan.' }) id: string, @Ctx() { load }: Request) {
    return load(planById, id);
  }

  @Query(() => PlanVersion, { nullable: true, description: 'An issued version of a plan.' })
  planVersion(@Arg('id', () => ID, { description: 'The version.' }) id: string, @Ctx() { load }: Request) {
    return load(versionById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: Plan, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => [PlanSection], { description: 'Its sections in order, each with the lines that you may see.' })
  sections(@Root() plan: Plan, @Ctx() request: Request) {
    return sectionsOf(request, plan);
  }

  @FieldResolver(() => [ThreadRow], { description: 'The golden thread, need by need.' })
  thread(@Root() plan: Plan, @Ctx() request: Request) {
    return threadOf(request, plan);
  }

  @FieldResolver(() => [UnsupportedLine], { description: 'Lines that something is missing for, of those that you may see.' })
  unsupported(@Root() plan: Plan, @Ctx() request: Request) {
    return unsupportedIn(request, plan);
  }

  @FieldResolver(() => [PlanVersion], { description: 'Every issued version, the first one first.' })
  versions(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(versionsOfPlan, id);
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The version that was issued last.' })
  latestVersion(@Root() { id }: Plan, @Ctx() request: Request) {
    return latestVersionOf(request, id);
  }

  @FieldResolver(() => PlanVersion, { nullable: true, description: 'The issued version with this number.' })
  async versionNumbered(@Arg('number', () => Int, { description: 'Its number, from 1.' }) number: number, @Root() { id }: Plan, @Ctx() { load }: Request) {
    return (await load(versionsOfPlan, id)).find((version) => version.number === number) ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the plan, as you see it, says anything else by now than its latest version.' })
  changedSinceIssue(@Root() plan: Plan, @Ctx() request: Request) {
    return hasChangedSinceIssue(request, plan);
  }

  @Mutation(() => PlanResult, { description: 'Begins a plan for a child.' })
  startPlan(@Arg('input', { description: 'What plan, and for whom.' }) input: StartPlanInput, @Ctx() request: Request) {
    return startPlan(request, input);
  }

  @Mutation(() => PlanVersionResult, { description: 'Issues what a plan says now as its next version, which nobody can alter. From then on the family sees its lines.' })
  issuePlan(@Arg('input', { description: 'Which plan.' }) input: IssuePlanInput, @Ctx() request: Request) {
    return issuePlan(request, input);
  }

  @Mutation(() => PlanResult, { description: 'Ends a plan. What was issued stays readable.' })
  ceasePlan(@Arg('input', { description: 'Which plan, and why.' }) input: CeasePlanInput, @Ctx() request: Request) {
    return ceasePlan(request, input);
  }
}
alsoFields(planPolicy, {
  child: asRead, sections: asRead, thread: asRead, unsupported: asRead, versions: asRead, latestVersion: asRead, versionNumbered: asRead, changedSinceIssue: asRead,
});
answeredBy('Query', { plan: [planById, 'id'], planVersion: [versionById, 'id'] });
answeredBy('Plan', {
  child: [childById, 'childId'], versions: [versionsOfPlan, 'id'], latestVersion: [versionsOfPlan, 'id'], versionNumbered: [versionsOfPlan, 'id'],
  sections: includedLines, thread: threadedLines, unsupported: threadedLines, changedSinceIssue: [threadedLines, [versionsOfPlan, 'id', [[linesOfVersion, 'id']]]],
});

@Resolver(() => Child)
export class PlansOfChildResolver {
  @FieldResolver(() => [Plan], { description: 'The child’s plans.' })
  plans(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(plansOfChild, id);
  }

  @FieldResolver(() => ThreadGraph, { description: 'The golden thread as a graph: every line of the child, whatever plan it is in, and which leads to which.' })
  thread(@Root() { id }: Child, @Ctx() request: Request) {
    return graphOf(request, id);
  }

  @FieldResolver(() => ProvisionTotals, { description: 'What is specified for the child in all, of what you may read.' })
  specified(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(provisionTotals, id);
  }
}
alsoFields(childPolicy, { plans: asRead, thread: asRead, specified: asRead });
answeredBy('Child', { plans: [plansOfChild, 'id'], thread: [[linksOfChild, 'id'], ...linesOfChild.map((lines): Told => [lines, 'id'])], specified: [provisionTotals, 'id'] });
