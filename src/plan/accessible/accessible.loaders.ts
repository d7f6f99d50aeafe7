import { byForeignKey } from '../../access';
import { accessibleTextPolicy } from './accessible-text.policy';
import type { AccessibleText } from './accessible-text.entity';
import { onePageProfilePolicy } from './one-page-profile.policy';

const oldestFirst = { by: 't.recorded_at, t.id' };
export const textsOfLine = byForeignKey(accessibleTextPolicy, 'lineId', oldestFirst);
export const textsOfPlan = byForeignKey(accessibleTextPolicy, 'planId', oldestFirst);
export const profilesOfChild = byForeignKey(onePageProfilePolicy, 'childId', oldestFirst);

/** Of each form in each language what was written last. */
export const latestOfEach = (texts: readonly AccessibleText[]): AccessibleText[] => [
  ...new Map(texts.map((text) => [`${text.section} ${text.form} ${text.language}`, text])).values(),
];
