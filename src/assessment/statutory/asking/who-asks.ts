import { Kind, type Tools } from '../../../access';
import { invalid, type InvalidInput } from '../../../platform/graphql/problem';
import { officers } from '../statutory.audiences';
import type { RequestAssessmentInput } from '../statutory.inputs';
import { RequestSource } from './request-source';

/** Who asked for an assessment, and when the authority received it. */
export interface Asked {
  readonly receivedOn: string;
  readonly requestSource: RequestSource;
  readonly requestedBy: string | null;
  readonly inYouthAccommodation: boolean;
}

const schoolPosts: readonly string[] = [Kind.SENCO, Kind.HEAD];

/** Whoever asks here themself is received at once; an officer records what came by post or by word of mouth, and when. */
export function whoAsks({ receivedOn, source, requestedBy, inYouthAccommodation }: RequestAssessmentInput, { viewer, today }: Tools): Asked | InvalidInput {
  const isOfficer = officers.some((office) => viewer.offices.includes(office));
  const day = receivedOn ?? today;
  if (isOfficer) {
    if (!source) return invalid('source', 'say from whom it came');
    return { receivedOn: day, requestSource: source, requestedBy: requestedBy?.trim() || null, inYouthAccommodation };
  }
  if (day !== today) return invalid('receivedOn', 'what is asked for here is received today');
  const isSchool = viewer.offices.some((office) => schoolPosts.includes(office));
  return { receivedOn: day, requestSource: isSchool ? RequestSource.SETTING : RequestSource.FAMILY, requestedBy: requestedBy?.trim() || null, inYouthAccommodation };
}
