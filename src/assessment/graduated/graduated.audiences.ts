import { Kind, type Audience } from '../../access';
import { everyoneConcerned, familyVoices } from '../audiences';

/** What the school does is known to whoever may know of an assessment: they are asked to add to it. */
export const supportReaders: Audience = everyoneConcerned;
/** The SENCO coordinates, the class teacher keeps responsibility (code of practice 6.52 and 6.91). */
export const supportKeepers: Audience = [Kind.SENCO, Kind.CLASS_TEACHER];
export const supportCoordinators: Audience = [Kind.SENCO];
/** The request to the authority is the school’s, in the name of its head. */
export const whoStepUp: Audience = [Kind.SENCO, Kind.HEAD];
export const supportWriters: Audience = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.HEAD];
/** The family speaks for itself, or the school writes down what was said. */
export const viewWriters: Audience = [...familyVoices, Kind.SENCO, Kind.CLASS_TEACHER];
