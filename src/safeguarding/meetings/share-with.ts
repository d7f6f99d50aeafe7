import { decideWithin, LawfulBasis, LawfulCondition, SharingAnswer, type ChildRecord, type Tools } from '../../access';
import { InvalidInput, isProblem, type Problem } from '../../platform/graphql/problem';
import type { SafeguardingMeeting } from './meeting.entity';
import type { MeetingParticipant } from './participant';

type Sharing = Pick<SafeguardingMeeting, 'childId' | 'recordedAs' | 'purpose' | 'necessity' | 'consent' | 'consentReason'>;
interface Shared {
  readonly type: string;
  readonly records: readonly Pick<ChildRecord, 'id'>[];
  readonly with: readonly MeetingParticipant[];
}

/**
 * Opens records to some who take part, by a sharing decision for the reasons that the meeting was convened with: nothing is told without
 * one (law 5.8). They come to know the child's name and these records, and stand to the child in no other way.
 */
export async function shareWith({ childId, recordedAs, purpose, necessity, consent, consentReason }: Sharing, shared: Shared, tools: Tools): Promise<Problem | undefined> {
  if (shared.with.length === 0 || shared.records.length === 0) return undefined;
  const decided = await decideWithin({ id: childId }, {
    childId, purpose, necessity, consent, consentReason,
    decision: SharingAnswer.SHARE, decidedAs: recordedAs, lawfulBasis: LawfulBasis.PUBLIC_TASK, lawfulCondition: LawfulCondition.SAFEGUARDING,
    items: [{ recordType: shared.type, recordIds: shared.records.map(({ id }) => id) }],
    recipients: shared.with.map(({ organisationId, personId, post }) => ({ organisationId, personId, post })),
  }, tools);
  return isProblem(decided) ? ofParticipants(decided) : undefined;
}

/** What is wrong with a recipient is wrong with a participant: the field is named as it was sent. */
const ofParticipants = (problem: Problem): Problem =>
  problem instanceof InvalidInput ? new InvalidInput(problem.fields.map(({ field, reason }) => ({ field: field.replace('recipients', 'participants'), reason }))) : problem;
