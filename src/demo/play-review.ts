import { giveReviewPaper, inviteToReview, openReview, PaperKind, planReviewMeeting, ReviewKind, ReviewRole } from '../assessment';
import type { Plan } from '../plan';
import { demoFile } from './demo-files';
import { atSchool, dayAfter, keyOf, type Scene } from './scene';
import { done, organisationOf } from './stage';

interface DemoReview {
  readonly child: string;
  readonly by: string;
  readonly kind: 'ANNUAL' | 'PHASE_TRANSFER';
  readonly countedDaysAgo: number | null;
  /** The first day on which the meeting could be; it is on the next one on which the school meets. None where nothing is planned. */
  readonly meetingFromDay: number | null;
  readonly note?: string;
  readonly asksSetting?: string;
  readonly childViews?: { readonly text: string; readonly howGathered: string };
}
const reviews = (): readonly DemoReview[] => demoFile('reviews.json');

const LONGEST_HOLIDAY = 60;
/** The versions that a review has once it is opened and once it is planned; of a deed that is answered again, the record is as it is by then. */
const OPENED = 2;
const PLANNED = 3;

/** The school meets on one of the next days: the first that is not refused. */
async function planMeeting(scene: Scene, told: DemoReview, reviewId: string): Promise<void> {
  for (let day = told.meetingFromDay!; day < told.meetingFromDay! + LONGEST_HOLIDAY; day += 1) {
    const of = { reviewId, version: OPENED, meetingOn: dayAfter(scene, day), note: told.note ?? null, idempotencyKey: keyOf(scene, `review/plan/${day}`) };
    const planned = await planReviewMeeting(atSchool(scene, told.by), of);
    if (!('code' in planned)) return;
  }
  throw new Error(`The demo found no day for the review of ${scene.child.key}`);
}

async function prepare(scene: Scene, told: DemoReview, reviewId: string): Promise<void> {
  await planMeeting(scene, told, reviewId);
  const invitees = [
    { role: ReviewRole.FAMILY, inWords: 'The family' },
    { role: ReviewRole.SETTING, organisationId: organisationOf(scene.stage, scene.child.school!), question: told.asksSetting ?? null },
  ];
  const what = `prepare the review of ${scene.child.key}`;
  await done(what, inviteToReview(atSchool(scene, told.by), { reviewId, version: PLANNED, invitees, idempotencyKey: keyOf(scene, 'review/invite') }));
  if (!told.childViews) return;
  await done(what, giveReviewPaper(atSchool(scene, told.by), { reviewId, kind: PaperKind.CHILD_VIEWS, ...told.childViews, idempotencyKey: keyOf(scene, 'review/views') }));
}

/** Puts the review of a child's plan on the calendar, and prepares its meeting where one is near. */
export async function playReview(scene: Scene, { id: planId }: Pick<Plan, 'id'>): Promise<void> {
  const told = reviews().find(({ child }) => child === scene.child.key);
  if (!told) return;
  const countedFrom = told.countedDaysAgo === null ? null : dayAfter(scene, -told.countedDaysAgo);
  const opened = await done(
    `open the review of ${scene.child.key}`,
    openReview(atSchool(scene, told.by), { planId, kind: ReviewKind[told.kind], countedFrom, idempotencyKey: keyOf(scene, 'review') }),
  );
  if (told.meetingFromDay !== null) await prepare(scene, told, opened.id);
}
