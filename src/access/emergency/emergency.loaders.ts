import { byId } from '../doors/read';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { emergencyNoticePolicy } from './emergency-notice.policy';

export const emergencyAccessById = byId(emergencyAccessPolicy);
export const emergencyNoticeById = byId(emergencyNoticePolicy);
