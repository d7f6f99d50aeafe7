import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../../access';
import { threadedLines } from '../../lines-of-plan';
import { Plan } from '../../plan.entity';
import { linesOfVersion, planById, versionsOfPlan } from '../../plan.loaders';
import { planPolicy } from '../../plan.policy';
import { PlanVersion } from '../plan-version.entity';
import { planVersionPolicy } from '../plan-version.policy';
import { PlanDifference } from './plan-difference';
import { differencesFrom, differencesSinceIssue } from './read-difference';

@Resolver(() => PlanVersion)
export class DifferenceOfVersionsResolver {
  @FieldResolver(() => PlanDifference, { nullable: true, description: 'What is otherwise in it than in another edition, of what you may read. None where there is no other.' })
  differencesFrom(
    @Arg('versionId', () => ID, { nullable: true, description: 'The other edition; the one before it, where none is named.' }) versionId: string | undefined,
    @Root() version: PlanVersion, @Ctx() request: Request,
  ) {
    return differencesFrom(request, version, versionId);
  }
}
alsoFields(planVersionPolicy, { differencesFrom: asRead });
answeredBy('PlanVersion', { differencesFrom: [[versionsOfPlan, 'planId', [[linesOfVersion, 'id']]], [planById, 'planId']] });

@Resolver(() => Plan)
export class DifferenceOfPlanResolver {
  @FieldResolver(() => PlanDifference, { nullable: true, description: 'What would be otherwise than in the edition in force if the plan were issued as it stands, of what you may read. None before the first issue.' })
  differencesSinceIssue(@Root() plan: Plan, @Ctx() request: Request) {
    return differencesSinceIssue(request, plan);
  }
}
alsoFields(planPolicy, { differencesSinceIssue: asRead });
answeredBy('Plan', { differencesSinceIssue: [threadedLines, [versionsOfPlan, 'id', [[linesOfVersion, 'id']]]] });
