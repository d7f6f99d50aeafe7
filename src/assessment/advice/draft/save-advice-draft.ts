import { deed, type Tools } from '../../../access';
import { ChangedMeanwhile, type Problem } from '../../../platform/graphql/problem';
import { DraftSaved } from '../../assessment.events';
import { aboutRequest } from '../../request/about-request';
import { AdviceRequestState, type AdviceRequest } from '../../request/advice-request.entity';
import { adviceRequestPolicy } from '../../request/advice-request.policy';
import { openStates } from '../../request/is-late';
import { whyNot } from '../../request/step';
import { AdviceDraftState, type AdviceDraft } from './advice-draft.entity';
import { saveAdviceDraftShape, type SaveAdviceDraftInput } from './advice-draft.inputs';
import { adviceDraftPolicy } from './advice-draft.policy';
import type { DraftedAdvice } from './drafted';

/** The draft that a side is writing in answer to a request. */
export async function draftOf({ tx, viewer, find }: Tools, requestId: string): Promise<AdviceDraft | null> {
  const [row] = await tx.connection.query<{ id: string }>(`SELECT id FROM advice_draft WHERE advice_request_id = $1 AND draft_for = $2 AND state = 'DRAFT'`, [requestId, viewer.actingFor]);
  return row ? find(adviceDraftPolicy, row.id) : null;
}

const textOf = ({ summary }: DraftedAdvice): string | null => summary ?? null;

/** Keeps a draft as it is now: half-written, and by anybody of its author’s side. What a colleague saved meanwhile is never overwritten. */
export const saveAdviceDraft = deed<SaveAdviceDraftInput, AdviceRequest, AdviceDraft>({
  may: adviceRequestPolicy.may.saveDraft,
  input: saveAdviceDraftShape,
  about: [adviceRequestPolicy, (input) => input.adviceRequestId],
  async act(request, { version, content }, tools) {
    const closed = whyNotDrafted(request, content);
    if (closed) return closed;
    const present = await draftOf(tools, request.id);
    const draft = present ? await again(tools, present, { version, content }) : await first(tools, request, { version, content });
    if (!('code' in draft)) tools.emit(DraftSaved, draft, aboutRequest(request));
    return draft;
  },
});

/** A correction of what was given is drafted as well; of what was declined or taken back there is nothing to write. */
const whyNotDrafted = (request: AdviceRequest, { supersedesId }: DraftedAdvice): Problem | undefined => {
  const isAnswered = request.state === AdviceRequestState.GIVEN && supersedesId;
  return openStates.includes(request.state) || isAnswered ? undefined : whyNot(request, AdviceRequestState.GIVEN);
};

type Saved = Pick<SaveAdviceDraftInput, 'version' | 'content'>;
async function first({ tx, viewer, now }: Tools, { id: adviceRequestId, childId, assessmentId, kind }: AdviceRequest, { version, content }: Saved): Promise<AdviceDraft | Problem> {
  if (version) return new ChangedMeanwhile({ version: 0 }, textOf(content));
  return tx.insert(adviceDraftPolicy, {
    childId, adviceRequestId, assessmentId, kind, draftFor: viewer.actingFor, state: AdviceDraftState.DRAFT, content, savedAt: now, writers: [viewer.personId], adviceId: null,
  });
}

async function again({ tx, viewer, now }: Tools, present: AdviceDraft, { version, content }: Saved): Promise<AdviceDraft | Problem> {
  const writers = [...new Set([...present.writers, viewer.personId])];
  const saved = version ? await tx.change(adviceDraftPolicy, { id: present.id, version }, { content, savedAt: now, writers }) : null;
  return saved ?? new ChangedMeanwhile({ version: present.version, text: textOf(present.content) }, textOf(content));
}
