import { EmergencyAccess } from './emergency/emergency-access.entity';
import { EmergencyNotice } from './emergency/emergency-notice.entity';
import { HandlingDecision } from './sharing/handling-decision.entity';
import { Share } from './sharing/share.entity';
import { SharingDecision } from './sharing/sharing-decision.entity';

export const accessEntities = [HandlingDecision, SharingDecision, Share, EmergencyAccess, EmergencyNotice] as const;
