import { HubError } from '../../platform/graphql/errors';
import { isUuid } from '../../platform/uuid';
import { admits, kindsOf, type RowAudience } from '../audience';
import type { ChildRecord } from '../child-record';
import { visible } from '../doors/read';
import { sharedWith } from '../handling';
import { asRead, noField, deedsAbout, policyNamed, type Policy } from '../policy';
import { mine } from '../predicate';
import { onceAStatement } from '../viewer-words';
import type { Kind } from '../relationship';
import type { Request } from '../request';
import { capacityOf } from '../viewer';
import type { AccessExplanation, AccessGround } from './explanation';
import { SET_HANDLING, viewerMay } from './viewer-may';
import { waysInto } from './ways-in';

/** What somebody asks about their own rights. */
export interface Asked {
  readonly childId: string;
  readonly type: string;
  readonly recordId?: string | null;
  readonly field?: string | null;
  readonly deed?: string | null;
}
interface Question {
  readonly policy: Policy;
  readonly rule: string;
  readonly audience: RowAudience;
  /** A deed needs a right of its own; a share opens what there is to see, and lets nobody do anything. */
  readonly deed?: string;
}
const NOTHING = 'You stand in no way to such a child, or such a record, that would take you in.';

const unknown = (what: string): HubError => new HubError('BAD_USER_INPUT', `There is no such ${what}`);

function questionOf({ type, field, deed }: Asked): Question {
  const policy = policyNamed(type);
  if (!policy) throw unknown('type of record');
  if (deed === SET_HANDLING && !policy.neverNarrowed) return { policy, rule: deed, audience: policy.write, deed };
  if (deed) {
    const rule = deedsAbout(type).find(({ name }) => name === deed);
    if (!rule) throw unknown('deed about records of this type');
    return { policy, rule: rule.name, audience: rule.audience, deed };
  }
  const told = field ? policy.fields.get(field) : asRead;
  if (told === undefined || told === noField) throw unknown('field of this type');
  return told === asRead ? { policy, rule: `${type}.read`, audience: policy.read } : { policy, rule: `${type}.${field}`, audience: told };
}

const endless = (moment: string): string | null => (moment === 'infinity' ? null : moment);
async function groundsOf(request: Request, childId: string): Promise<(AccessGround & { readonly kind: Kind })[]> {
  const { tx } = await request.entered();
  const rows = await tx.query<AccessGround & { kind: Kind; until: string }>(
    `SELECT r.kind, r.source, r.reason, r.starts_at AS since, r.ends_at AS until FROM child_relationship r WHERE r.child_id = $1 AND ${mine} ORDER BY r.starts_at, r.kind, r.source`,
    [childId],
  );
  return rows.map((row) => ({ ...row, until: endless(row.until) }));
}
async function sharesOf(request: Request, recordId: string): Promise<AccessGround[]> {
  const { tx } = await request.entered();
  const rows = await tx.query<{ since: string; until: string }>(
    `SELECT s.starts_at AS since, s.ends_at AS until FROM record_share s WHERE s.record_id = $1 AND ${sharedWith(onceAStatement)} ORDER BY s.starts_at`,
    [recordId],
  );
  return rows.map(({ since, until }) => ({ kind: null, source: 'Share', reason: null, since, until: endless(until) }));
}

function waysTo({ audience, deed }: Question): string[] {
  const shares =
    deed || kindsOf(audience).length === 0
      ? []
      : ['The organisation that recorded it, by a sharing decision that names you, your post or your organisation'];
  return [...waysInto(audience), ...shares];
}
const no = (question: Question, because: string): AccessExplanation => ({
  allowed: false,
  rule: question.rule,
  because,
  by: [],
  couldBeGrantedBy: waysTo(question),
});
const yes = (question: Question, because: string, by: readonly AccessGround[]): AccessExplanation => ({
  ...no(question, because),
  allowed: true,
  by,
});

/** About one record that the asker sees: the very questions that the doors ask. */
async function aboutRecord(request: Request, question: Question, record: ChildRecord): Promise<AccessExplanation> {
  const { policy, audience, deed } = question;
  const { personId, actingFor } = await request.viewer();
  const takesIn = ({ kind }: { kind: Kind }) =>
    admits(audience, record, { kinds: new Set([kind]), shared: new Set(), personId, actingFor: actingFor ?? '' });
  const grounds = (await groundsOf(request, record.childId)).filter(takesIn);
  const shares = deed ? [] : await sharesOf(request, record.id);
  // The record is at hand, so they may read it; of a child who came with a share that is all.
  const allowed = deed ? viewerMay(policy, record, request).includes(deed) : audience === policy.read || request.sees(audience, record);
  if (!allowed) return no(question, 'You see this record, but this is for others.');
  const because = grounds.length > 0 ? 'How you stand to the child takes you in for this record.' : 'This record was shared with you.';
  return yes(question, because, [...grounds, ...shares]);
}

/** About records of a kind, without one in hand: what the asker's own relationships could ever open. Nobody looks whether there is one. */
async function aboutKind(request: Request, question: Question, childId: string): Promise<AccessExplanation> {
  const { audience, policy } = question;
  const [takenIn, readers] = [kindsOf(audience), kindsOf(policy.read)];
  const grounds = (await groundsOf(request, childId)).filter(({ kind }) => takenIn.includes(kind) && readers.includes(kind));
  if (grounds.length === 0) return no(question, NOTHING);
  return yes(
    question,
    'How you stand to the child takes you in: for all such records, or for those that are your own, marked for you or of your sections.',
    grounds,
  );
}

/** Tells somebody whether they may, by what, and who could see to it; about themself alone, and of what they may not know of as of nothing. */
export async function explainAccess(request: Request, asked: Asked): Promise<AccessExplanation> {
  const question = questionOf(asked);
  capacityOf(await request.viewer());
  const { childId, type } = asked;
  const recordId = asked.recordId ?? (type === 'Child' ? childId : null);
  if (!isUuid(childId) || (recordId !== null && !isUuid(recordId))) return no(question, NOTHING);
  if (recordId === null) return aboutKind(request, question, childId);
  const [record] = await visible(request, question.policy, 't.id = $1 AND t.child_id = $2', [recordId, childId]);
  return record ? aboutRecord(request, question, record) : no(question, NOTHING);
}
