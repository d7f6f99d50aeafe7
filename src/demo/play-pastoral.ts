import { addPastoralVoice, describeBehaviour, openPastoralPlan, scoreTarget, ScoredBy, setTarget, type PastoralPlan } from '../pastoral';
import { PlanKind, startPlan } from '../plan';
import { recordMeasure } from '../progress';
import { demoFile } from './demo-files';
import { acting, atSchool, dayAfter, keyOf, type Scene } from './scene';
import { done } from './stage';

/** What a deed is told, but for the ids and days that only the play knows. */
type Told<Deed extends (request: never, input: never) => unknown, Known extends string> = Omit<Parameters<Deed>[1], Known | 'idempotencyKey'>;

interface DemoTarget {
  readonly words: Parameters<typeof setTarget>[1]['target'];
  readonly scores: readonly ({ readonly by: string; readonly daysAgo: number } & Pick<Parameters<typeof scoreTarget>[1], 'score' | 'lesson' | 'note'>)[];
}
interface DemoPastoralPlan extends Pick<Parameters<typeof openPastoralPlan>[1], 'kind' | 'weeks' | 'reviewedEveryWeeks' | 'terms'> {
  readonly child: string;
  readonly by: string;
  readonly title: string;
  readonly startedDaysAgo: number;
  readonly behaviours: readonly Parameters<typeof describeBehaviour>[1]['description'][];
  readonly targets: readonly DemoTarget[];
  readonly voices: readonly ({ readonly by: string; readonly ofFamily: boolean; readonly daysAgo: number } & Told<typeof addPastoralVoice, 'pastoralPlanId' | 'saidOn'>)[];
  readonly measures: readonly ({ readonly daysAgo: number } & Told<typeof recordMeasure, 'childId' | 'takenOn'>)[];
}
const plans = (): readonly DemoPastoralPlan[] => demoFile('pastoral-plans.json');

async function open(scene: Scene, { by, kind, title, startedDaysAgo, weeks, reviewedEveryWeeks, terms }: DemoPastoralPlan): Promise<PastoralPlan> {
  const what = `open the pastoral plan of ${scene.child.key}`;
  const thread = await done(what, startPlan(atSchool(scene, by), { childId: scene.childId, kind: PlanKind[kind], title, idempotencyKey: keyOf(scene, 'pastoral/start') }));
  const of = { planId: thread.id, kind, startsOn: dayAfter(scene, -startedDaysAgo), weeks, reviewedEveryWeeks, terms, idempotencyKey: keyOf(scene, 'pastoral/open') };
  return done(what, openPastoralPlan(atSchool(scene, by), of));
}

interface Played {
  readonly told: DemoPastoralPlan;
  readonly plan: PastoralPlan;
}
async function work(scene: Scene, { told, plan }: Played): Promise<void> {
  const what = `set the targets of ${scene.child.key}`;
  for (const [at, { words, scores }] of told.targets.entries()) {
    const of = { pastoralPlanId: plan.id, target: words, fromOn: plan.startsOn, idempotencyKey: keyOf(scene, `pastoral/target/${at}`) };
    const target = await done(what, setTarget(atSchool(scene, told.by), of));
    for (const [nth, { by, daysAgo, ...score }] of scores.entries()) {
      const given = { pastoralTargetId: target.id, scoredOn: dayAfter(scene, -daysAgo), ...score, idempotencyKey: keyOf(scene, `pastoral/score/${at}/${nth}`) };
      await done(what, scoreTarget(atSchool(scene, by), { ...given, by: ScoredBy.SCHOOL }));
    }
  }
}

async function say(scene: Scene, { told, plan }: Played): Promise<void> {
  for (const [at, { by, ofFamily, daysAgo, ...voice }] of told.voices.entries()) {
    const of = { pastoralPlanId: plan.id, saidOn: dayAfter(scene, -daysAgo), ...voice, idempotencyKey: keyOf(scene, `pastoral/voice/${at}`) };
    await done(`hear ${by}`, addPastoralVoice(ofFamily ? acting(scene, by, null) : atSchool(scene, by), of));
  }
}

/** Gives a child a pastoral plan that has been going on for some weeks, with what was measured before it and in it. */
export async function playPastoral(scene: Scene): Promise<void> {
  const told = plans().find(({ child }) => child === scene.child.key);
  if (!told) return;
  for (const [at, { daysAgo, ...measure }] of told.measures.entries()) {
    const of = { childId: scene.childId, takenOn: dayAfter(scene, -daysAgo), ...measure, idempotencyKey: keyOf(scene, `measure/${at}`) };
    await done(`measure ${scene.child.key}`, recordMeasure(atSchool(scene, told.by), of));
  }
  const played = { told, plan: await open(scene, told) };
  for (const [at, description] of told.behaviours.entries()) {
    const of = { pastoralPlanId: played.plan.id, description, idempotencyKey: keyOf(scene, `pastoral/behaviour/${at}`) };
    await done(`describe a behaviour of ${scene.child.key}`, describeBehaviour(atSchool(scene, told.by), of));
  }
  await work(scene, played);
  await say(scene, played);
}
