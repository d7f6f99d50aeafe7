import { emergencies, except, kindsOf, overseers } from '../../access';
import { planReaders } from '../audiences';

/** Who may take a copy of a plan away: everybody with a part of it, but those who only look on, and nobody in an emergency. */
export const copyTakers = kindsOf(except(planReaders, ...overseers, ...emergencies));
