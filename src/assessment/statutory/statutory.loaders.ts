import { byForeignKey, byId } from '../../access';
import { deadlinePolicy, statutoryExceptionPolicy, statutoryStepPolicy } from './statutory.policies';

export const stepById = byId(statutoryStepPolicy);
export const exceptionById = byId(statutoryExceptionPolicy);
export const deadlineById = byId(deadlinePolicy);
export const stepsOfAssessment = byForeignKey(statutoryStepPolicy, 'assessmentId', { by: 't.happened_on, t.recorded_at, t.id' });
export const exceptionsOfAssessment = byForeignKey(statutoryExceptionPolicy, 'assessmentId', { by: 't.from_on, t.id' });
export const deadlinesOfAssessment = byForeignKey(deadlinePolicy, 'assessmentId', { by: 't.due_on, t.rule_id, t.id' });
export const stepsOfCourse = byForeignKey(statutoryStepPolicy, 'courseId', { by: 't.position' });
export const deadlinesOfCourse = byForeignKey(deadlinePolicy, 'courseId', { by: 't.due_on, t.rule_id, t.id' });
