import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, listed, tell, type Request } from '../../access';
import { Child, childById, Person, personById } from '../../people';
import { Outcome, outcomePolicy } from '../../plan';
import type { LoggedEvent } from '../../platform/events/event';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { Incident } from '../incidents/incident.entity';
import { incidentsAboutTarget } from '../incidents/incident.loaders';
import { ChangeBehaviourInput, DescribeBehaviourInput } from './behaviour.inputs';
import { changeTarget } from './change-target';
import { changeBehaviour, describeBehaviour } from './describe-behaviour';
import { endTarget } from './end-target';
import { followTargets } from './follow-pastoral-plan';
import { PastoralPlan } from './pastoral-plan.entity';
import { PastoralTarget } from './pastoral-target.entity';
import { behaviourById, pastoralPlanById, scoreById, scoresOfTarget, targetById, targetsOfOutcome, targetsToday } from './plans.loaders';
import { pastoralTargetPolicy, targetScorePolicy } from './plans.policies';
import { PastoralTargetResult, TargetBehaviourResult, TargetScoreResult } from './plans.results';
import { scoreTarget } from './score-target';
import { scoresByWeek, ScoresOfWeek, scoreWords } from './scoring';
import { setTarget } from './set-target';
import { TargetBehaviour } from './target-behaviour.entity';
import { ChangeTargetInput, EndTargetInput, ScoreTargetInput, SetTargetInput } from './target.inputs';
import { TargetScore } from './target-score.entity';

const PastoralTargetConnection = connectionOf(PastoralTarget, 'Targets that children work on.');

@ArgsType()
class TargetsTodayArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this child.' }) childId?: string;
}

