import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, tell, type Request } from '../../access';
import { Child, childById, childPolicy, Person, personById } from '../../people';
import { Plan, planById, planPolicy } from '../../plan';
import type { LoggedEvent } from '../../platform/events/event';
import { beforeAndSince, BeforeAndSince } from '../../progress';
import { Incident } from '../incidents/incident.entity';
import { incidentsOfChild } from '../incidents/incident.loaders';
import { addPastoralVoice } from './add-pastoral-voice';
import { AlternativeTried } from './alternative-tried.entity';
import { changePastoralPlan } from './change-pastoral-plan';
import { endPastoralPlan } from './end-pastoral-plan';
import { followPastoralPlan } from './follow-pastoral-plan';
import { noteAlternative } from './note-alternative';
import { openPastoralPlan } from './open-pastoral-plan';
import { PastoralKind, PastoralPlan } from './pastoral-plan.entity';
import { PastoralReview } from './pastoral-review.entity';
import { PastoralTarget } from './pastoral-target.entity';
import { PastoralVoice } from './pastoral-voice.entity';
import { AddPastoralVoiceInput, ChangePastoralPlanInput, EndPastoralPlanInput, NoteAlternativeInput, OpenPastoralPlanInput } from './plans.inputs';
import {
  alternativesOfPlan, behavioursOfPlan, pastoralPlanById, pastoralPlansOfChild, pastoralPlansOfPlan, pastoralReviewsOfPlan, targetsOfPlan, voiceById, voicesOfPlan,
} from './plans.loaders';
import { pastoralPlanPolicy } from './plans.policies';
import { AlternativeTriedResult, PastoralPlanResult, PastoralVoiceResult } from './plans.results';
import { TargetBehaviour } from './target-behaviour.entity';

@ArgsType()
class PastoralPlanUpdatedArgs extends AfterArgs {
  @Field(() => ID, { description: 'The pastoral plan to follow.' }) pastoralPlanId!: string;
}

