import { connectionOf } from '../../platform/graphql/connection';
import { EmergencyAccess } from './emergency-access.entity';
import { EmergencyNotice } from './emergency-notice.entity';

export const EmergencyAccessConnection = connectionOf(EmergencyAccess, 'Emergency accesses.');
export const EmergencyNoticeConnection = connectionOf(EmergencyNotice, 'What you are told of emergency accesses.');
