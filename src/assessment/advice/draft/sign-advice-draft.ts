import { deed } from '../../../access';
import { noSuchRecord } from '../../../platform/graphql/errors';
import { ChangedMeanwhile, InvalidInput } from '../../../platform/graphql/problem';
import { DraftSigned } from '../../assessment.events';
import { aboutRequest } from '../../request/about-request';
import type { AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import type { Advice } from '../advice.entity';
import { give } from '../give-advice';
import { AdviceDraftState } from './advice-draft.entity';
import type { SignAdviceDraftInput } from './advice-draft.inputs';
import { adviceDraftPolicy } from './advice-draft.policy';
import { asGiven, lacksOf } from './as-given';
import { draftOf } from './save-advice-draft';

/** Signs a draft, whoever wrote it: it is advice from now on. Only those sign who may give such advice, and what they sign is what they read. */
export const signAdviceDraft = deed<SignAdviceDraftInput, AdviceRequest, Advice>({
  may: adviceRequestPolicy.may.give,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version }, tools) {
    const draft = await draftOf(tools, request.id);
    if (!draft) throw noSuchRecord();
    const lacks = lacksOf(request.id, draft.content);
    if (lacks.length > 0) return new InvalidInput(lacks);
    const given = await give(request, { ...asGiven(request.id, draft.content), draftedByIds: draft.writers }, tools);
    if ('code' in given) return given;
    const signed = await tools.tx.change(adviceDraftPolicy, { id: draft.id, version }, { state: AdviceDraftState.SIGNED, adviceId: given.id });
    if (!signed) return new ChangedMeanwhile({ version: draft.version, text: draft.content.summary ?? null });
    tools.emit(DraftSigned, signed, aboutRequest(request));
    return given;
  },
});
