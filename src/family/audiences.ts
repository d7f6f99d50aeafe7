import { family, Kind, theirs, type Audience } from '../access';
import { authority, carers } from '../people';

export { saidOfLineReaders, saidOfLineWriters, writersOnIssuedLine, writersOnLine } from '../plan';

/** Who says for the family whether they agree with a plan; whoever is several of these answers as the first. */
export const answerers = [Kind.YOUNG_PERSON, Kind.PARENT, ...carers, Kind.PARENT_FOR_EDUCATION, Kind.RESTRICTED_PARENT] as const;
/** Who reads the answers: those who put the plan together and answer for it. A family member reads their own; what one parent says is not told to the other. */
export const answerReaders: Audience = [
  Kind.SENCO, Kind.HEAD, Kind.DSL, ...authority, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, theirs('recordedFor', ...family, ...answerers),
];
