import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, Change, type Request } from '../../../access';
import { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { Deadline } from '../deadline.entity';
import { StatutoryStep } from '../statutory-step.entity';
import { ChallengeResult } from '../statutory.results';
import { deadlinesOfCourse, stepsOfCourse } from '../statutory.loaders';
import { beginChallenge } from './begin-challenge';
import { Challenge } from './challenge.entity';
import { BeginChallengeInput, RecordChallengeStepInput } from './challenge.inputs';
import { challengePolicy } from './challenge.policy';
import { challengesOfAssessment } from './challenges-of-assessment';
import { recordChallengeStep } from './record-challenge-step';

const challengeById = byId(challengePolicy);

@Resolver(() => Challenge)
export class ChallengeResolver {
  @Query(() => Challenge, { nullable: true, description: 'Mediation and appeal over a decision.' })
  challenge(@Arg('id', () => ID, { description: 'The challenge.' }) id: string, @Ctx() { load }: Request) {
    return load(challengeById, id);
  }

  @FieldResolver(() => [StatutoryStep], { description: 'What has happened in it, in the order in which it was recorded.' })
  steps(@Root() { id }: Challenge, @Ctx() { load }: Request) {
    return load(stepsOfCourse, id);
  }

  @FieldResolver(() => [Deadline], { description: 'What is due in it and by when, and what was.' })
  deadlines(@Root() { id }: Challenge, @Ctx() { load }: Request) {
    return load(deadlinesOfCourse, id);
  }

  @Mutation(() => ChallengeResult, { description: 'Begins mediation, or an appeal, over a decision (s.51 to s.57). Its two months run from the day of the letter.' })
  beginChallenge(@Arg('input', { description: 'Over which decision.' }) input: BeginChallengeInput, @Ctx() request: Request) {
    return beginChallenge(request, input);
  }

  @Mutation(() => ChallengeResult, { description: 'Records what happened in a mediation or an appeal: adviser contacted, mediation held, certificate, appeal, order.' })
  recordChallengeStep(@Arg('input', { description: 'What happened, and when.' }) input: RecordChallengeStepInput, @Ctx() request: Request) {
    return recordChallengeStep(request, input);
  }
}
alsoFields(challengePolicy, { steps: asRead, deadlines: asRead });
answeredBy('Query', { challenge: [challengeById, 'id'] });
answeredBy('Challenge', { steps: [stepsOfCourse, 'id'], deadlines: [deadlinesOfCourse, 'id'] });

@Resolver(() => Assessment)
export class ChallengesOfAssessmentResolver {
  @FieldResolver(() => [Challenge], { description: 'Mediation and appeals over its decisions, of those that you may see.' })
  challenges(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(challengesOfAssessment, id);
  }
}
alsoFields(assessmentPolicy, { challenges: asRead });
answeredBy('Assessment', { challenges: [challengesOfAssessment, 'id'] });

@Resolver(() => Change)
export class ChangeOfChallengeResolver {
  @FieldResolver(() => Challenge, { nullable: true, description: 'The mediation or appeal that it is about.' })
  challenge(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Challenge');
    return id ? load(challengeById, id) : null;
  }
}
