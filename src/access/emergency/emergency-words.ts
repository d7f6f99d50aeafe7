import { registerEnumType } from 'type-graphql';

export enum EmergencyScope {
  HEALTH_AND_CARE = 'HEALTH_AND_CARE',
  WHOLE_RECORD_WITHOUT_SAFEGUARDING = 'WHOLE_RECORD_WITHOUT_SAFEGUARDING',
  SAFEGUARDING = 'SAFEGUARDING',
}
registerEnumType(EmergencyScope, {
  name: 'EmergencyScope',
  description:
    'How much is opened in an emergency. Each takes in the one before; none opens what its originator keeps to named people or to itself.',
  valuesConfig: {
    HEALTH_AND_CARE: { description: 'Who the child is and who is around them, how they communicate, and what keeps them well.' },
    WHOLE_RECORD_WITHOUT_SAFEGUARDING: { description: 'The rest of the record besides, less what is of safeguarding.' },
    SAFEGUARDING: { description: 'What is of safeguarding besides. A second person has to confirm it first.' },
  },
});

export enum EmergencyState {
  REQUESTED = 'REQUESTED',
  OPENED = 'OPENED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}
registerEnumType(EmergencyState, {
  name: 'EmergencyState',
  description: 'How far an emergency access is. One that was opened closes by itself at its end.',
  valuesConfig: {
    REQUESTED: { description: 'A second person has been asked to confirm it; nothing is open.' },
    OPENED: { description: 'It was opened, until its end.' },
    DECLINED: { description: 'The second person did not confirm it; nothing was opened.' },
    ENDED: { description: 'It was ended before its time.' },
  },
});

export enum EmergencyVerdict {
  JUSTIFIED = 'JUSTIFIED',
  NOT_JUSTIFIED = 'NOT_JUSTIFIED',
}
registerEnumType(EmergencyVerdict, {
  name: 'EmergencyVerdict',
  description: 'What came of the review of an emergency access.',
  valuesConfig: {
    JUSTIFIED: { description: 'There was a need, and no more was opened than it asked for.' },
    NOT_JUSTIFIED: { description: 'There was no such need, or more was opened than it asked for. What is still open closes at once.' },
  },
});

/** Whose number a child is found by. A UPN is for education, but whoever stands before a child in need knows what they know. */
export enum EmergencyNumber {
  NHS_NUMBER = 'NHS_NUMBER',
  UPN = 'UPN',
}
registerEnumType(EmergencyNumber, {
  name: 'EmergencyNumber',
  description: 'Whose number the child is found by.',
  valuesConfig: { NHS_NUMBER: { description: 'NHS number.' }, UPN: { description: 'Unique pupil number.' } },
});

export enum ToldTo {
  SAFEGUARDING_LEAD = 'SAFEGUARDING_LEAD',
  FAMILY = 'FAMILY',
}
registerEnumType(ToldTo, {
  name: 'ToldTo',
  description: 'Who is told that a child’s record was opened in an emergency.',
  valuesConfig: {
    SAFEGUARDING_LEAD: { description: 'The safeguarding leads of the child’s school.' },
    FAMILY: { description: 'The family, unless telling them would put somebody at risk.' },
  },
});
