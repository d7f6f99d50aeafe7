import { ChangeOfDocumentResolver, DocumentsOfPlanResolver, PlanDocumentResolver } from './plan-document.resolver';

export const documentResolvers = [PlanDocumentResolver, DocumentsOfPlanResolver, ChangeOfDocumentResolver] as const;
