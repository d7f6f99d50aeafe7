import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../access';
import { childById, Organisation, organisationById, Person, personById, whoMayKnowWhere } from '../../people';
import { planReaders } from '../audiences';
import { Line } from '../line.entity';
import { lineById, lineNamedBy, threadedLines } from '../lines-of-plan';
import { PlanVersion } from '../versions/plan-version.entity';
import { planVersionPolicy } from '../versions/plan-version.policy';
import { Plan } from '../plan.entity';
import { planById } from '../plan.loaders';
import { planPolicy } from '../plan.policy';
import { checkWording, CheckWordingInput } from './check-wording';
import { FindingOverride } from './finding-override.entity';
import { findingOverridePolicy } from './finding-override.policy';
import { PlanFinding, PlanQuality, QualityThen, WordingFinding } from './plan-finding';
import { qualityOf, qualityThen } from './plan-quality';
import { qualityAcross, QualityAcross, QualityPart } from './quality-across';
import { overridesOfVersion, qualityOfVersion } from './quality.loaders';
import { VersionQuality } from './version-quality.entity';

@Resolver(() => Plan)
export class PlanQualityResolver {
  @Query(() => PlanQuality, { nullable: true, description: 'What the rules of quality find in a plan, as far as you may read it.' })
  async planQuality(@Arg('planId', () => ID, { description: 'The plan.' }) planId: string, @Ctx() request: Request) {
    const plan = await request.load(planById, planId);
    return plan && qualityOf(request, plan);
  }

  @FieldResolver(() => PlanQuality, { description: 'What the rules of quality find in it, as far as you may read it.' })
  quality(@Root() plan: Plan, @Ctx() request: Request) {
    return qualityOf(request, plan);
  }

  @Query(() => [WordingFinding], { description: 'What the rules of quality find in a text that is being written. Nothing of it is kept.' })
  checkWording(@Arg('input', { description: 'The text, and what it is for.' }) input: CheckWordingInput) {
    return checkWording(input);
  }

  @Query(() => QualityAcross, { description: 'How the plans in force are worded, over all the children whom you may see: by rule, school, agency and month, and with no child in it.' })
  planQualityAcross(@Ctx() request: Request) {
    return qualityAcross(request);
  }
}
alsoFields(planPolicy, { quality: asRead });
answeredBy('Query', { planQuality: [planById, 'planId', [threadedLines, [childById, 'childId']]] });
answeredBy('Plan', { quality: [threadedLines, [childById, 'childId']] });

@Resolver(() => PlanVersion)
export class VersionQualityResolver {
  @FieldResolver(() => QualityThen, { description: 'How it was worded when it was issued, as far as you may read it.' })
  quality(@Root() version: PlanVersion, @Ctx() request: Request) {
    return qualityThen(request, version);
  }

  @FieldResolver(() => [VersionQuality], { description: 'The same, section by section.' })
  qualityBySection(@Root() { id }: PlanVersion, @Ctx() { load }: Request) {
    return load(qualityOfVersion, id);
  }

  @FieldResolver(() => [FindingOverride], { description: 'Wordings that it was issued with though nobody can be held to them, each with the reason.' })
  overrides(@Root() { id }: PlanVersion, @Ctx() { load }: Request) {
    return load(overridesOfVersion, id);
  }
}
alsoFields(planVersionPolicy, { quality: asRead, qualityBySection: asRead, overrides: asRead });
answeredBy('PlanVersion', { quality: [qualityOfVersion, 'id'], qualityBySection: [qualityOfVersion, 'id'], overrides: [overridesOfVersion, 'id'] });

@Resolver(() => FindingOverride)
export class FindingOverrideResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who issued it so.' })
  by(@Root() { recordedBy }: FindingOverride, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Line, { nullable: true, description: 'The line as it is now.' })
  line(@Root() { lineType, lineId }: FindingOverride, @Ctx() request: Request) {
    return lineById(request, lineType, lineId);
  }
}
alsoFields(findingOverridePolicy, { by: whoMayKnowWhere(planReaders), line: asRead });
answeredBy('FindingOverride', { by: [personById, 'recordedBy'], line: lineNamedBy('lineId') });

@Resolver(() => PlanFinding)
export class PlanFindingResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line as it is now.' })
  line(@Root() { lineType, lineId }: PlanFinding, @Ctx() request: Request) {
    return lineType && lineId ? lineById(request, lineType, lineId) : null;
  }
}

@Resolver(() => QualityPart)
export class QualityPartResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The school, where it counts one.' })
  organisation(@Root() { organisationId }: QualityPart, @Ctx() { load }: Request) {
    return organisationId ? load(organisationById, organisationId) : null;
  }
}
