import { AdviceDraftResolver, ChangeOfDraftResolver, DraftersOfAdviceResolver, DraftOfRequestResolver } from './advice/draft/advice-draft.resolver';
import {
  AdviceQueryResolver,
  ChangeOfQueryResolver,
  QueriesOfAdviceLineResolver,
  QueriesOfAdviceResolver,
  QueriesOfAssessmentResolver,
  QueriesOfLineResolver,
  QueriesOfRequestResolver,
  RecordOfSourceResolver,
} from './advice/query/advice-query.resolver';
import { AdviceResolutionResolver, AssemblingResolver, ChangeOfResolutionResolver } from './assembling/assembling.resolver';
import { AdviceReuseResolver, AskingResolver, ChangeOfAskingResolver, TermsOfRequestResolver } from './asking/asking.resolver';

/** Whom to ask, what they write, what they are asked about it, and what becomes of it. */
export const advisingResolvers = [
  AskingResolver, AdviceReuseResolver, TermsOfRequestResolver, ChangeOfAskingResolver,
  AdviceQueryResolver, QueriesOfAdviceLineResolver, QueriesOfAdviceResolver, QueriesOfRequestResolver, QueriesOfAssessmentResolver, QueriesOfLineResolver,
  RecordOfSourceResolver, ChangeOfQueryResolver,
  AdviceDraftResolver, DraftOfRequestResolver, DraftersOfAdviceResolver, ChangeOfDraftResolver,
  AssemblingResolver, AdviceResolutionResolver, ChangeOfResolutionResolver,
] as const;
