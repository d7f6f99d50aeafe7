import { ChronologyExport } from './chronology/chronology-export.entity';
import { ChronologyExportResolver } from './chronology/chronology-export.resolver';
import './chronology/safeguarding-sources';
import { FileTransfer } from './file-transfer/file-transfer.entity';
import { FileTransferResolver } from './file-transfer/file-transfer.resolver';
import { MeetingDecision } from './meetings/decision.entity';
import { SafeguardingMeeting } from './meetings/meeting.entity';
import { MeetingDecisionResolver, MeetingParticipantResolver, SafeguardingMeetingResolver } from './meetings/meeting.resolver';
import { NotificationNote } from './notifications/notification-note.entity';
import { SafeguardingNotification } from './notifications/notification.entity';
import { NotificationNoteResolver, NotificationResolver } from './notifications/notification.resolver';
import { ProtectionPlan } from './protection-plans/protection-plan.entity';
import { PlansOfMeetingResolver, ProtectionPlanResolver } from './protection-plans/protection-plan.resolver';
import { Referral } from './referrals/referral.entity';
import { ReferralResolver } from './referrals/referral.resolver';
import { BetweenAgenciesOfChildResolver, ChangeBetweenAgenciesResolver, SafeguardingUpdatesResolver } from './safeguarding-updates.resolver';

/** What agencies tell one another about a child, and do together. */
export const entitiesBetweenAgencies = [Referral, SafeguardingMeeting, MeetingDecision, ProtectionPlan, SafeguardingNotification, NotificationNote, FileTransfer, ChronologyExport] as const;
export const resolversBetweenAgencies = [
  ReferralResolver, SafeguardingMeetingResolver, MeetingDecisionResolver, MeetingParticipantResolver, ProtectionPlanResolver, PlansOfMeetingResolver, NotificationResolver,
  NotificationNoteResolver, FileTransferResolver, ChronologyExportResolver, SafeguardingUpdatesResolver, ChangeBetweenAgenciesResolver, BetweenAgenciesOfChildResolver,
] as const;
