import { kindsOf, type RowAudience } from '../audience';
import { Kind, parentsForMatters, systems } from '../relationship';

/** How somebody comes to stand so to a child. */
interface Way {
  readonly kinds: readonly Kind[];
  readonly inWords: string;
}
const ways: readonly Way[] = [
  { kinds: [Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.PASTORAL_LEAD], inWords: 'The child’s school, by putting the child on its roll' },
  {
    kinds: [
      Kind.CLASS_TEACHER,
      Kind.TEACHING_ASSISTANT,
      Kind.THERAPIST,
      Kind.CLINICIAN,
      Kind.DESIGNATED_CLINICAL_OFFICER,
      Kind.EDUCATIONAL_PSYCHOLOGIST,
      Kind.SEND_CASEWORKER,
      Kind.VIRTUAL_HEAD,
      Kind.SOCIAL_WORKER,
      Kind.EARLY_HELP,
      Kind.REVIEWING_OFFICER,
      Kind.YOUTH_JUSTICE,
    ],
    inWords: 'The SENCO or the SEND caseworker, by taking somebody into the team around the child',
  },
  { kinds: [Kind.COVER_TEACHER], inWords: 'The SENCO or the SEND caseworker, by taking somebody into the team until a day that they name' },
  {
    kinds: [Kind.CLINICAL_SUPERVISOR, Kind.CARE_TEAM_MANAGER],
    inWords: 'The SENCO or the SEND caseworker, by taking into the team one whom they supervise, for as long as that one is of it',
  },
  { kinds: [Kind.SEND_MANAGER], inWords: 'The responsible local authority, by the post at the authority' },
  { kinds: [Kind.POLICE], inWords: 'The safeguarding lead, by asking for a safeguarding action' },
  {
    kinds: [Kind.PARENT, Kind.CARER, Kind.FOSTER_CARER],
    inWords: 'The SENCO or the SEND caseworker, by adding somebody to the family, until the young person’s own rights begin',
  },
  { kinds: [Kind.YOUNG_PERSON], inWords: 'The SENCO or the SEND caseworker, by adding the young person once over compulsory school age' },
  { kinds: [Kind.ADVOCATE], inWords: 'The SENCO or the SEND caseworker, by adding somebody with a parent’s or the young person’s consent, until a day' },
  { kinds: [Kind.RESTRICTED_PARENT], inWords: 'Whoever records a court order that hides from a parent where the child is, until it ends' },
  {
    kinds: parentsForMatters,
    inWords: 'The young person, by letting a parent into their matters; or a decision on capacity, by the SENCO, the SEND caseworker, the social worker or a clinician',
  },
  { kinds: systems, inWords: 'Whoever keeps the child’s record, by opening the child to the agency' },
  {
    kinds: [Kind.GOVERNOR, Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN],
    inWords: 'The organisation whose act is reviewed, by the post there',
  },
  { kinds: [Kind.EMERGENCY_PARTY], inWords: 'Whoever opens the record in an emergency, for the one who is to confirm it' },
  {
    kinds: [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING],
    inWords:
      'In an emergency anybody who acts for an organisation, for themself (breakGlass): with a reason, for a few hours, and reviewed',
  },
];
const inPlainWords = (kind: Kind): string => kind.toLowerCase().replace(/_/g, ' ');

/** Who could see to it that somebody is of an audience, and how: read off the policy alone, so it is the same for everybody who asks. */
export function waysInto(audience: RowAudience): string[] {
  const taken = kindsOf(audience);
  return ways.flatMap(({ kinds, inWords }) => {
    const fitting = kinds.filter((kind) => taken.includes(kind));
    return fitting.length > 0 ? [`${inWords}: as ${fitting.map(inPlainWords).join(', ')}`] : [];
  });
}
