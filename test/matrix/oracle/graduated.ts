import { assessment } from './assessment';
import type { Row } from './words';

/** SEN support and all that goes with it (0007): "as assessments". */
export const support: Row = assessment;
