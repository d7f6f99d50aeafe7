import { registerEnumType } from 'type-graphql';
import { Kind } from '../../access';

export enum SafeguardingAgency {
  SCHOOL = 'SCHOOL',
  SOCIAL_CARE = 'SOCIAL_CARE',
  HEALTH = 'HEALTH',
  POLICE = 'POLICE',
  YOUTH_JUSTICE = 'YOUTH_JUSTICE',
  COMMUNITY_SAFETY = 'COMMUNITY_SAFETY',
}
registerEnumType(SafeguardingAgency, {
  name: 'SafeguardingAgency',
  description: 'The agency that undertakes a safeguarding action.',
  valuesConfig: {
    SCHOOL: { description: 'The school itself.' },
    SOCIAL_CARE: { description: 'Children’s social care, or early help.' },
    HEALTH: { description: 'A health provider.' },
    POLICE: { description: 'The police.' },
    YOUTH_JUSTICE: { description: 'The youth justice service.' },
    COMMUNITY_SAFETY: { description: 'Community safety: an officer of an organisation that is no police force.' },
  },
});

const health: readonly Kind[] = [Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER];

/** The agency for which somebody in this post at this kind of organisation acts. */
export function agencyOf(post: Kind, organisationKind: string): SafeguardingAgency {
  if (health.includes(post)) return SafeguardingAgency.HEALTH;
  if (post === Kind.SOCIAL_WORKER || post === Kind.EARLY_HELP) return SafeguardingAgency.SOCIAL_CARE;
  if (post === Kind.YOUTH_JUSTICE) return SafeguardingAgency.YOUTH_JUSTICE;
  if (post === Kind.POLICE) return organisationKind === 'POLICE' ? SafeguardingAgency.POLICE : SafeguardingAgency.COMMUNITY_SAFETY;
  return SafeguardingAgency.SCHOOL;
}
