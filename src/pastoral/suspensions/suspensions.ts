import './in-chronology';
import { SuspensionDeedsResolver } from './suspension-deeds.resolver';
import { Suspension } from './suspension.entity';
import { ChangeOfSuspensionResolver, SuspensionClockResolver, SuspensionResolver, SuspensionsOfChildResolver } from './suspension.resolver';

export const suspensionEntities = [Suspension] as const;
export const suspensionResolvers = [SuspensionResolver, SuspensionClockResolver, SuspensionDeedsResolver, SuspensionsOfChildResolver, ChangeOfSuspensionResolver] as const;