@Resolver(() => PastoralPlan)
export class PastoralPlanResolver {
  @Query(() => PastoralPlan, { nullable: true, description: 'A pastoral support or behaviour improvement plan that you may know of.' })
  pastoralPlan(@Arg('id', () => ID, { description: 'The pastoral plan.' }) id: string, @Ctx() { load }: Request) {
    return load(pastoralPlanById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: PastoralPlan, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan whose thread it stands on: its sections hold needs and triggers, outcomes, and what school and agencies provide.' })
  plan(@Root() { planId }: PastoralPlan, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who leads it.' })
  lead(@Root() { leadId }: PastoralPlan, @Ctx() { load }: Request) {
    return leadId ? load(personById, leadId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The adult whom the child goes to.' })
  keyAdult(@Root() { keyAdultId }: PastoralPlan, @Ctx() { load }: Request) {
    return keyAdultId ? load(personById, keyAdultId) : null;
  }

  @FieldResolver(() => [PastoralTarget], { description: 'Its targets: those that are worked on, and those before them.' })
  targets(@Root() { id }: PastoralPlan, @Ctx() { load }: Request) {
    return load(targetsOfPlan, id);
  }

  @FieldResolver(() => [TargetBehaviour], { description: 'The behaviours that are to change, as they are described.' })
  behaviours(@Root() { id }: PastoralPlan, @Ctx() { load }: Request) {
    return load(behavioursOfPlan, id);
  }

  @FieldResolver(() => [PastoralReview], { description: 'Its reviews, held and to come, in their order.' })
  reviews(@Root() { id }: PastoralPlan, @Ctx() { load }: Request) {
    return load(pastoralReviewsOfPlan, id);
  }

  @FieldResolver(() => [PastoralVoice], { description: 'What the child and the family say of it.' })
  voices(@Root() { id }: PastoralPlan, @Ctx() { load }: Request) {
    return load(voicesOfPlan, id);
  }

  @FieldResolver(() => [AlternativeTried], { description: 'Alternatives that were tried.' })
  alternatives(@Root() { id }: PastoralPlan, @Ctx() { load }: Request) {
    return load(alternativesOfPlan, id);
  }

  @FieldResolver(() => [Incident], { description: 'What happened at school since its first day, the latest first: with what went before and what came of it, the record that a behaviour is understood by.' })
  async incidents(@Root() { childId, startsOn, endedOn }: PastoralPlan, @Ctx() { load }: Request) {
    return (await load(incidentsOfChild, childId)).filter(({ happenedOn }) => happenedOn >= startsOn && (!endedOn || happenedOn <= endedOn));
  }

  @FieldResolver(() => BeforeAndSince, { description: 'How the child was before its first day and how since, side by side: wellbeing, attainment and attendance; of what you may see.' })
  beforeAndSince(@Root() { childId, startsOn, endedOn }: PastoralPlan, @Ctx() request: Request) {
    const until = endedOn ?? request.ground.clock.today();
    return beforeAndSince(request, { childId, day: startsOn, until: until < startsOn ? startsOn : until });
  }

  @Mutation(() => PastoralPlanResult, { description: 'Opens a pastoral support or behaviour improvement plan, and lays out its reviews.' })
  openPastoralPlan(@Arg('input', { description: 'For how long, and why.' }) input: OpenPastoralPlanInput, @Ctx() request: Request) {
    return openPastoralPlan(request, input);
  }

  @Mutation(() => PastoralPlanResult, { description: 'Says anew what a pastoral plan says beside its targets.' })
  changePastoralPlan(@Arg('input', { description: 'What it says from now on.' }) input: ChangePastoralPlanInput, @Ctx() request: Request) {
    return changePastoralPlan(request, input);
  }

  @Mutation(() => PastoralPlanResult, { description: 'Ends a pastoral plan, and says what comes next for the child. What was recorded stays.' })
  endPastoralPlan(@Arg('input', { description: 'How and why it ends.' }) input: EndPastoralPlanInput, @Ctx() request: Request) {
    return endPastoralPlan(request, input);
  }

  @Mutation(() => PastoralVoiceResult, { description: 'Adds what the child or the family says of a pastoral plan: by themselves, or written down by the school.' })
  addPastoralVoice(@Arg('input', { description: 'What they say.' }) input: AddPastoralVoiceInput, @Ctx() request: Request) {
    return addPastoralVoice(request, input);
  }

  @Mutation(() => AlternativeTriedResult, { description: 'Notes an alternative that was tried for a child.' })
  noteAlternative(@Arg('input', { description: 'What was tried, and what came of it.' }) input: NoteAlternativeInput, @Ctx() request: Request) {
    return noteAlternative(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'What happens in a pastoral support plan, as it happens: targets, scores, reviews, voices; of what you may know. It ends when you may know the plan no longer.',
    subscribe: followPastoralPlan(PastoralKind.PASTORAL_SUPPORT) as never,
  })
  pastoralPlanUpdated(@Root() event: LoggedEvent, @Args(() => PastoralPlanUpdatedArgs) _: PastoralPlanUpdatedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'The same of a behaviour improvement plan: how a behaviour is described, targets, scores, reviews, voices.',
    subscribe: followPastoralPlan(PastoralKind.BEHAVIOUR_IMPROVEMENT) as never,
  })
  behaviourPlanUpdated(@Root() event: LoggedEvent, @Args(() => PastoralPlanUpdatedArgs) _: PastoralPlanUpdatedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(pastoralPlanPolicy, {
  child: asRead, plan: asRead, lead: asRead, keyAdult: asRead, targets: asRead, behaviours: asRead, reviews: asRead, voices: asRead, alternatives: asRead, incidents: asRead, beforeAndSince: asRead,
});
answeredBy('Query', { pastoralPlan: [pastoralPlanById, 'id'] });
answeredBy('PastoralPlan', {
  child: [childById, 'childId'], plan: [planById, 'planId'], lead: [personById, 'leadId'], keyAdult: [personById, 'keyAdultId'], targets: [targetsOfPlan, 'id'],
  behaviours: [behavioursOfPlan, 'id'], reviews: [pastoralReviewsOfPlan, 'id'], voices: [voicesOfPlan, 'id'], alternatives: [alternativesOfPlan, 'id'], incidents: [incidentsOfChild, 'childId'],
});

@Resolver(() => Child)
export class PastoralPlansOfChildResolver {
  @FieldResolver(() => [PastoralPlan], { description: 'Pastoral support and behaviour improvement plans, the latest first.' })
  pastoralPlans(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(pastoralPlansOfChild, id);
  }
}
alsoFields(childPolicy, { pastoralPlans: asRead });
answeredBy('Child', { pastoralPlans: [pastoralPlansOfChild, 'id'] });

@Resolver(() => Plan)
export class PastoralPlansOfPlanResolver {
  @FieldResolver(() => [PastoralPlan], { description: 'Pastoral plans that stand on its thread.' })
  pastoralPlans(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(pastoralPlansOfPlan, id);
  }
}
alsoFields(planPolicy, { pastoralPlans: asRead });
answeredBy('Plan', { pastoralPlans: [pastoralPlansOfPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfPastoralPlanResolver {
  @FieldResolver(() => PastoralPlan, { nullable: true, description: 'The pastoral plan that it is about.' })
  pastoralPlan(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PastoralPlan');
    return id ? load(pastoralPlanById, id) : null;
  }

  @FieldResolver(() => PastoralVoice, { nullable: true, description: 'What the child or the family said.' })
  pastoralVoice(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PastoralVoice');
    return id ? load(voiceById, id) : null;
  }
}
