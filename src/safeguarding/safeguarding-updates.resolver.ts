import { Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, HandlingSet, live, tell, type LoaderOf, type Request } from '../access';
import { Child, childPolicy } from '../people';
import type { LoggedEvent } from '../platform/events/event';
import { FileReceived, FileSent, FileTransferChased, FileTransferOpened } from './file-transfer/file-transfer.events';
import { FileTransfer } from './file-transfer/file-transfer.entity';
import { fileTransferById, fileTransfersOfChild } from './file-transfer/file-transfer.loaders';
import { MeetingDecision } from './meetings/decision.entity';
import { SafeguardingMeeting } from './meetings/meeting.entity';
import { MeetingCalledOff, MeetingConvened, MeetingHeld } from './meetings/meeting.events';
import { decisionsOfChild, meetingById, meetingsOfChild } from './meetings/meeting.loaders';
import { SafeguardingNotification } from './notifications/notification.entity';
import { NotificationNoted, NotificationTold } from './notifications/notification.events';
import { notificationById, notificationsOfChild } from './notifications/notification.loaders';
import { ProtectionPlan } from './protection-plans/protection-plan.entity';
import { ProtectionPlanEnded, ProtectionPlanMade } from './protection-plans/protection-plan.events';
import { protectionPlanById, protectionPlansOfChild } from './protection-plans/protection-plan.loaders';
import { Referral } from './referrals/referral.entity';
import { ReferralClosed, ReferralDecided, ReferralMade } from './referrals/referral.events';
import { referralById, referralsOfChild } from './referrals/referral.loaders';

/** What happens between agencies, by the type of the record that it is about. */
const between: Readonly<Record<string, LoaderOf<string, object | null>>> = {
  Referral: referralById, SafeguardingMeeting: meetingById, ProtectionPlan: protectionPlanById, SafeguardingNotification: notificationById, FileTransfer: fileTransferById,
};
const events = [
  ReferralMade, ReferralDecided, ReferralClosed, MeetingConvened, MeetingHeld, MeetingCalledOff, ProtectionPlanMade, ProtectionPlanEnded, NotificationTold, NotificationNoted,
  FileTransferOpened, FileSent, FileReceived, FileTransferChased, HandlingSet,
];

@Resolver()
export class SafeguardingUpdatesResolver {
  @Subscription(() => Change, {
    nullable: true,
    description: 'Referrals, meetings of agencies, plans to protect, notifications and transfers of the safeguarding file, as they happen: those of your organisation, and those that were shared with you.',
    subscribe: live<AfterArgs>({ to: events, picks: ({ subjectType }) => subjectType in between }) as never,
  })
  safeguardingUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}

@Resolver(() => Change)
export class ChangeBetweenAgenciesResolver {
  @FieldResolver(() => Referral, { nullable: true, description: 'The referral that it is about.' })
  referral(@Root() change: Change, @Ctx() request: Request) {
    return subjectOf(change, 'Referral', request);
  }

  @FieldResolver(() => SafeguardingMeeting, { nullable: true, description: 'The meeting of agencies that it is about.' })
  safeguardingMeeting(@Root() change: Change, @Ctx() request: Request) {
    return subjectOf(change, 'SafeguardingMeeting', request);
  }

  @FieldResolver(() => ProtectionPlan, { nullable: true, description: 'The plan to protect that it is about.' })
  protectionPlan(@Root() change: Change, @Ctx() request: Request) {
    return subjectOf(change, 'ProtectionPlan', request);
  }

  @FieldResolver(() => SafeguardingNotification, { nullable: true, description: 'The notification that it is about.' })
  safeguardingNotification(@Root() change: Change, @Ctx() request: Request) {
    return subjectOf(change, 'SafeguardingNotification', request);
  }

  @FieldResolver(() => FileTransfer, { nullable: true, description: 'The transfer of the safeguarding file that it is about.' })
  fileTransfer(@Root() change: Change, @Ctx() request: Request) {
    return subjectOf(change, 'FileTransfer', request);
  }
}

function subjectOf(change: Change, type: string, { load }: Request): Promise<object | null> | null {
  const id = change.idOf(type);
  return id ? load(between[type]!, id) : null;
}

const SEEN = 'Your organisation’s, and what was shared with you. For everybody else it is empty, whether or not there are any.';

@Resolver(() => Child)
export class BetweenAgenciesOfChildResolver {
  @FieldResolver(() => [Referral], { description: `Referrals to social care. ${SEEN}` })
  referrals(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(referralsOfChild, id);
  }

  @FieldResolver(() => [SafeguardingMeeting], { description: `Meetings of agencies. ${SEEN}` })
  safeguardingMeetings(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(meetingsOfChild, id);
  }

  @FieldResolver(() => [MeetingDecision], { description: `What meetings of agencies decided. ${SEEN}` })
  meetingDecisions(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(decisionsOfChild, id);
  }

  @FieldResolver(() => [ProtectionPlan], { description: `Child in need and child protection plans. ${SEEN}` })
  protectionPlans(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(protectionPlansOfChild, id);
  }

  @FieldResolver(() => [SafeguardingNotification], { description: `Notifications to the school. ${SEEN}` })
  safeguardingNotifications(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(notificationsOfChild, id);
  }

  @FieldResolver(() => [FileTransfer], { description: `Transfers of the safeguarding file. ${SEEN}` })
  fileTransfers(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(fileTransfersOfChild, id);
  }
}
alsoFields(childPolicy, { referrals: asRead, safeguardingMeetings: asRead, meetingDecisions: asRead, protectionPlans: asRead, safeguardingNotifications: asRead, fileTransfers: asRead });
answeredBy('Child', {
  referrals: [referralsOfChild, 'id'], safeguardingMeetings: [meetingsOfChild, 'id'], meetingDecisions: [decisionsOfChild, 'id'], protectionPlans: [protectionPlansOfChild, 'id'],
  safeguardingNotifications: [notificationsOfChild, 'id'], fileTransfers: [fileTransfersOfChild, 'id'],
});
