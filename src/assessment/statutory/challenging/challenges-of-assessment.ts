import { byForeignKey } from '../../../access';
import { challengePolicy } from './challenge.policy';

export const challengesOfAssessment = byForeignKey(challengePolicy, 'assessmentId', { by: 't.decided_on, t.id' });
