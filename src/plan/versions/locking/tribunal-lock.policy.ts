import { asRead, Kind, noField, policyFor, varying } from '../../../access';
import { issuedAudiences, issuedWordingAudiences } from '../../audiences';
import { TribunalLock } from './tribunal-lock.entity';

/** The authority is a party to the appeal, and answers for the order (regulation 44). */
const parties = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;

export const tribunalLockPolicy = policyFor(TribunalLock, {
  read: varying('section', issuedAudiences),
  write: parties,
  may: { set: parties, lift: parties },
  neverNarrowed: true,
  fields: {
    planId: asRead, section: asRead, lineType: asRead, lineId: asRead, orderReference: asRead, orderedOn: asRead, untilOn: asRead, liftedOn: asRead,
    liftedReason: varying('section', issuedWordingAudiences), neededInClass: noField,
  },
});
