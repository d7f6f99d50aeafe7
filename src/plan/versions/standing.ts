import { registerEnumType } from 'type-graphql';
import type { Request } from '../../access';
import { planById, versionsOfPlan } from '../plan.loaders';
import { PlanState } from '../plan.states';
import { inForce } from './editions-in-force';
import { PlanEdition } from './plan-edition';
import type { PlanVersion } from './plan-version.entity';

export enum VersionStanding {
  DRAFT = 'DRAFT',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
  CEASED = 'CEASED',
}
registerEnumType(VersionStanding, {
  name: 'PlanVersionStanding',
  description: 'Where an edition of a plan stands today.',
  valuesConfig: {
    DRAFT: { description: 'A draft that was served for the family’s views: nothing in it is in force.' },
    IN_FORCE: { description: 'What it says is what is to be given.' },
    SUPERSEDED: { description: 'A later edition has taken its place.' },
    CEASED: { description: 'It was the last, and the plan has ceased.' },
  },
});

export async function standingOfVersion({ load }: Request, { id, planId, edition }: PlanVersion): Promise<VersionStanding | null> {
  if (edition === PlanEdition.DRAFT) return VersionStanding.DRAFT;
  const [plan, versions] = await Promise.all([load(planById, planId), load(versionsOfPlan, planId)]);
  if (inForce(versions)?.id !== id) return VersionStanding.SUPERSEDED;
  return plan?.state === PlanState.CEASED ? VersionStanding.CEASED : VersionStanding.IN_FORCE;
}
