import { deed, type Tools } from '../../access';
import { familyMemberPolicy, teamMemberPolicy } from '../../people';
import { invalid, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import type { Plan } from '../plan.entity';
import { planPolicy } from '../plan.policy';
import { planVersionPolicy } from '../versions/plan-version.policy';
import type { PlanDocument } from './plan-document.entity';
import { DocumentAsked } from './plan-document.events';
import type { MakeDocumentForInput, MakeDocumentInput } from './plan-document.inputs';
import { planDocumentPolicy } from './plan-document.policy';
import { DocumentState, underWay } from './plan-document.states';

/** As many as one person may wait for at a time. */
const MOST_WAITING = 10;

type Recipient = Pick<PlanDocument, 'recipientId' | 'recipientFor'>;
const themselves: Recipient = { recipientId: null, recipientFor: null };

/** Makes a copy of a plan for whoever asks, as they may read it when it is made, and again when they fetch it. */
export const makeDocument = deed<MakeDocumentInput, Plan, PlanDocument>({
  may: planDocumentPolicy.may.make,
  about: [planPolicy, ({ planId }) => planId],
  act: (plan, input, tools) => askForCopy(plan, { ...input, ...themselves }, tools),
});

/** The same for somebody of the team or of the family: it says what both of them may read, and nothing else. */
export const makeDocumentFor = deed<MakeDocumentForInput, Plan, PlanDocument>({
  may: planDocumentPolicy.may.makeFor,
  about: [planPolicy, ({ planId }) => planId],
  async act(plan, input, tools) {
    const recipient = await recipientOf(plan, input, tools);
    return isProblem(recipient) ? recipient : askForCopy(plan, { ...input, ...recipient }, tools);
  },
});

async function recipientOf({ childId }: Plan, { recipientId }: MakeDocumentForInput, { find }: Tools): Promise<Recipient | Problem> {
  const member = await find(teamMemberPolicy, recipientId);
  if (member?.childId === childId) return { recipientId: member.personId, recipientFor: member.organisationId };
  const relative = await find(familyMemberPolicy, recipientId);
  if (relative?.childId !== childId) return invalid('recipientId', 'nobody of the child’s team or family');
  if (!relative.personId) return invalid('recipientId', 'they have no account here, so what they may read cannot be asked');
  return { recipientId: relative.personId, recipientFor: relative.personId };
}

async function askForCopy(plan: Plan, { planVersionId = null, format, recipientId, recipientFor }: MakeDocumentInput & Recipient, tools: Tools): Promise<PlanDocument | Problem> {
  const { tx, find, emit, now } = tools;
  if (planVersionId && (await find(planVersionPolicy, planVersionId))?.planId !== plan.id) return invalid('planVersionId', 'no issued version of this plan');
  if (await waitsForTooMany(tools)) return new NotNow(`You are waiting for ${MOST_WAITING} documents already: fetch those first.`, 'WAITING');
  const asked = await tx.insert(planDocumentPolicy, {
    childId: plan.childId, planId: plan.id, planVersionId, format, recipientId, recipientFor,
    state: DocumentState.WAITING, percent: 0, failure: null, bytes: null, expiresAt: null, readingHash: null,
  });
  await tx.connection.query('SELECT ask_for_document($1, $2)', [asked.id, now]);
  emit(DocumentAsked, asked, { planId: plan.id });
  return asked;
}

async function waitsForTooMany({ tx, viewer }: Tools): Promise<boolean> {
  const [count] = await tx.connection.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM plan_document WHERE recorded_by = $1 AND state = ANY ($2)', [viewer.personId, underWay]);
  return count!.waiting >= MOST_WAITING;
}
