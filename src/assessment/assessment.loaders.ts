import { byForeignKey, byId } from '../access';
import { assessmentPolicy } from './assessment.policy';
import { adviceRequestPolicy } from './request/advice-request.policy';

export const assessmentById = byId(assessmentPolicy);
export const assessmentsOfChild = byForeignKey(assessmentPolicy, 'childId', { by: 't.opened_on, t.id' });
export const adviceRequestById = byId(adviceRequestPolicy);
export const requestsOfAssessment = byForeignKey(adviceRequestPolicy, 'assessmentId', { by: 't.due_on, t.id' });
