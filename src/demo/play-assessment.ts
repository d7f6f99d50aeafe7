import {
  AdviceKind,
  askForAdvice,
  askForMoreTime,
  AssessmentKind,
  AssessmentNeeded,
  declineAdvice,
  DeclineGround,
  giveAdvice,
  linesOfAdvice,
  openAssessment,
  type AdviceLine,
  type AdviceRequest,
} from '../assessment';
import { adviceInput } from './advice-input';
import type { DemoAspiration, DemoAssessment, DemoDeclined, DemoRequest } from './demo-stories';
import { acting, atSchool, dayAfter, keyOf, reading, type Scene } from './scene';
import { done, organisationOf, personOf } from './stage';

/** What the files call a kind of advice, where the hub has another word. */
const kinds: Readonly<Record<string, AdviceKind>> = {
  EDUCATION: AdviceKind.EDUCATIONAL,
  EDUCATIONAL_PSYCHOLOGY: AdviceKind.PSYCHOLOGICAL,
  CAMHS: AdviceKind.MENTAL_HEALTH,
  YOUTH_JUSTICE: AdviceKind.OTHER,
  FAMILY: AdviceKind.PARENT_OR_YOUNG_PERSON,
  YOUNG_PERSON: AdviceKind.PARENT_OR_YOUNG_PERSON,
};
const kindOf = ({ kind }: DemoRequest): AdviceKind => kinds[kind] ?? AdviceKind[kind as keyof typeof AdviceKind];
const isOfFamily = (request: DemoRequest): boolean => kindOf(request) === AdviceKind.PARENT_OR_YOUNG_PERSON;

const grounds: Readonly<Record<string, DeclineGround>> = {
  NOT_NEEDED_IN_VIEW_OF_YOUNG_PERSON: DeclineGround.NOT_NEEDED,
  WAITING_LIST_NOT_SEEN: DeclineGround.NOT_YET_SEEN,
};
const groundOf = (code: string): DeclineGround => grounds[code] ?? DeclineGround[code as keyof typeof DeclineGround];

const neededOf = ({ assessmentNeeded }: DemoDeclined): AssessmentNeeded | null =>
  assessmentNeeded ? AssessmentNeeded[assessmentNeeded as keyof typeof AssessmentNeeded] : null;

/** The lines of the advice that was given, by the keys of the files. */
export type AdvisedLines = ReadonlyMap<string, AdviceLine>;

interface Asked {
  readonly scene: Scene;
  readonly assessment: DemoAssessment;
  readonly request: DemoRequest;
}

/** Youth justice has no post here that gives advice: it answers on paper, and whoever asked writes it down. */
const onPaper = ({ kind }: DemoRequest): boolean => kind === 'YOUTH_JUSTICE';

async function ask({ scene, assessment, request }: Asked, assessmentId: string): Promise<AdviceRequest> {
  const { stage } = scene;
  const { organisation, askedOf } = request;
  const writtenDown = request.onBehalfOf !== undefined || onPaper(request);
  return done(
    `ask ${askedOf} about ${scene.child.key}`,
    askForAdvice(atSchool(scene, assessment.openedBy), {
      assessmentId,
      kind: kindOf(request),
      question: request.about,
      dueOn: dayAfter(scene, request.dueInDays),
      organisationId: isOfFamily(request) || !organisation ? null : organisationOf(stage, organisation),
      personId: writtenDown ? null : personOf(stage, askedOf),
      idempotencyKey: keyOf(scene, `ask/${request.key}`),
    }),
  );
}

/** Who writes the answer, and whose words they are where these are somebody else's. */
function penOf({ scene, assessment, request }: Asked) {
  if (onPaper(request)) return { pen: () => atSchool(scene, assessment.openedBy), writtenDownFor: 'The youth justice worker' };
  const handle = request.answeredBy ?? request.askedOf;
  return { pen: () => acting(scene, handle, request.organisation), writtenDownFor: request.onBehalfOf ?? null };
}

async function give(asked: Asked, adviceRequestId: string, hopes: readonly DemoAspiration[]): Promise<AdvisedLines> {
  const { scene, request } = asked;
  const { pen, writtenDownFor } = penOf(asked);
  const { input, keys } = adviceInput(request.advice!, hopes);
  const advice = await done(
    `give the advice ${request.key} about ${scene.child.key}`,
    giveAdvice(pen(), {
      ...input,
      adviceRequestId,
      writtenDownFor,
      idempotencyKey: keyOf(scene, `give/${request.key}`),
    }),
  );
  const lines = await reading(pen(), ({ load }) => load(linesOfAdvice, advice.id));
  return new Map(lines.map((line) => [keys[line.position - 1]!, line]));
}

/** What those who were asked do with it. Whoever has declined knows the child no more, so that nothing can be asked of them again. */
async function answer(
  asked: Asked,
  { id: adviceRequestId, answeredOn, timeAskedUntil }: AdviceRequest,
  hopes: readonly DemoAspiration[],
): Promise<AdvisedLines> {
  const { scene, request } = asked;
  const { advice, declined, moreTime } = request;
  if (advice) return give(asked, adviceRequestId, hopes);
  if (answeredOn ?? timeAskedUntil) return new Map();
  const { pen } = penOf(asked);
  const of = { adviceRequestId, version: 1 };
  if (declined) {
    await done(
      `decline ${request.key} about ${scene.child.key}`,
      declineAdvice(pen(), { ...of, ...declined, ground: groundOf(declined.code), assessmentNeeded: neededOf(declined) }),
    );
  }
  if (moreTime) {
    const until = dayAfter(scene, request.dueInDays + moreTime.days);
    await done(
      `ask for time for ${request.key} about ${scene.child.key}`,
      askForMoreTime(pen(), { ...of, until, reason: moreTime.reason }),
    );
  }
  return new Map();
}

/** Opens an assessment, asks everybody, and lets them answer. What the child and the family hope for comes with the family's own account. */
export async function playAssessment(scene: Scene, assessment: DemoAssessment): Promise<AdvisedLines> {
  const { child, childId } = scene;
  const opened = await done(
    `open the assessment of ${child.key}`,
    openAssessment(atSchool(scene, assessment.openedBy), {
      childId,
      kind: AssessmentKind[assessment.kind as keyof typeof AssessmentKind],
      purpose: assessment.reason,
      idempotencyKey: keyOf(scene, 'assessment'),
    }),
  );
  const carriesHopes = assessment.requests.find((request) => isOfFamily(request) && request.advice);
  const lines = new Map<string, AdviceLine>();
  for (const request of assessment.requests) {
    const asked: Asked = { scene, assessment, request };
    const asking = await ask(asked, opened.id);
    for (const [key, line] of await answer(asked, asking, request === carriesHopes ? assessment.aspirations : [])) lines.set(key, line);
  }
  return lines;
}