@Resolver(() => PastoralTarget)
export class PastoralTargetResolver {
  @Query(() => PastoralTargetConnection, { description: 'What the children whom you know work on today: to a teacher, those of the class. What is looked at first comes first.' })
  targetsToday(@Args(() => TargetsTodayArgs) args: TargetsTodayArgs, @Ctx() request: Request) {
    return listed(request, targetsToday, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: PastoralTarget, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => PastoralPlan, { nullable: true, description: 'The pastoral plan that it belongs to.' })
  pastoralPlan(@Root() { pastoralPlanId }: PastoralTarget, @Ctx() { load }: Request) {
    return load(pastoralPlanById, pastoralPlanId);
  }

  @FieldResolver(() => TargetBehaviour, { nullable: true, description: 'The behaviour that it is to change.' })
  targetBehaviour(@Root() { targetBehaviourId }: PastoralTarget, @Ctx() { load }: Request) {
    return targetBehaviourId ? load(behaviourById, targetBehaviourId) : null;
  }

  @FieldResolver(() => [TargetScore], { description: 'How it went, the first score first.' })
  scores(@Root() { id }: PastoralTarget, @Ctx() { load }: Request) {
    return load(scoresOfTarget, id);
  }

  @FieldResolver(() => [Incident], { description: 'What happened at school that was linked to the outcome that it leads to.' })
  incidents(@Root() { outcomeId }: PastoralTarget, @Ctx() { load }: Request) {
    return outcomeId ? load(incidentsAboutTarget, outcomeId) : [];
  }

  @FieldResolver(() => [ScoresOfWeek], { description: 'How it went week by week.' })
  async scoresByWeek(@Root() { id }: PastoralTarget, @Ctx() { load }: Request) {
    return scoresByWeek(await load(scoresOfTarget, id));
  }

  @Mutation(() => PastoralTargetResult, { description: 'Sets a target, with what school, family and child promise for it. At most three are worked on at a time.' })
  setTarget(@Arg('input', { description: 'What it says.' }) input: SetTargetInput, @Ctx() request: Request) {
    return setTarget(request, input);
  }

  @Mutation(() => PastoralTargetResult, { description: 'Words a target otherwise, or promises otherwise for it.' })
  changeTarget(@Arg('input', { description: 'What it says from now on.' }) input: ChangeTargetInput, @Ctx() request: Request) {
    return changeTarget(request, input);
  }

  @Mutation(() => PastoralTargetResult, { description: 'Says what became of a target; its place is free for the next.' })
  endTarget(@Arg('input', { description: 'What became of it.' }) input: EndTargetInput, @Ctx() request: Request) {
    return endTarget(request, input);
  }

  @Mutation(() => TargetScoreResult, { description: 'Says how it went with a target, in a lesson or on a day: by an adult in class, the family, or the young person.' })
  scoreTarget(@Arg('input', { description: 'How it went.' }) input: ScoreTargetInput, @Ctx() request: Request) {
    return scoreTarget(request, input);
  }

  @Mutation(() => TargetBehaviourResult, { description: 'Describes a behaviour that is to change, in a pastoral plan.' })
  describeBehaviour(@Arg('input', { description: 'How it is described.' }) input: DescribeBehaviourInput, @Ctx() request: Request) {
    return describeBehaviour(request, input);
  }

  @Mutation(() => TargetBehaviourResult, { description: 'Describes a behaviour anew: more is known of what it is for, or of what helps.' })
  changeBehaviour(@Arg('input', { description: 'How it is described from now on.' }) input: ChangeBehaviourInput, @Ctx() request: Request) {
    return changeBehaviour(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'What happens to the targets of the children whom you know, as it happens: set, worded otherwise, scored, ended. For a teacher in class; ask `targetsToday` first.',
    subscribe: followTargets as never,
  })
  targetsTodayUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(pastoralTargetPolicy, { child: asRead, pastoralPlan: asRead, targetBehaviour: asRead, scores: asRead, scoresByWeek: asRead, incidents: asRead });
answeredBy('Query', { targetsToday: [targetsToday, 'first'] });
answeredBy('PastoralTarget', {
  child: [childById, 'childId'], pastoralPlan: [pastoralPlanById, 'pastoralPlanId'], targetBehaviour: [behaviourById, 'targetBehaviourId'], scores: [scoresOfTarget, 'id'],
  scoresByWeek: [scoresOfTarget, 'id'], incidents: [incidentsAboutTarget, 'outcomeId'],
});

@Resolver(() => TargetScore)
export class TargetScoreResolver {
  @FieldResolver(() => String, { description: 'The score in words, as “With some help”.' })
  inWords(@Root() { score }: TargetScore) {
    return scoreWords[score];
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it down.' })
  author(@Root() { recordedBy }: TargetScore, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(targetScorePolicy, { inWords: asRead, author: asRead });
answeredBy('TargetScore', { author: [personById, 'recordedBy'] });

@Resolver(() => Outcome)
export class TargetsOfOutcomeResolver {
  @FieldResolver(() => [PastoralTarget], { description: 'Targets of pastoral plans that lead to it.' })
  pastoralTargets(@Root() { id }: Outcome, @Ctx() { load }: Request) {
    return load(targetsOfOutcome, id);
  }
}
alsoFields(outcomePolicy, { pastoralTargets: asRead });
answeredBy('Outcome', { pastoralTargets: [targetsOfOutcome, 'id'] });

@Resolver(() => Change)
export class ChangeOfTargetResolver {
  @FieldResolver(() => PastoralTarget, { nullable: true, description: 'The target that it is about.' })
  pastoralTarget(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PastoralTarget');
    return id ? load(targetById, id) : null;
  }

  @FieldResolver(() => TargetScore, { nullable: true, description: 'The score that was given.' })
  targetScore(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('TargetScore');
    return id ? load(scoreById, id) : null;
  }

  @FieldResolver(() => TargetBehaviour, { nullable: true, description: 'The behaviour that was described.' })
  targetBehaviour(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('TargetBehaviour');
    return id ? load(behaviourById, id) : null;
  }
}
