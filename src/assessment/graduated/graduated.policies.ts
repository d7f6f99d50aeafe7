import { asRead, policyFor } from '../../access';
import { FamilyMeeting } from './family-meeting.entity';
import { supportCoordinators, supportKeepers, supportReaders, supportWriters, viewWriters, whoStepUp } from './graduated.audiences';
import { ProgressNote } from './progress-note.entity';
import { SenSupport } from './sen-support.entity';
import { SupportCycle } from './support-cycle.entity';
import { SupportIntervention } from './support-intervention.entity';
import { SupportView } from './support-view.entity';

export const senSupportPolicy = policyFor(SenSupport, {
  read: supportReaders,
  write: supportWriters,
  may: {
    start: supportCoordinators, tellParents: supportKeepers, end: supportCoordinators, stepUp: whoStepUp,
    beginCycle: supportKeepers, noteProgress: supportKeepers, recordMeeting: supportKeepers, addView: viewWriters,
  },
  fields: {
    schoolId: asRead, state: asRead, startedOn: asRead, whatIsDifferent: asRead, primaryNeed: asRead, secondaryNeed: asRead, parentsToldOn: asRead, parentsToldHow: asRead,
    endedOn: asRead, endedReason: asRead, assessmentId: asRead,
  },
});

export const supportCyclePolicy = policyFor(SupportCycle, {
  read: supportReaders,
  write: supportKeepers,
  may: { plan: supportKeepers, start: supportKeepers, review: supportKeepers, addIntervention: supportKeepers },
  fields: {
    supportId: asRead, number: asRead, stage: asRead, assessedOn: asRead, findings: asRead, baseline: asRead, plannedOn: asRead, agreed: asRead, reviewOn: asRead, begunOn: asRead,
    reviewedOn: asRead, impact: asRead, whatNext: asRead,
  },
});

export const supportInterventionPolicy = policyFor(SupportIntervention, {
  read: supportReaders,
  write: supportKeepers,
  may: { end: supportKeepers },
  fields: {
    supportId: asRead, cycleId: asRead, name: asRead, provisionId: asRead, givenBy: asRead, startedOn: asRead, minutesPerSession: asRead, sessionsPerWeek: asRead, baseline: asRead,
    endedOn: asRead, sessionsHeld: asRead, sessionsAttended: asRead, result: asRead, costInPounds: asRead,
  },
});

export const progressNotePolicy = policyFor(ProgressNote, {
  read: supportReaders,
  write: supportKeepers,
  may: {},
  fields: { supportId: asRead, cycleId: asRead, interventionId: asRead, lineType: asRead, lineId: asRead, notedOn: asRead, text: asRead, measured: asRead },
  appendOnly: true,
});

export const supportViewPolicy = policyFor(SupportView, {
  read: supportReaders,
  write: viewWriters,
  may: {},
  fields: { supportId: asRead, cycleId: asRead, whose: asRead, text: asRead, saidOn: asRead, howGathered: asRead },
  appendOnly: true,
});

export const familyMeetingPolicy = policyFor(FamilyMeeting, {
  read: supportReaders,
  write: supportKeepers,
  may: {},
  fields: { supportId: asRead, heldOn: asRead, whoCame: asRead, saidByFamily: asRead, agreed: asRead },
  appendOnly: true,
});
