import { byForeignKey, byId, capacityOf, type Request } from '../../access';
import type { PlanDocument } from './plan-document.entity';
import { planDocumentPolicy } from './plan-document.policy';

export const documentById = byId<PlanDocument>(planDocumentPolicy);
export const documentsOfPlan = byForeignKey<PlanDocument>(planDocumentPolicy, 'planId');

/** Of the documents that somebody has asked for, those that they asked for in the capacity that they act in. */
export async function askedAs(request: Request, documents: readonly PlanDocument[]): Promise<PlanDocument[]> {
  const capacity = capacityOf(await request.viewer());
  return documents.filter(({ recordedFor }) => recordedFor === capacity);
}
