import { kindsOf, type RowAudience } from '../audience';
import { Kind, family, systems } from '../relationship';

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
      Kind.SOCIAL_WORKER,
      Kind.EARLY_HELP,
      Kind.YOUTH_JUSTICE,
    ],
    inWords: 'The SENCO or the SEND caseworker, by taking somebody into the team around the child',
  },
  { kinds: [Kind.SEND_MANAGER], inWords: 'The responsible local authority, by the post at the authority' },
  { kinds: [Kind.POLICE], inWords: 'The safeguarding lead, by asking for a safeguarding action' },
  { kinds: family, inWords: 'The SENCO or the SEND caseworker, by adding somebody to the family' },
  { kinds: systems, inWords: 'Whoever keeps the child’s record, by opening the child to the agency' },
  { kinds: [Kind.DATA_PROTECTION_OFFICER], inWords: 'The organisation whose act is reviewed, by the post there' },
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
