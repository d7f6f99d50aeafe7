import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, type Request } from '../../../access';
import { Organisation, organisationById } from '../../../people';
import { Plan, planPolicy } from '../../../plan';
import { PlanTermsResult } from '../statutory.results';
import { NamedSetting } from './named-setting.entity';
import { PlanTerms } from './plan-terms.entity';
import { recordPlanTerms, RecordPlanTermsInput } from './record-plan-terms';
import { Sen2Facts } from './sen2-item';
import { returnedFrom, sen2Facts } from './sen2-facts';
import { settingsOfPlan, termsOfPlan } from './sen2.loaders';
import { namedSettingPolicy } from './sen2.policies';

@Resolver(() => Plan)
export class TermsOfPlanResolver {
  @Query(() => Sen2Facts, { nullable: true, description: 'What the SEN2 return would say of a child as things stand, and what is missing; for those of the authority who answer for it.' })
  sen2Facts(@Arg('childId', () => ID, { description: 'The child.' }) childId: string, @Ctx() request: Request) {
    return sen2Facts(request, childId);
  }

  @FieldResolver(() => [NamedSetting], { description: 'What section I has named, the latest last; of what you may see. A draft names nothing.' })
  namedSettings(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(settingsOfPlan, id);
  }

  @FieldResolver(() => [PlanTerms], { description: 'What it provides beside its lines, the latest last; of what you may see.' })
  terms(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(termsOfPlan, id);
  }

  @Mutation(() => PlanTermsResult, { description: 'Records what an EHC plan provides beside its lines: a residential place, learning at work, a personal budget, and the types of need in their order.' })
  recordPlanTerms(@Arg('input', { description: 'What it provides.' }) input: RecordPlanTermsInput, @Ctx() request: Request) {
    return recordPlanTerms(request, input);
  }
}
alsoFields(planPolicy, { namedSettings: asRead, terms: asRead });
answeredBy('Query', { sen2Facts: returnedFrom });
answeredBy('Plan', { namedSettings: [settingsOfPlan, 'id'], terms: [termsOfPlan, 'id'] });

@Resolver(() => NamedSetting)
export class NamedSettingResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The school or college.' })
  setting(@Root() { settingId }: NamedSetting, @Ctx() { load }: Request) {
    return settingId ? load(organisationById, settingId) : null;
  }
}
alsoFields(namedSettingPolicy, { setting: asRead });
answeredBy('NamedSetting', { setting: [organisationById, 'settingId'] });
