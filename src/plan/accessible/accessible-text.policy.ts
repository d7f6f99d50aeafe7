import { asRead, Kind, noField, policyFor, varying } from '../../access';
import { planKeepers, sectionAudiences, sparing, wordedBy, wordingAudiences } from '../audiences';
import { AccessibleText } from './accessible-text.entity';

/** What it renders can say by whom and where: it is told to those alone who read all of the wording. */
export const accessibleTextPolicy = policyFor(AccessibleText, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { renderLine: varying('section', wordedBy), renderSection: [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] },
  fields: {
    form: asRead, language: asRead, section: asRead, lineType: asRead, lineId: asRead, planId: asRead,
    text: varying('section', sparing(wordingAudiences)), staleSince: asRead, madeFrom: noField, neededInClass: noField, sharedWithFamily: noField,
  },
});
