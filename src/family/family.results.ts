import { resultOf } from '../platform/graphql/problem';
import { LineComment } from './line-comment.entity';
import { PlanAgreement } from './plan-agreement.entity';

export const LineCommentResult = resultOf('LineCommentResult', 'The comment, or what stands in the way.', LineComment);
export const PlanAgreementResult = resultOf('PlanAgreementResult', 'The answer as it was taken down, or what stands in the way.', PlanAgreement);
