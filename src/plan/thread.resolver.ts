import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../access';
import { includeLine } from './include-line';
import { Line } from './line.entity';
import { linkLines } from './link-lines';
import { lineById, lineNamedBy } from './lines-of-plan';
import { PlanInclusion } from './plan-inclusion.entity';
import { planInclusionPolicy } from './plan-inclusion.policy';
import { IncludeLineInput, LinkLinesInput, RemoveFromPlanInput, UnlinkLinesInput } from './plan.inputs';
import { Plan } from './plan.entity';
import { planById } from './plan.loaders';
import { PlanInclusionResult, ThreadLinkResult } from './plan.results';
import { removeFromPlan } from './remove-from-plan';
import { ThreadLink } from './thread-link.entity';
import { threadLinkPolicy } from './thread-link.policy';
import { unlinkLines } from './unlink-lines';
import { UnsupportedLine } from './unsupported-line';

@Resolver(() => ThreadLink)
export class ThreadLinkResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line that it comes from.' })
  from(@Root() { fromType, fromId }: ThreadLink, @Ctx() request: Request) {
    return lineById(request, fromType, fromId);
  }

  @FieldResolver(() => Line, { nullable: true, description: 'The line that it leads to.' })
  to(@Root() { toType, toId }: ThreadLink, @Ctx() request: Request) {
    return lineById(request, toType, toId);
  }

  @Mutation(() => ThreadLinkResult, { description: 'Links two lines of a child along the thread. Asked for twice, it is one link.' })
  linkLines(@Arg('input', { description: 'Which lines.' }) input: LinkLinesInput, @Ctx() request: Request) {
    return linkLines(request, input);
  }

  @Mutation(() => ThreadLinkResult, { description: 'Ends a link. That it held stays known.' })
  unlinkLines(@Arg('input', { description: 'Which lines.' }) input: UnlinkLinesInput, @Ctx() request: Request) {
    return unlinkLines(request, input);
  }
}
alsoFields(threadLinkPolicy, { from: asRead, to: asRead });
answeredBy('ThreadLink', { from: lineNamedBy('fromId'), to: lineNamedBy('toId') });

@Resolver(() => PlanInclusion)
export class PlanInclusionResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan.' })
  plan(@Root() { planId }: PlanInclusion, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => Line, { nullable: true, description: 'The line.' })
  line(@Root() { lineType, lineId }: PlanInclusion, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }

  @Mutation(() => PlanInclusionResult, { description: 'Puts a line of the child into a plan. It is shown to nobody more for that.' })
  includeLine(@Arg('input', { description: 'Which line, and where.' }) input: IncludeLineInput, @Ctx() request: Request) {
    return includeLine(request, input);
  }

  @Mutation(() => PlanInclusionResult, { description: 'Takes a line out of a plan. The line stays the child’s.' })
  removeFromPlan(@Arg('input', { description: 'Which line.' }) input: RemoveFromPlanInput, @Ctx() request: Request) {
    return removeFromPlan(request, input);
  }
}
alsoFields(planInclusionPolicy, { plan: asRead, line: asRead });
answeredBy('PlanInclusion', { plan: [planById, 'planId'], line: lineNamedBy('lineId') });

@Resolver(() => UnsupportedLine)
export class UnsupportedLineResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line as it is now.' })
  line(@Root() { lineType, lineId }: UnsupportedLine, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }
}
answeredBy('UnsupportedLine', { line: lineNamedBy('lineId') });
