import { conveneMeeting, decideReferral, makeReferral, recordMeeting, recordNotification, type ConveneMeetingInput, type DecideReferralInput, type MakeReferralInput, type RecordMeetingInput, type ToldNotificationInput } from '../safeguarding';
import { startOfDay } from '../platform/clock';
import { demoFile } from './demo-files';
import { acting, dayAfter, keyOf, type Scene } from './scene';
import { done, organisationOf } from './stage';

interface Decided {
  readonly text: string;
  readonly by?: string;
  readonly dueInDays?: number;
  readonly toldTo: readonly string[];
}
interface DemoCase {
  readonly child: string;
  readonly lead: string;
  readonly school: string;
  readonly worker: string;
  readonly team: string;
  readonly referral: Pick<MakeReferralInput, 'worries' | 'strengths' | 'familyTold' | 'familyToldReason'>;
  readonly decision: Pick<DecideReferralInput, 'decision' | 'reason'>;
  readonly meeting: Pick<ConveneMeetingInput, 'kind' | 'purpose' | 'necessity' | 'consent' | 'consentReason'> & {
    readonly participants: readonly { readonly organisation: string; readonly post: NonNullable<ConveneMeetingInput['participants'][number]['post']> }[];
  };
  readonly outcome: Pick<RecordMeetingInput, 'minutes' | 'outcome' | 'reason'> & { readonly came: readonly string[]; readonly decisions: readonly Decided[] };
}
interface DemoNotification {
  readonly child: string;
  readonly lead: string;
  readonly school: string;
  readonly notification: Omit<ToldNotificationInput, 'happenedAt'>;
}
const told = (): { readonly cases: readonly DemoCase[]; readonly notifications: readonly DemoNotification[] } => demoFile('between-agencies.json');

/** The version that a record has when it was just made. */
const MADE = 1;

async function refer(scene: Scene, { lead, school, worker, team, referral, decision }: DemoCase): Promise<void> {
  const toOrganisationId = organisationOf(scene.stage, team);
  const made = await done(
    `refer ${scene.child.key}`,
    makeReferral(acting(scene, lead, school), { childId: scene.childId, toOrganisationId, ...referral, idempotencyKey: keyOf(scene, 'referral') }),
  );
  await done(
    `decide on the referral of ${scene.child.key}`,
    decideReferral(acting(scene, worker, team), { referralId: made.id, version: MADE, ...decision, idempotencyKey: keyOf(scene, 'referral/decision') }),
  );
}

async function meet(scene: Scene, { worker, team, meeting, outcome }: DemoCase): Promise<void> {
  const named = (key: string): string => organisationOf(scene.stage, key);
  const participants = meeting.participants.map(({ organisation, post }) => ({ organisationId: named(organisation), post }));
  const convened = await done(
    `call agencies together about ${scene.child.key}`,
    conveneMeeting(acting(scene, worker, team), { ...meeting, participants, childId: scene.childId, heldOn: dayAfter(scene, 0), idempotencyKey: keyOf(scene, 'meeting') }),
  );
  const decisions = outcome.decisions.map(({ text, by, dueInDays, toldTo }) => ({
    text, toldTo: toldTo.map(named), byOrganisationId: by ? named(by) : null, dueOn: dueInDays === undefined ? null : dayAfter(scene, dueInDays),
  }));
  await done(
    `write down what agencies agreed about ${scene.child.key}`,
    recordMeeting(acting(scene, worker, team), { ...outcome, decisions, came: outcome.came.map(named), meetingId: convened.id, version: MADE, idempotencyKey: keyOf(scene, 'meeting/held') }),
  );
}

/** What agencies tell one another about a child, and what they agree on. */
export async function playBetweenAgencies(scene: Scene): Promise<void> {
  const { cases, notifications } = told();
  for (const each of cases.filter(({ child }) => child === scene.child.key)) {
    await refer(scene, each);
    await meet(scene, each);
  }
  for (const { lead, school, notification } of notifications.filter(({ child }) => child === scene.child.key)) {
    const of = { childId: scene.childId, notification: { ...notification, happenedAt: startOfDay(dayAfter(scene, -1)) }, idempotencyKey: keyOf(scene, 'notification') };
    await done(`write down what the police told of ${scene.child.key}`, recordNotification(acting(scene, lead, school), of));
  }
}
