import { decideToAssess, declineToAssess, noticeElements, noticesOf, requestAssessment, RequestBasis, RequestSource, StepKind, tellOfRequest, Told, type NoticePart } from '../assessment';
import { demoFile } from './demo-files';
import { acting, dayAfter, keyOf, type Scene } from './scene';
import { done } from './stage';

interface DemoStatutoryRequest {
  readonly child: string;
  readonly by: string;
  readonly source: keyof typeof RequestSource;
  readonly requestedBy: string;
  readonly purpose: string;
  readonly receivedDaysAgo: number;
  readonly toldDaysAgo: number;
  readonly assessedDaysAgo?: number;
  readonly declinedDaysAgo?: number;
  readonly reasons?: string;
}
const requests = (): readonly DemoStatutoryRequest[] => demoFile('assessments.json');

/** The versions that an assessment has once it was asked for, and once everybody was told; of a deed that is answered again, the record is as it is by then. */
const ASKED = 2;
const TOLD = 3;

const basisOf = ({ source }: DemoStatutoryRequest): RequestBasis => (source === 'FAMILY' || source === 'SETTING' ? RequestBasis.REQUEST : RequestBasis.NOTICE);

/** A letter that says all that it must. */
const letter = (reasons: string): NoticePart[] =>
  (noticesOf[StepKind.DECIDED_NOT_TO_ASSESS] ?? []).map((element) => ({ element, text: element === 'REASONS' ? reasons : (noticeElements[element].usualWords ?? `See the leaflet with this letter. ${noticeElements[element].requires}`) }));

/** Brings a child’s request for an assessment before the authority, as far as it has come. */
export async function playRequest(scene: Scene): Promise<void> {
  const told = requests().find(({ child }) => child === scene.child.key);
  if (!told) return;
  const officer = () => acting(scene, told.by, scene.child.authority);
  const daysAgo = (days: number): string => dayAfter(scene, -days);
  const asked = await done(`ask for an assessment of ${told.child}`, requestAssessment(officer(), {
    childId: scene.childId, basis: basisOf(told), purpose: told.purpose, receivedOn: daysAgo(told.receivedDaysAgo), source: RequestSource[told.source], requestedBy: told.requestedBy,
    inYouthAccommodation: false, idempotencyKey: keyOf(scene, 'request'),
  }));
  const on = daysAgo(told.toldDaysAgo);
  await done(`tell of the request for ${told.child}`, tellOfRequest(officer(), {
    assessmentId: asked.id, version: ASKED, told: Object.values(Told).map((who) => ({ who, on })), idempotencyKey: keyOf(scene, 'request/told'),
  }));
  const decision = { assessmentId: asked.id, version: TOLD, idempotencyKey: keyOf(scene, 'request/decide') };
  if (told.assessedDaysAgo !== undefined) await done(`assess ${told.child}`, decideToAssess(officer(), { ...decision, on: daysAgo(told.assessedDaysAgo) }));
  if (told.declinedDaysAgo !== undefined) await done(`decline for ${told.child}`, declineToAssess(officer(), { ...decision, on: daysAgo(told.declinedDaysAgo), notice: letter(told.reasons!) }));
}
