import { byForeignKey, byId, sortedBy } from '../access';
import { lineWordingPolicy } from './line-wording.policy';
import { planInclusionPolicy } from './plan-inclusion.policy';
import { planVersionPolicy } from './plan-version.policy';
import type { Plan } from './plan.entity';
import { planPolicy } from './plan.policy';
import { threadLinkPolicy } from './thread-link.policy';
import { versionLinePolicy } from './version-line.policy';

export const planById = byId<Plan>(planPolicy);
export const plansOfChild = byForeignKey<Plan>(planPolicy, 'childId');
export const inclusionsOfPlan = byForeignKey(planInclusionPolicy, 'planId', { by: `t.${sortedBy('position')}, t.recorded_at, t.id` });
export const linksFrom = byForeignKey(threadLinkPolicy, 'fromId');
export const linksTo = byForeignKey(threadLinkPolicy, 'toId');
export const wordingsOfLine = byForeignKey(lineWordingPolicy, 'lineId', { by: 't.line_version' });
export const versionById = byId(planVersionPolicy);
export const versionsOfPlan = byForeignKey(planVersionPolicy, 'planId', { by: 't.number' });
export const linesOfVersion = byForeignKey(versionLinePolicy, 'versionId', { by: 't.position, t.id' });
