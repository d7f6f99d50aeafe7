import { asRead, Kind, policyFor, systems, varying } from '../access';
import { authority, health, schoolLeads, socialCare } from './audiences';
import { ChildIdentifier, IdentifierScheme } from './child-identifier.entity';

const education = [...schoolLeads, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM] as const;

/** Whose business each number is. A UPN is for education and no general number of the child (Department for Education guidance); the NHS number is health's and care's. */
export const holdersOf: Readonly<Record<IdentifierScheme, readonly Kind[]>> = {
  [IdentifierScheme.UPN]: education,
  [IdentifierScheme.FORMER_UPN]: education,
  [IdentifierScheme.ULN]: education,
  [IdentifierScheme.NHS_NUMBER]: [...health, ...socialCare, ...authority, Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.SCHOOL_SYSTEM, Kind.EMERGENCY_HEALTH_AND_CARE],
  [IdentifierScheme.LA_CHILD_ID]: [...socialCare, Kind.CARE_SYSTEM],
};

export const childIdentifierPolicy = policyFor(ChildIdentifier, {
  read: varying('scheme', holdersOf),
  write: [...systems, Kind.SENCO, Kind.SEND_CASEWORKER],
  may: {},
  fields: { scheme: asRead, value: asRead, verification: asRead },
});
