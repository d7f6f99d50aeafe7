import { DifferenceOfPlanResolver, DifferenceOfVersionsResolver } from './difference/difference.resolver';
import { ChangeOfLockResolver, LocksOfPlanResolver, TribunalLockResolver } from './locking/locking.resolver';
import { PlanVersionResolver, VersionLineResolver } from './plan-version.resolver';
import { RestoringResolver } from './restoring/restoring.resolver';
import { ChangeOfNoticeResolver, NoticedReductionResolver, NoticeSeenResolver, ReductionNoticeResolver, ReductionsOfPlanResolver } from './shrinking/shrinking.resolver';
import { PlanSignatureResolver, SignaturesOfPlanResolver, SignaturesOfVersionResolver } from './signing/signing.resolver';

export const versionResolvers = [
  PlanVersionResolver, VersionLineResolver, DifferenceOfVersionsResolver, DifferenceOfPlanResolver,
  ReductionNoticeResolver, NoticedReductionResolver, NoticeSeenResolver, ReductionsOfPlanResolver, ChangeOfNoticeResolver,
  TribunalLockResolver, LocksOfPlanResolver, ChangeOfLockResolver, RestoringResolver, PlanSignatureResolver, SignaturesOfVersionResolver, SignaturesOfPlanResolver,
] as const;
