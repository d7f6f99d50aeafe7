import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, Change, type Request } from '../../access';
import { Person, personById } from '../../people';
import { PlanResult } from '../../plan';
import { AdviceLine } from '../advice/advice-line.entity';
import { adviceLineById } from '../advice/advice.loaders';
import { Assessment } from '../assessment.entity';
import { assessmentPolicy } from '../assessment.policy';
import { AdviceResolutionResult } from '../assessment.results';
import { AdviceResolution } from './advice-resolution.entity';
import { adviceResolutionPolicy } from './advice-resolution.policy';
import { MergeIntoPlanInput, ResolveDisagreementInput } from './assembling.inputs';
import { assemble, assembledFrom, resolutionsOfAssessment } from './assemble';
import { Assembly } from './assembly';
import { mergeIntoPlan } from './merge-into-plan';
import { resolveDisagreement } from './resolve-disagreement';

const resolutionById = byId<AdviceResolution>(adviceResolutionPolicy);

@Resolver(() => Assessment)
export class AssemblingResolver {
  @FieldResolver(() => Assembly, { description: 'All that the advices say, side by side: by need, by agency, what is double, what disagrees, what is missing; of what you may see.' })
  assembly(
    @Root() assessment: Assessment,
    @Arg('planId', () => ID, { nullable: true, description: 'The plan that it is held against; all plans of the child when left out.' }) planId: string | null,
    @Ctx() request: Request,
  ) {
    return assemble(request, assessment, planId);
  }

  @FieldResolver(() => [AdviceResolution], { description: 'How disagreements between advices were decided, of what you may see.' })
  resolutions(@Root() { id }: Assessment, @Ctx() { load }: Request) {
    return load(resolutionsOfAssessment, id);
  }

  @Mutation(() => AdviceResolutionResult, { description: 'Decides between advices that disagree, openly: what holds, why, and by whom.' })
  resolveDisagreement(@Arg('input', { description: 'On what they disagree, and what holds.' }) input: ResolveDisagreementInput, @Ctx() request: Request) {
    return resolveDisagreement(request, input);
  }

  @Mutation(() => PlanResult, { description: 'Lets lines of several advices stand as one line of a plan, and keeps each of them as a source of it. What they disagree on is decided first.' })
  mergeIntoPlan(@Arg('input', { description: 'Which lines, and into which plan.' }) input: MergeIntoPlanInput, @Ctx() request: Request) {
    return mergeIntoPlan(request, input);
  }
}
alsoFields(assessmentPolicy, { assembly: asRead, resolutions: asRead });
answeredBy('Assessment', { assembly: assembledFrom, resolutions: [resolutionsOfAssessment, 'id'] });

@Resolver(() => AdviceResolution)
export class AdviceResolutionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who decided.' })
  decidedBy(@Root() { recordedBy }: AdviceResolution, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => [AdviceLine], { description: 'The lines that disagree, of those that you may see.' })
  async lines(@Root() { lineIds }: AdviceResolution, @Ctx() { load }: Request) {
    return (await Promise.all(lineIds.map((id) => load(adviceLineById, id)))).filter((line) => line !== null);
  }
}
alsoFields(adviceResolutionPolicy, { decidedBy: asRead, lines: asRead });
answeredBy('AdviceResolution', { decidedBy: [personById, 'recordedBy'], lines: [adviceLineById, 'lineIds'] });

@Resolver(() => Change)
export class ChangeOfResolutionResolver {
  @FieldResolver(() => AdviceResolution, { nullable: true, description: 'The decision between advices that it is about.' })
  adviceResolution(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AdviceResolution');
    return id ? load(resolutionById, id) : null;
  }
}
