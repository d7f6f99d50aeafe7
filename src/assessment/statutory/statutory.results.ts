import { NothingToIssue, ProvisionWouldShrink, WordingHoldsUpIssue } from '../../plan';
import { resultOf } from '../../platform/graphql/problem';
import { Assessment } from '../assessment.entity';
import { Challenge } from './challenging/challenge.entity';
import { DraftResponse } from './drafting/draft-response.entity';
import { SettingConsultation } from './drafting/setting-consultation.entity';
import { PlanTerms } from './sen2/plan-terms.entity';
import { StatutoryException } from './statutory-exception.entity';

export const ServedPlanResult = resultOf('ServedPlanResult', 'The assessment, with the plan that was served or issued; or what stands in the way.', Assessment, NothingToIssue, WordingHoldsUpIssue, ProvisionWouldShrink);
export const StatutoryExceptionResult = resultOf('StatutoryExceptionResult', 'The exception, or what stands in the way.', StatutoryException);
export const DraftResponseResult = resultOf('DraftResponseResult', 'What the family said, or what stands in the way.', DraftResponse);
export const SettingConsultationResult = resultOf('SettingConsultationResult', 'The consultation, or what stands in the way.', SettingConsultation);
export const ChallengeResult = resultOf('ChallengeResult', 'The mediation or appeal, or what stands in the way.', Challenge);
export const PlanTermsResult = resultOf('PlanTermsResult', 'What the plan provides, or what stands in the way.', PlanTerms);
