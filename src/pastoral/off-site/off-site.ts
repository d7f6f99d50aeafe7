import { OffSitePlacement } from './off-site-placement.entity';
import { ChangeOfPlacementResolver, OffSitePlacementResolver, PlacementsOfChildResolver } from './off-site.resolver';

export const offSiteEntities = [OffSitePlacement] as const;
export const offSiteResolvers = [OffSitePlacementResolver, PlacementsOfChildResolver, ChangeOfPlacementResolver] as const;
