import { incidentEntities } from './incidents/incidents';
import { offSiteEntities } from './off-site/off-site';
import { partTimeEntities } from './part-time/part-time';
import { pastoralPlanEntities } from './plans/plans';
import { suspensionEntities } from './suspensions/suspensions';

export const pastoralEntities = [...pastoralPlanEntities, ...incidentEntities, ...suspensionEntities, ...partTimeEntities, ...offSiteEntities] as const;
