import { AdviceLineResolver, AdviceOfAssessmentResolver, AdviceOfRequestResolver, AdviceResolver, ChangeOfAdviceResolver } from './advice/advice.resolver';
import { SourceOfLineResolver } from './advice/source-of-line.resolver';
import { advisingResolvers } from './advising.resolvers';
import { AssessmentResolver, AssessmentsOfChildResolver, ChangeOfAssessmentResolver } from './assessment.resolver';
import { AdviceRequestResolver } from './request/advice-request.resolver';
import { statutoryResolvers } from './statutory/statutory.resolvers';
import { StatutoryRulesResolver } from './statutory/clock/statutory-rules.resolver';
import { reviewResolvers } from './review/reviews';
import { worklistResolvers } from './worklist/worklist.resolvers';

export const assessmentResolvers = [
  AssessmentResolver, AssessmentsOfChildResolver, ChangeOfAssessmentResolver, AdviceRequestResolver,
  AdviceResolver, AdviceLineResolver, AdviceOfAssessmentResolver, AdviceOfRequestResolver, ChangeOfAdviceResolver, SourceOfLineResolver,
  StatutoryRulesResolver, ...statutoryResolvers, ...worklistResolvers,
  ...advisingResolvers,
  ...reviewResolvers,
] as const;
