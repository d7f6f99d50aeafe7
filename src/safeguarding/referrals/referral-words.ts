import { registerEnumType } from 'type-graphql';

export enum ReferralState {
  MADE = 'MADE',
  DECIDED = 'DECIDED',
  CLOSED = 'CLOSED',
}
registerEnumType(ReferralState, {
  name: 'ReferralState',
  description: 'How far a referral to children’s social care is.',
  valuesConfig: {
    MADE: { description: 'Social care has it, and has to say within one working day what follows.' },
    DECIDED: { description: 'Social care has said what follows, and is at work on it.' },
    CLOSED: { description: 'Social care has said what came of it. Rights that came from the referral alone have ended.' },
  },
});

export enum ReferralDecision {
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  EARLY_HELP = 'EARLY_HELP',
  CHILD_IN_NEED = 'CHILD_IN_NEED',
  ENQUIRIES = 'ENQUIRIES',
  IMMEDIATE_PROTECTION = 'IMMEDIATE_PROTECTION',
}
registerEnumType(ReferralDecision, {
  name: 'ReferralDecision',
  description: 'What social care decides on a referral. The levels are those of the local threshold document.',
  valuesConfig: {
    NO_FURTHER_ACTION: { description: 'Nothing follows, for a reason that the referrer is told and can question.' },
    EARLY_HELP: { description: 'Help for the family, with its consent.' },
    CHILD_IN_NEED: { description: 'An assessment as a child in need (Children Act 1989 section 17): 45 working days at most.' },
    ENQUIRIES: { description: 'A strategy discussion, and enquiries into significant harm (Children Act 1989 section 47).' },
    IMMEDIATE_PROTECTION: { description: 'The child is protected at once (Children Act 1989 sections 44 and 46).' },
  },
});

export enum FamilyTold {
  AGREED = 'AGREED',
  TOLD = 'TOLD',
  REFUSED = 'REFUSED',
  NOT_SAFE = 'NOT_SAFE',
}
registerEnumType(FamilyTold, {
  name: 'FamilyTold',
  description: 'Whether the family knows of a referral. A child at risk is referred without consent; why is said.',
  valuesConfig: {
    AGREED: { description: 'They know, and agree.' },
    TOLD: { description: 'They know. Consent was not asked for, because it is not needed.' },
    REFUSED: { description: 'They were asked and did not agree; the reason says why it is made all the same.' },
    NOT_SAFE: { description: 'They do not know: telling them would put the child or somebody else at risk.' },
  },
});
