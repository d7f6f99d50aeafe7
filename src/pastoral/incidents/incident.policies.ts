import { asRead, noField, policyFor } from '../../access';
import { schoolStaff } from '../audiences';
import { IncidentAddition } from './incident-addition.entity';
import {
  incidentReaders, interventionReaders, whoNote, othersReaders, othersWriters, wordsReaders, tellers, tellersOfIntervention, whoDecideNotToTell, whyNotToldReaders,
} from './incident.audiences';
import { Incident } from './incident.entity';
import { OtherInvolved } from './other-involved.entity';
import { RestrictiveIntervention } from './restrictive-intervention.entity';

export const incidentPolicy = policyFor(Incident, {
  read: incidentReaders,
  write: whoNote,
  may: { note: whoNote, complete: whoNote, add: whoNote, linkToTarget: schoolStaff, tellFamily: tellers, nameOther: othersWriters, recordIntervention: whoNote },
  fields: {
    schoolId: asRead, state: asRead, kind: asRead, happenedOn: asRead, happenedAt: asRead, place: asRead, whatHappened: wordsReaders, antecedent: asRead,
    antecedentInWords: wordsReaders, consequence: wordsReaders, minutes: asRead, intensity: asRead, targetId: noField, familyTold: asRead, familyToldOn: asRead, forFamily: asRead,
  },
});

export const incidentAdditionPolicy = policyFor(IncidentAddition, {
  read: wordsReaders,
  write: whoNote,
  may: {},
  fields: { incidentId: asRead, text: asRead },
  appendOnly: true,
});

export const otherInvolvedPolicy = policyFor(OtherInvolved, {
  read: othersReaders,
  write: othersWriters,
  may: {},
  fields: { incidentId: asRead, otherChildId: noField, part: asRead },
  appendOnly: true,
  keptFromFamily: true,
});

export const restrictiveInterventionPolicy = policyFor(RestrictiveIntervention, {
  read: interventionReaders,
  write: whoNote,
  may: { tellParents: tellersOfIntervention, withhold: whoDecideNotToTell },
  fields: {
    incidentId: asRead, means: asRead, usedOn: asRead, startedAt: asRead, minutes: asRead, place: asRead, staff: wordsReaders, needs: wordsReaders, whyNecessary: wordsReaders,
    injuries: asRead, aftercare: asRead, leadUp: wordsReaders, deEscalation: wordsReaders, typeAndDegree: wordsReaders, recordDueOn: asRead, parentsDueOn: asRead, telling: asRead,
    familyToldOn: asRead, forFamily: asRead, notToldBecause: whyNotToldReaders, authorityToldOn: whyNotToldReaders,
  },
});
