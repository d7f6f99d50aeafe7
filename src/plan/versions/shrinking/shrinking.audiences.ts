import { Kind, parentsForMatters } from '../../../access';
import { carers } from '../../../people';

/** Who says for themself that they have seen a notice. */
export const thoseToldOfLess = [Kind.PARENT, Kind.YOUNG_PERSON, ...carers, Kind.RESTRICTED_PARENT, ...parentsForMatters] as const;
