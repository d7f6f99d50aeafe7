import { DifferenceOfPlanResolver, DifferenceOfVersionsResolver } from './difference/difference.resolver';
import { PlanVersionResolver, VersionLineResolver } from './plan-version.resolver';

export const versionResolvers = [PlanVersionResolver, VersionLineResolver, DifferenceOfVersionsResolver, DifferenceOfPlanResolver] as const;
