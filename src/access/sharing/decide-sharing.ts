import { invalid, type Problem } from '../../platform/graphql/problem';
import type { ChildRecord } from '../child-record';
import type { PolicyOf } from '../doors/read';
import { deed, standingTo, type Tools } from '../doors/write';
import { isAbout, policyNamed } from '../policy';
import type { Request } from '../request';
import { deciders } from './audiences';
import { itemsOf } from './items';
import { openRecords } from './open-records';
import { recipientsOf } from './recipients';
import { sharePolicy } from './share.policy';
import type { SharingDecision } from './sharing-decision.entity';
import { sharingDecisionPolicy } from './sharing-decision.policy';
import { RecordsShared, SharingDecided } from './sharing.events';
import { decideSharingShape, type DecideSharingInput } from './sharing.inputs';
import { SharingAnswer } from './sharing-words';

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** One share for each recipient, and what it opens. */
async function share(decision: SharingDecision, { tx, emit }: Tools): Promise<void> {
  const { childId, decidedAs, purpose, items, untilOn, recipients, handling } = decision;
  const shares = await tx.insertAll(
    sharePolicy,
    recipients.map((recipient) => ({
      childId,
      decisionId: decision.id,
      decidedAs,
      ...recipient,
      purpose,
      items,
      handling,
      untilOn,
      endedAt: null,
      endedReason: null,
    })),
  );
  await openRecords(tx.connection, shares);
  for (const each of shares) emit(RecordsShared, each);
}

/** Decides within another deed, which has something to share as soon as it is there: a meeting with those who take part in it. */
export async function decideWithin(child: Pick<ChildRecord, 'id'>, input: DecideSharingInput, tools: Tools): Promise<SharingDecision | Problem> {
  const { tx, viewer, today, emit } = tools;
  if (input.reviewOn && input.reviewOn < today) return invalid('reviewOn', 'this day has passed');
  if (input.untilOn && input.untilOn < today) return invalid('untilOn', 'this day has passed');
  const standing = await standingTo(tx.connection, child.id, viewer);
  const decidedAs = deciders.find((post) => standing.kinds.has(post) && (!input.decidedAs || input.decidedAs === post));
  if (!decidedAs) return invalid('decidedAs', 'you do not hold this post for the child, or it does not decide about sharing');
  const recipients = await recipientsOf(input.recipients, tx.connection);
  if ('__typename' in recipients) return recipients;
  const named = await itemsOf(input.items, { childId: child.id, standing }, tools);
  if ('__typename' in named) return named;
  const { decision, lawfulBasis, lawfulCondition, consent, reviewOn = null, untilOn = null } = input;
  const decided = await tx.insert(sharingDecisionPolicy, {
    childId: child.id,
    decision,
    decidedAs: decidedAs,
    purpose: input.purpose.trim(),
    askedBy: trimmed(input.askedBy),
    ...named,
    recipients,
    lawfulBasis,
    lawfulCondition,
    consent,
    consentReason: trimmed(input.consentReason),
    necessity: trimmed(input.necessity),
    detriment: trimmed(input.detriment),
    reviewOn,
    untilOn,
  });
  emit(SharingDecided, decided);
  if (decision !== SharingAnswer.NOT_SHARE) await share(decided, tools);
  return decided;
}

isAbout('Child', sharingDecisionPolicy.may.decide);
/** About the child, whose policy stands above this module: it is looked up when the first decision is taken. */
const deciding = () =>
  deed<DecideSharingInput, ChildRecord, SharingDecision>({
    may: sharingDecisionPolicy.may.decide,
    input: decideSharingShape,
    about: [policyNamed('Child') as unknown as PolicyOf<ChildRecord>, ({ childId }) => childId],
    act: decideWithin,
  });

/** Decides whether to share records, for sharing and for not sharing. What is shared opens at once, to those who are named and to nobody else. */
export const decideSharing = (request: Request, input: DecideSharingInput): Promise<SharingDecision | Problem> =>
  deciding()(request, input);
