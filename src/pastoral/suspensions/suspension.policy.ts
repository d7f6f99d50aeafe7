import { asRead, noField, policyFor } from '../../access';
import { suspensionReaders, suspensionWriters, whoArrange, whoAskForPanel, whoRepresent, whoSeeToIt, whoSuspends } from './suspension.audiences';
import { Suspension } from './suspension.entity';

export const suspensionPolicy = policyFor(Suspension, {
  read: suspensionReaders,
  write: suspensionWriters,
  may: {
    suspend: whoSuspends, cancel: whoSuspends, tell: whoSeeToIt, arrangeEducation: whoArrange, represent: whoRepresent, recordBoard: whoSeeToIt, askForPanel: whoAskForPanel,
    recordPanel: whoArrange,
  },
  fields: {
    schoolId: asRead, category: asRead, state: asRead, reasons: asRead, words: asRead, decidedOn: asRead, startsOn: asRead, untilOn: asRead, halfDays: asRead, halfDaysInTerm: asRead,
    missesExam: asRead, incidentId: noField, clocks: asRead, parentsToldOn: asRead, authorityToldOn: asRead, boardToldOn: asRead, socialWorkerToldOn: asRead, virtualHeadToldOn: asRead,
    educationFrom: asRead, education: asRead, representations: asRead, representedOn: asRead, boardMetOn: asRead, boardReasons: asRead, panelAskedOn: asRead, panelWithExpert: asRead,
    panelMetOn: asRead, panelDecision: asRead, backOn: asRead, cancelledReason: asRead,
  },
});
