import { registerEnumType } from 'type-graphql';

/** Whose office a concern waits at. */
export enum ConcernKeeper {
  DSL = 'DSL',
  HEAD = 'HEAD',
}
registerEnumType(ConcernKeeper, {
  name: 'ConcernKeeper',
  description: 'Whose office a concern waits at.',
  valuesConfig: {
    DSL: { description: 'The designated safeguarding leads of the organisation.' },
    HEAD: { description: 'The head, and every safeguarding lead whom it is not about: there was no lead who could take it.' },
  },
});

export enum ConcernState {
  RECORDED = 'RECORDED',
  RECEIVED = 'RECEIVED',
  DECIDED = 'DECIDED',
  CLOSED = 'CLOSED',
}
registerEnumType(ConcernState, {
  name: 'ConcernState',
  description: 'How far a concern is.',
  valuesConfig: {
    RECORDED: { description: 'It lies before the safeguarding lead.' },
    RECEIVED: { description: 'The lead has it in hand; whoever recorded it is told so, and when.' },
    DECIDED: { description: 'The lead has decided what is done, with the reason.' },
    CLOSED: { description: 'It is closed with an outcome. What is added to it afterwards opens it again.' },
  },
});

export enum ConcernDecisionKind {
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  WATCH = 'WATCH',
  SUPPORT_IN_SCHOOL = 'SUPPORT_IN_SCHOOL',
  EARLY_HELP = 'EARLY_HELP',
  REFER_TO_SOCIAL_CARE = 'REFER_TO_SOCIAL_CARE',
  REFER_TO_POLICE = 'REFER_TO_POLICE',
  REFER_TO_CHANNEL = 'REFER_TO_CHANNEL',
  REFER_TO_LADO = 'REFER_TO_LADO',
}
registerEnumType(ConcernDecisionKind, {
  name: 'ConcernDecisionKind',
  description: 'What a safeguarding lead decides about a concern.',
  valuesConfig: {
    NO_FURTHER_ACTION: { description: 'Nothing more, for the reason that is given.' },
    WATCH: { description: 'To watch and to record what is seen.' },
    SUPPORT_IN_SCHOOL: { description: 'Support by the school itself.' },
    EARLY_HELP: { description: 'Early help, or family help below the threshold of a referral.' },
    REFER_TO_SOCIAL_CARE: { description: 'Referred to children’s social care.' },
    REFER_TO_POLICE: { description: 'Told to the police.' },
    REFER_TO_CHANNEL: { description: 'Referred to Channel.' },
    REFER_TO_LADO: { description: 'Told to the local authority’s designated officer, since it is about somebody who works with children.' },
  },
});
/** A decision that tells another agency; every other says why nobody is told. */
export const isReferral = (decision: ConcernDecisionKind): boolean => decision.startsWith('REFER_');
