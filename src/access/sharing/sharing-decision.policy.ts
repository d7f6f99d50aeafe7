import { asRead, policyFor } from '../policy';
import { byDecider, deciders } from './audiences';
import { SharingDecision } from './sharing-decision.entity';

/** The reasons stay with those who decide: the recipients see the share, and the family sees neither by default. */
export const sharingDecisionPolicy = policyFor(SharingDecision, {
  read: byDecider,
  write: byDecider,
  may: { decide: deciders },
  fields: {
    decision: asRead,
    decidedAs: asRead,
    purpose: asRead,
    askedBy: asRead,
    items: asRead,
    recipients: asRead,
    lawfulBasis: asRead,
    lawfulCondition: asRead,
    consent: asRead,
    consentReason: asRead,
    necessity: asRead,
    detriment: asRead,
    reviewOn: asRead,
    untilOn: asRead,
  },
  appendOnly: true,
  keptFromFamily: true,
});
