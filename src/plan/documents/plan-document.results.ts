import { resultOf } from '../../platform/graphql/problem';
import { PlanDocument } from './plan-document.entity';

export const PlanDocumentResult = resultOf('PlanDocumentResult', 'The document as it is being made, or what stands in the way.', PlanDocument);
