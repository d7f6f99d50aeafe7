import { asRead, Kind, policyFor, varying, type Audience, type Varying } from '../access';
import { Assessment } from './assessment.entity';
import { coordinators, everyoneConcerned, familyVoices, scribes } from './audiences';
import { officers, whoKnowWhy } from './statutory/statutory.audiences';

/** What the law asks for, as against what a school does by itself. */
const statutory = (audience: Audience): Varying => varying('kind', { EHC_NEEDS_ASSESSMENT: audience, REASSESSMENT: audience });
const requesters = [...familyVoices, Kind.SENCO, Kind.HEAD, ...officers] as const;

export const assessmentPolicy = policyFor(Assessment, {
  read: everyoneConcerned,
  // Whoever may ask for an assessment (s.36(1), s.44(2)) begins it by asking.
  write: varying('kind', { ...coordinators, EHC_NEEDS_ASSESSMENT: requesters, REASSESSMENT: requesters }),
  may: {
    open: [Kind.SENCO, Kind.SEND_CASEWORKER],
    askForAdvice: varying('kind', coordinators),
    close: varying('kind', coordinators),
    askAll: varying('kind', coordinators),
    wishForAdvice: [...familyVoices, ...scribes],
    proposeReuse: varying('kind', coordinators),
    resolveDisagreement: varying('kind', coordinators),
    request: requesters,
    reassessUnasked: officers,
    tellOfRequest: statutory(officers),
    decide: statutory(officers),
    end: statutory(officers),
    serve: statutory(officers),
    consultSetting: statutory(officers),
    respondToDraft: statutory([...familyVoices, ...officers]),
    recordException: statutory(officers),
    challenge: statutory([...familyVoices, ...officers]),
  },
  fields: {
    kind: asRead, state: asRead, purpose: asRead, openedOn: asRead, closedOn: asRead, closedReason: asRead, coordinatingOrganisationId: asRead, stage: asRead, receivedOn: asRead,
    requestSource: whoKnowWhy, requestedBy: whoKnowWhy, inYouthAccommodation: whoKnowWhy, movedTo: whoKnowWhy, planId: asRead,
  },
});
