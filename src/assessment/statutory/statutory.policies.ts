import { asRead, noField, policyFor } from '../../access';
import { Deadline } from './deadline.entity';
import { StatutoryException } from './statutory-exception.entity';
import { StatutoryStep } from './statutory-step.entity';
import { evidenceReaders, exceptionWriters, reasonReaders, stepReaders, stepWriters } from './statutory.audiences';

// Were one of these kept from somebody who takes the next step, what is due would be reckoned wrongly for everybody: none of them is narrowed.

export const statutoryStepPolicy = policyFor(StatutoryStep, {
  read: stepReaders,
  write: stepWriters,
  may: {},
  fields: {
    courseType: asRead, courseId: asRead, assessmentId: asRead, planId: asRead, position: asRead, kind: asRead, happenedOn: asRead, about: asRead, phaseMove: asRead, reason: reasonReaders, facts: reasonReaders, askedOrganisationId: noField, audience: noField,
  },
  appendOnly: true,
  neverNarrowed: true,
});

export const statutoryExceptionPolicy = policyFor(StatutoryException, {
  read: reasonReaders,
  write: exceptionWriters,
  may: { end: exceptionWriters },
  fields: {
    courseType: asRead, courseId: asRead, assessmentId: asRead, ground: asRead, evidence: evidenceReaders, fromOn: asRead, untilOn: asRead, revisedTargetOn: asRead, askedOrganisationId: noField, audience: noField,
  },
  neverNarrowed: true,
});

export const deadlinePolicy = policyFor(Deadline, {
  read: stepReaders,
  write: stepWriters,
  may: {},
  fields: {
    courseType: asRead, courseId: asRead, assessmentId: asRead, planId: asRead, ruleId: asRead, ruleVersion: asRead, about: asRead, startedOn: asRead, dueOn: asRead, because: asRead,
    provisional: asRead, state: asRead, metOn: asRead, liftedBy: reasonReaders, revisedTargetOn: reasonReaders, impossible: asRead, responsibleOrganisationId: asRead, responsiblePersonId: asRead,
    escalatedToId: asRead, askedOrganisationId: noField, audience: noField,
  },
  neverNarrowed: true,
});
