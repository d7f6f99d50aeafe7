import { byForeignKey } from '../../../access';
import { namedSettingPolicy, planTermsPolicy } from './sen2.policies';

export const settingsOfPlan = byForeignKey(namedSettingPolicy, 'planId', { by: 't.named_on, t.recorded_at, t.rank' });
export const termsOfPlan = byForeignKey(planTermsPolicy, 'planId', { by: 't.from_on, t.recorded_at, t.id' });
