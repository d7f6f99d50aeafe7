import { PlanEdition } from './plan-edition';
import type { PlanVersion } from './plan-version.entity';

/** Of a plan’s editions, the first one first, the one that is in force: a draft that was served puts nothing into force (s.38). */
export const inForce = (versions: readonly PlanVersion[]): PlanVersion | null => versions.filter(({ edition }) => edition !== PlanEdition.DRAFT).at(-1) ?? null;
