import { asRead, Kind, policyFor, varying } from '../access';
import { Assessment } from './assessment.entity';
import { coordinators, everyoneConcerned, familyVoices, scribes } from './audiences';

export const assessmentPolicy = policyFor(Assessment, {
  read: everyoneConcerned,
  write: varying('kind', coordinators),
  may: {
    open: [Kind.SENCO, Kind.SEND_CASEWORKER],
    askForAdvice: varying('kind', coordinators),
    close: varying('kind', coordinators),
    askAll: varying('kind', coordinators),
    wishForAdvice: [...familyVoices, ...scribes],
    proposeReuse: varying('kind', coordinators),
  },
  fields: {
    kind: asRead, state: asRead, purpose: asRead, openedOn: asRead, closedOn: asRead, closedReason: asRead, coordinatingOrganisationId: asRead,
  },
});
