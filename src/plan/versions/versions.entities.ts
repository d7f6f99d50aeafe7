import { TribunalLock } from './locking/tribunal-lock.entity';
import { PlanVersion } from './plan-version.entity';
import { NoticeSeen } from './shrinking/notice-seen.entity';
import { NoticedReduction } from './shrinking/noticed-reduction.entity';
import { ReductionNotice } from './shrinking/reduction-notice.entity';
import { PlanSignature } from './signing/plan-signature.entity';
import { VersionLine } from './version-line.entity';

export const versionEntities = [PlanVersion, VersionLine, ReductionNotice, NoticedReduction, NoticeSeen, TribunalLock, PlanSignature] as const;
