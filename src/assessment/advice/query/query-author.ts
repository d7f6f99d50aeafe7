import { deed } from '../../../access';
import { noSuchRecord } from '../../../platform/graphql/errors';
import { NotNow } from '../../../platform/graphql/problem';
import { AuthorQueried } from '../../assessment.events';
import { aboutRequest } from '../../request/about-request';
import { AdviceRequestState } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import type { AdviceLine } from '../advice-line.entity';
import { adviceLinePolicy } from '../advice-line.policy';
import { advicePolicy } from '../advice.policy';
import { correctedAmong } from '../lines-in-plan';
import { AdviceQueryPurpose, type AdviceQuery } from './advice-query.entity';
import { queryAuthorShape, type QueryAuthorInput } from './advice-query.inputs';
import { askAuthor, lineToAskAbout } from './ask-author';

/** Asks the author what a line of advice does not say, rather than invent it. */
export const queryAuthor = deed<QueryAuthorInput, AdviceLine, AdviceQuery>({
  may: adviceLinePolicy.may.query,
  input: queryAuthorShape,
  about: [adviceLinePolicy, (input) => input.adviceLineId],
  async act({ id, adviceId }, { question, about }, tools) {
    const advice = await tools.find(advicePolicy, adviceId);
    const request = advice && (await tools.find(adviceRequestPolicy, advice.adviceRequestId));
    if (!advice || !request) throw noSuchRecord();
    if ((await correctedAmong(tools, [adviceId])).size > 0) return new NotNow('This advice has been corrected since: ask about the correction', AdviceRequestState.GIVEN);
    const line = await lineToAskAbout(tools, advice, { id, field: 'adviceLineId' });
    if ('__typename' in line && line.__typename === 'InvalidInput') return line;
    const query = await askAuthor(tools, { request, advice, line: line as AdviceLine, purpose: AdviceQueryPurpose.QUERY, question, about });
    tools.emit(AuthorQueried, query, { ...aboutRequest(request), adviceId });
    return query;
  },
});
