import { ChangeOfCommentResolver, CommentsOfIssuedLineResolver, CommentsOfLineResolver, LineCommentResolver } from './line-comment.resolver';
import { AnswersOfVersionResolver, ChangeOfAnswerResolver, PlanAgreementResolver } from './plan-agreement.resolver';
import './searched';
import { WhoLookedResolver } from './who-looked.resolver';

export const familyResolvers = [
  LineCommentResolver, CommentsOfLineResolver, CommentsOfIssuedLineResolver, ChangeOfCommentResolver,
  PlanAgreementResolver, AnswersOfVersionResolver, ChangeOfAnswerResolver, WhoLookedResolver,
] as const;
