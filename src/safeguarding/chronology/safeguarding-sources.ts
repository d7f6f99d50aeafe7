import { standsInChronology } from '../../people';
import { concernDecisionPolicy, concernPolicy } from '../concerns/concern.policies';
import { meetingDecisionPolicy, meetingPolicy } from '../meetings/meeting.policies';
import { notificationPolicy } from '../notifications/notification.policies';
import { protectionPlanPolicy } from '../protection-plans/protection-plan.policy';
import { referralPolicy } from '../referrals/referral.policy';
import { safeguardingActionPolicy } from '../actions/safeguarding-action.policy';
import { fileTransferPolicy } from '../file-transfer/file-transfer.policy';

const meetings = {
  STRATEGY_DISCUSSION: 'Strategy discussion', INITIAL_CONFERENCE: 'Initial child protection conference', REVIEW_CONFERENCE: 'Review conference', CORE_GROUP: 'Core group',
  CHILD_IN_NEED_MEETING: 'Child in need meeting', MASH: 'MASH', MARAC: 'MARAC', MACE: 'MACE', CHANNEL_PANEL: 'Channel panel', COMMUNITY_SAFETY: 'Community safety partnership',
};
const outcomes = {
  NO_FURTHER_ACTION: 'nothing follows', ENQUIRIES: 'enquiries under section 47', PROTECTION_PLAN: 'a child protection plan', CHILD_IN_NEED_PLAN: 'a child in need plan',
  PLAN_GOES_ON: 'the plan goes on', PLAN_ENDS: 'the plan ends', ACTIONS_AGREED: 'actions were agreed',
};
const decisions = {
  NO_FURTHER_ACTION: 'nothing follows', EARLY_HELP: 'early help', CHILD_IN_NEED: 'an assessment under section 17', ENQUIRIES: 'enquiries under section 47', IMMEDIATE_PROTECTION: 'protected at once',
};

standsInChronology(concernPolicy, { on: 'happenedAt', what: 'A concern was recorded', told: ['whatISaw', 'childSaid', 'whatIDid'], impact: 'outcome' });
standsInChronology(concernPolicy, { on: 'recordedAt', what: 'A concern was recorded', told: ['whatISaw', 'childSaid', 'whatIDid'], impact: 'outcome', of: 't.happened_at IS NULL' });
standsInChronology(concernDecisionPolicy, { on: 'recordedAt', what: 'A lead decided about a concern', told: ['reason', 'whyNotReferred', 'whoWasTold'] });
standsInChronology(referralPolicy, { on: 'recordedAt', what: 'Referred to social care', told: ['worries'] });
standsInChronology(referralPolicy, { on: 'decidedOn', what: 'Social care decided on a referral', told: [{ property: 'decision', inWords: decisions }, 'decisionReason'] });
standsInChronology(referralPolicy, { on: 'closedOn', what: 'A referral was closed', told: ['outcome'] });
standsInChronology(meetingPolicy, {
  on: 'heldOn', what: 'Agencies met', told: [{ property: 'kind', inWords: meetings }, { property: 'outcome', inWords: outcomes }, 'purpose'], impact: 'reason', of: `t.state = 'HELD'`,
});
standsInChronology(meetingDecisionPolicy, { on: 'decidedOn', what: 'Decided between agencies', told: ['text'] });
standsInChronology(protectionPlanPolicy, {
  on: 'startedOn', what: 'A plan to protect was made', told: [{ property: 'kind', inWords: { CHILD_IN_NEED: 'Child in need', CHILD_PROTECTION: 'Child protection' } }, 'worries'],
});
standsInChronology(protectionPlanPolicy, { on: 'endedOn', what: 'A plan to protect ended', told: ['endedReason'] });
standsInChronology(notificationPolicy, { on: 'happenedAt', what: 'Another agency told the school', told: ['circumstances'], impact: 'childVoice' });
standsInChronology(safeguardingActionPolicy, { on: 'recordedAt', what: 'An action was asked for', told: ['title', 'outcome'] });
standsInChronology(fileTransferPolicy, { on: 'sentOn', what: 'The safeguarding file was sent', told: [] });
standsInChronology(fileTransferPolicy, { on: 'receivedOn', what: 'The safeguarding file was received', told: [] });
