import { AskingResolver } from './asking/asking.resolver';
import { ChallengeResolver, ChallengesOfAssessmentResolver, ChangeOfChallengeResolver } from './challenging/challenge.resolver';
import { ChangeOfCourseResolver, CourseOfAssessmentResolver, StatutoryExceptionResolver, StatutoryStepResolver } from './course.resolver';
import { ChangeOfDeadlineResolver, DeadlineResolver } from './deadline.resolver';
import { NoticeResolver, NoticesOfAssessmentResolver } from './deciding/notice.resolver';
import { DraftingOfAssessmentResolver, DraftingResolver, DraftResponseResolver, SettingConsultationResolver } from './drafting/drafting.resolver';
import { ExceptionResolver } from './exceptions/exception.resolver';
import { AuthorityMoveResolver, MovesOfChildResolver } from './moving/moving.resolver';
import { NamedSettingResolver, TermsOfPlanResolver } from './sen2/sen2.resolver';

export const statutoryResolvers = [
  CourseOfAssessmentResolver, StatutoryStepResolver, StatutoryExceptionResolver, ChangeOfCourseResolver, DeadlineResolver, ChangeOfDeadlineResolver, AskingResolver, NoticeResolver,
  NoticesOfAssessmentResolver, DraftingResolver, DraftingOfAssessmentResolver, SettingConsultationResolver, DraftResponseResolver, ExceptionResolver, ChallengeResolver,
  ChallengesOfAssessmentResolver, ChangeOfChallengeResolver, TermsOfPlanResolver, NamedSettingResolver, AuthorityMoveResolver, MovesOfChildResolver,
] as const;
