import { registerEnumType } from 'type-graphql';

/** What an order forbids. Each effect has its own consequence here, at once and for all agencies. */
export enum CourtOrderEffect {
  NO_CONTACT = 'NO_CONTACT',
  NO_COLLECTION = 'NO_COLLECTION',
  NO_INFORMATION = 'NO_INFORMATION',
  ADDRESS_HIDDEN = 'ADDRESS_HIDDEN',
}
registerEnumType(CourtOrderEffect, {
  name: 'CourtOrderEffect',
  description: 'What an order forbids. Each effect has its own consequence, at once and for all agencies.',
  valuesConfig: {
    NO_CONTACT: { description: 'They may not meet or reach the child. Told to those who are with the child in class.' },
    NO_COLLECTION: { description: 'They may not collect the child. Told to those who are with the child in class.' },
    NO_INFORMATION: { description: 'They are told nothing about the child: their account is shut out, in whichever capacity they act.' },
    ADDRESS_HIDDEN: {
      description: 'They may not know where the child is: the address is protected, and they are a restricted parent until the order ends.',
    },
  },
});

export enum CourtOrderState {
  NOT_YET = 'NOT_YET',
  IN_FORCE = 'IN_FORCE',
  OVER = 'OVER',
}
registerEnumType(CourtOrderState, {
  name: 'CourtOrderState',
  description: 'Whether an order is in force today.',
  valuesConfig: {
    NOT_YET: { description: 'It begins on a later day.' },
    IN_FORCE: { description: 'It is in force.' },
    OVER: { description: 'Its last day has passed, or it was ended.' },
  },
});
