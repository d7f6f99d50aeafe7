import { registerEnumType } from 'type-graphql';

export enum MeetingKind {
  STRATEGY_DISCUSSION = 'STRATEGY_DISCUSSION',
  INITIAL_CONFERENCE = 'INITIAL_CONFERENCE',
  REVIEW_CONFERENCE = 'REVIEW_CONFERENCE',
  CORE_GROUP = 'CORE_GROUP',
  CHILD_IN_NEED_MEETING = 'CHILD_IN_NEED_MEETING',
  MASH = 'MASH',
  MARAC = 'MARAC',
  MACE = 'MACE',
  CHANNEL_PANEL = 'CHANNEL_PANEL',
  COMMUNITY_SAFETY = 'COMMUNITY_SAFETY',
}
registerEnumType(MeetingKind, {
  name: 'SafeguardingMeetingKind',
  description: 'What agencies meet as, about a child. `safeguardingMeetingKinds` says who convenes each, what it can come to, and what has to follow.',
  valuesConfig: {
    STRATEGY_DISCUSSION: { description: 'Social care, the police, health, and the school or whoever referred: whether there is cause to suspect significant harm.' },
    INITIAL_CONFERENCE: { description: 'The initial child protection conference: whether a child protection plan is made.' },
    REVIEW_CONFERENCE: { description: 'A review conference: whether the child protection plan goes on.' },
    CORE_GROUP: { description: 'Those who carry out a child protection plan.' },
    CHILD_IN_NEED_MEETING: { description: 'Those who carry out a child in need or family help plan.' },
    MASH: { description: 'The multi-agency front door: what partners know, at a referral.' },
    MARAC: { description: 'About adults at high risk of domestic abuse. Its minutes are restricted: an agency is told the actions agreed with it, and nothing else.' },
    MACE: { description: 'About exploitation: the level of risk, and how it is disrupted.' },
    CHANNEL_PANEL: { description: 'The Channel panel of the Prevent duty (Counter-Terrorism and Security Act 2015 section 36).' },
    COMMUNITY_SAFETY: { description: 'The community safety partnership (Crime and Disorder Act 1998 section 115): of one person only what is necessary.' },
  },
});

export enum MeetingOutcome {
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  ENQUIRIES = 'ENQUIRIES',
  PROTECTION_PLAN = 'PROTECTION_PLAN',
  CHILD_IN_NEED_PLAN = 'CHILD_IN_NEED_PLAN',
  PLAN_GOES_ON = 'PLAN_GOES_ON',
  PLAN_ENDS = 'PLAN_ENDS',
  ACTIONS_AGREED = 'ACTIONS_AGREED',
}
registerEnumType(MeetingOutcome, {
  name: 'SafeguardingMeetingOutcome',
  description: 'What a meeting came to.',
  valuesConfig: {
    NO_FURTHER_ACTION: { description: 'Nothing follows.' },
    ENQUIRIES: { description: 'Enquiries into significant harm (Children Act 1989 section 47).' },
    PROTECTION_PLAN: { description: 'A child protection plan.' },
    CHILD_IN_NEED_PLAN: { description: 'A child in need or family help plan (Children Act 1989 section 17).' },
    PLAN_GOES_ON: { description: 'The plan goes on.' },
    PLAN_ENDS: { description: 'The plan ends.' },
    ACTIONS_AGREED: { description: 'Agencies agreed on what each does.' },
  },
});

export enum MeetingState {
  CONVENED = 'CONVENED',
  HELD = 'HELD',
  CALLED_OFF = 'CALLED_OFF',
}
registerEnumType(MeetingState, {
  name: 'SafeguardingMeetingState',
  description: 'How far a meeting is.',
  valuesConfig: {
    CONVENED: { description: 'It has been called.' },
    HELD: { description: 'It was held, and what it came to is written down.' },
    CALLED_OFF: { description: 'It was not held.' },
  },
});
