import type { World } from '../../support/world';
import { CHANGE, DraftPlan } from '../draft-plan';

const therapy = { sessions: 1, per: 'WEEK', minutesPerSession: 45, deliveredBy: 'A speech therapist', place: 'The quiet room' };
export interface IssuedPlan extends DraftPlan {
  readonly lines: { readonly need: string; readonly therapy: string; readonly care: string };
}

/** A plan of three lines that has been issued once. */
export async function issuedPlan(world: World, name: string): Promise<IssuedPlan> {
  const plan = await DraftPlan.begin(world, await world.child(name));
  const need = await plan.need('B', 'She misses word endings');
  const care = await plan.need('D', 'Two adults at bath time', { brief: 'Care at home' });
  const provision = await plan.provision('F', 'Word endings taught by ear', { needIds: [need], terms: therapy });
  await plan.issue();
  return Object.assign(plan, { lines: { need, therapy: provision, care } });
}

const LINES = 'query ($id: ID!) { plan(id: $id) { sections { lines { id version } } } }';
async function versionOfLine({ keeper, id }: DraftPlan, lineId: string): Promise<number> {
  const { sections } = await keeper.gets(LINES, { id });
  return sections.flatMap(({ lines }: { lines: { id: string }[] }) => lines).find((line: { id: string }) => line.id === lineId).version;
}

/** Changes a need or provision of a plan as it is now, and answers what came of it. */
export async function change(plan: DraftPlan, line: { readonly needId: string } | { readonly provisionId: string }, more: object) {
  const [id] = Object.values(line) as [string];
  const version = await versionOfLine(plan, id);
  const authority = 'provisionId' in line ? { onAuthorityOf: 'The panel' } : {};
  return plan.keeper.gets('needId' in line ? CHANGE.need : CHANGE.provision, { input: { ...line, version, ...authority, ...more } });
}
