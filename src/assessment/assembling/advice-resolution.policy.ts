import { asRead, noField, policyFor, varying } from '../../access';
import { adviceWordingReaders, asking } from '../audiences';
import { AdviceResolution } from './advice-resolution.entity';

export const adviceResolutionPolicy = policyFor(AdviceResolution, {
  read: varying('section', adviceWordingReaders),
  write: asking,
  may: {},
  appendOnly: true,
  fields: {
    assessmentId: asRead, lineIds: asRead, field: asRead, chosenLineId: asRead, says: asRead, reason: asRead, section: asRead,
    neededInClass: noField, sharedWithFamily: noField, speaksFor: noField,
  },
});
