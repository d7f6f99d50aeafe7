import { incidentResolvers } from './incidents/incidents';
import { offSiteResolvers } from './off-site/off-site';
import { partTimeResolvers } from './part-time/part-time';
import { pastoralPlanResolvers } from './plans/plans';
import { suspensionResolvers } from './suspensions/suspensions';
import './searched';

export const pastoralResolvers = [...pastoralPlanResolvers, ...incidentResolvers, ...suspensionResolvers, ...partTimeResolvers, ...offSiteResolvers] as const;
