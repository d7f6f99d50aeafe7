import { BodyMapResolver } from './body-map/body-map.resolver';
import { ChangeOfConcernResolver, ConcernAdditionResolver, ConcernDecisionResolver, ConcernLinkResolver, ConcernResolver, ConcernsOfChildResolver } from './concern.resolver';

export const concernResolvers = [
  ConcernResolver, ConcernAdditionResolver, ConcernDecisionResolver, ConcernLinkResolver, ConcernsOfChildResolver, ChangeOfConcernResolver, BodyMapResolver,
] as const;
