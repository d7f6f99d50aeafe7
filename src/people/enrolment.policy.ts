import { asRead, Kind, policyFor } from '../access';
import { everyoneAround, schoolLeads } from './audiences';
import { Enrolment } from './enrolment.entity';

const registrars = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;

export const enrolmentPolicy = policyFor(Enrolment, {
  read: [...everyoneAround, Kind.PARENT_FOR_EDUCATION, ...registrars, Kind.EMERGENCY_HEALTH_AND_CARE],
  write: registrars,
  grants: [...schoolLeads, Kind.SCHOOL_SYSTEM],
  may: { end: registrars, move: registrars },
  fields: { schoolId: asRead, yearGroup: asRead, fromOn: asRead, untilOn: asRead },
});
