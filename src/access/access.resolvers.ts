import { ChangesResolver } from './doors/changes.resolver';
import { ChangeOfEmergencyResolver, EmergencyResolver } from './emergency/emergency.resolver';
import { ExplainResolver } from './explain/explain.resolver';
import { ChangeOfShareResolver, SharingResolver } from './sharing/sharing.resolver';

export const accessResolvers = [
  ChangesResolver,
  SharingResolver,
  ChangeOfShareResolver,
  EmergencyResolver,
  ChangeOfEmergencyResolver,
  ExplainResolver,
] as const;
