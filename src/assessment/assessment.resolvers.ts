import './in-chronology';
import { AdviceLineResolver, AdviceOfAssessmentResolver, AdviceOfRequestResolver, AdviceResolver, ChangeOfAdviceResolver } from './advice/advice.resolver';
import { SourceOfLineResolver } from './advice/source-of-line.resolver';
import { advisingResolvers } from './advising.resolvers';
import { AssessmentResolver, AssessmentsOfChildResolver, ChangeOfAssessmentResolver } from './assessment.resolver';
import { graduatedResolvers } from './graduated/graduated';
import { AdviceRequestResolver } from './request/advice-request.resolver';
import './searched';
import { statutoryResolvers } from './statutory/statutory.resolvers';
import { StatutoryRulesResolver } from './statutory/clock/statutory-rules.resolver';
import { WhatIfResolver } from './statutory/what-if/what-if.resolver';
import { reviewResolvers } from './review/reviews';
import { worklistResolvers } from './worklist/worklist.resolvers';

export const assessmentResolvers = [
  AssessmentResolver, AssessmentsOfChildResolver, ChangeOfAssessmentResolver, AdviceRequestResolver,
  AdviceResolver, AdviceLineResolver, AdviceOfAssessmentResolver, AdviceOfRequestResolver, ChangeOfAdviceResolver, SourceOfLineResolver,
  StatutoryRulesResolver, WhatIfResolver, ...statutoryResolvers, ...worklistResolvers,
  ...advisingResolvers,
  ...graduatedResolvers,
  ...reviewResolvers,
] as const;
