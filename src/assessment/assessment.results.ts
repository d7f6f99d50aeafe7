import { resultOf } from '../platform/graphql/problem';
import { Assessment } from './assessment.entity';
import { Advice } from './advice/advice.entity';
import { AdviceDraft } from './advice/draft/advice-draft.entity';
import { AdviceQuery } from './advice/query/advice-query.entity';
import { AdviceReuse } from './asking/reuse/advice-reuse.entity';
import { AdviceWish } from './asking/wish/advice-wish.entity';
import { AdviceResolution } from './assembling/advice-resolution.entity';
import { AdviceRequest } from './request/advice-request.entity';

export const AssessmentResult = resultOf('AssessmentResult', 'The assessment, or what stands in the way.', Assessment);
export const AdviceRequestResult = resultOf('AdviceRequestResult', 'The request for advice, or what stands in the way.', AdviceRequest);
export const AdviceResult = resultOf('AdviceResult', 'The signed advice, or what stands in the way.', Advice);
export const AdviceWishResult = resultOf('AdviceWishResult', 'The wish of the family, or what stands in the way.', AdviceWish);
export const AdviceReuseResult = resultOf('AdviceReuseResult', 'Whether earlier advice is used again, or what stands in the way.', AdviceReuse);
export const AdviceQueryResult = resultOf('AdviceQueryResult', 'The query to an author, or what stands in the way.', AdviceQuery);
export const AdviceDraftResult = resultOf('AdviceDraftResult', 'The draft, or what stands in the way.', AdviceDraft);
export const AdviceResolutionResult = resultOf('AdviceResolutionResult', 'The decision between advices, or what stands in the way.', AdviceResolution);
