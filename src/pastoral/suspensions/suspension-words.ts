import { registerEnumType } from 'type-graphql';

export enum SuspensionCategory {
  SUSPENSION = 'SUSPENSION',
  LUNCHTIME = 'LUNCHTIME',
  PERMANENT = 'PERMANENT',
}
registerEnumType(SuspensionCategory, {
  name: 'SuspensionCategory',
  description: 'How a child is kept out of school for disciplinary reasons.',
  valuesConfig: {
    SUSPENSION: { description: 'For a number of days (SUSP in the census).' },
    LUNCHTIME: { description: 'For the lunchtimes of a number of days, each of which counts as half a day (LNCH).' },
    PERMANENT: { description: 'For good: a permanent exclusion (PERM).' },
  },
});

export enum SuspensionState {
  IN_FORCE = 'IN_FORCE',
  CANCELLED = 'CANCELLED',
  UPHELD = 'UPHELD',
  REINSTATED = 'REINSTATED',
}
registerEnumType(SuspensionState, {
  name: 'SuspensionState',
  description: 'What has become of a suspension or an exclusion.',
  valuesConfig: {
    IN_FORCE: { description: 'The head has decided it, and nobody has overturned it.' },
    CANCELLED: { description: 'The head has cancelled it. Days that the child was out count all the same.' },
    UPHELD: { description: 'The governing board has looked at it and declined to reinstate the child.' },
    REINSTATED: { description: 'The child was reinstated.' },
  },
});

export enum SuspensionReason {
  PP = 'PP',
  PA = 'PA',
  VP = 'VP',
  VA = 'VA',
  OW = 'OW',
  BU = 'BU',
  RA = 'RA',
  LG = 'LG',
  DS = 'DS',
  SM = 'SM',
  DA = 'DA',
  DM = 'DM',
  TH = 'TH',
  MT = 'MT',
  PH = 'PH',
  DB = 'DB',
}
registerEnumType(SuspensionReason, {
  name: 'SuspensionReason',
  description: 'Why, by the codes of the school census since 2020; up to three. Of these OW and DB were read again in their source. DS has nothing to do with Down syndrome.',
  valuesConfig: {
    PP: { description: 'Physical assault against a pupil.' },
    PA: { description: 'Physical assault against an adult.' },
    VP: { description: 'Verbal abuse or threatening behaviour against a pupil.' },
    VA: { description: 'Verbal abuse or threatening behaviour against an adult.' },
    OW: { description: 'Use or threat of use of an offensive weapon or prohibited item.' },
    BU: { description: 'Bullying.' },
    RA: { description: 'Racist abuse.' },
    LG: { description: 'Abuse against sexual orientation or gender identity.' },
    DS: { description: 'Abuse relating to disability.' },
    SM: { description: 'Sexual misconduct.' },
    DA: { description: 'Drug and alcohol related.' },
    DM: { description: 'Damage.' },
    TH: { description: 'Theft.' },
    MT: { description: 'Inappropriate use of social media or online technology.' },
    PH: { description: 'Wilful and repeated transgression of protective measures in place to protect public health.' },
    DB: { description: 'Persistent or general disruptive behaviour.' },
  },
});

export enum WhoIsTold {
  PARENTS = 'PARENTS',
  AUTHORITY = 'AUTHORITY',
  BOARD = 'BOARD',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  VIRTUAL_HEAD = 'VIRTUAL_HEAD',
}
registerEnumType(WhoIsTold, {
  name: 'WhoIsToldOfSuspension',
  description: 'Who has to be told of a suspension or an exclusion without delay.',
  valuesConfig: {
    PARENTS: { description: 'The parents, in writing.' },
    AUTHORITY: { description: 'The authority, of every one, whatever its length; of a permanent exclusion also the authority of the home.' },
    BOARD: { description: 'The governing board.' },
    SOCIAL_WORKER: { description: 'The social worker, where there is one.' },
    VIRTUAL_HEAD: { description: 'The virtual school head, of a looked-after child.' },
  },
});

export enum PanelDecision {
  UPHELD = 'UPHELD',
  RECOMMENDED = 'RECOMMENDED',
  QUASHED = 'QUASHED',
}
registerEnumType(PanelDecision, {
  name: 'PanelDecision',
  description: 'What an independent review panel has decided.',
  valuesConfig: {
    UPHELD: { description: 'The board’s decision stands.' },
    RECOMMENDED: { description: 'The board is recommended to look at it again.' },
    QUASHED: { description: 'The board’s decision is quashed, and the board is directed to look at it again.' },
  },
});
