import { changeNeed, changeProvision, giveReductionNotice, issuePlan, LegalBasis, signPlanVersion } from '../plan';
import { demoFile } from './demo-files';
import type { Played } from './play-plan';
import { acting, atSchool, keyOf, type Scene } from './scene';
import { done } from './stage';

interface DemoVersions {
  readonly child: string;
  readonly by: string;
  readonly signedBy: { readonly handle: string; readonly organisation: string };
  readonly reworded: { readonly need: string; readonly text: string; readonly why: string };
  readonly note: string;
  readonly lessened: { readonly provision: string; readonly sessions: number; readonly onAuthorityOf: string; readonly why: string; readonly reference: string };
}
const stories = (): readonly DemoVersions[] => demoFile('versions.json');

/** The version that a line, and the plan itself, has once it was issued. */
const ISSUED = 2;

/** What becomes of a plan after its first edition: it is signed, changed and issued again, and the family is told of what is to be less. */
export async function playVersions(scene: Scene, { lines, version }: Played): Promise<void> {
  const told = stories().find(({ child }) => child === scene.child.key);
  if (!told || !version) return;
  const { planId, id: planVersionId } = version;
  const { signedBy, reworded, lessened } = told;
  const of = (deed: string) => ({ idempotencyKey: keyOf(scene, `versions/${deed}`) });
  const what = `follow the versions of ${scene.child.key}`;
  const senco = () => atSchool(scene, told.by);
  await done(what, signPlanVersion(acting(scene, signedBy.handle, signedBy.organisation), { planVersionId, ...of('sign') }));
  await done(what, changeNeed(senco(), { needId: lines.get(reworded.need)!.id, version: ISSUED, text: reworded.text, reason: reworded.why, ...of('reword') }));
  await done(what, issuePlan(senco(), { planId, version: ISSUED, note: told.note, ...of('issue') }));
  const provisionId = lines.get(lessened.provision)!.id;
  const less = { terms: { sessions: lessened.sessions }, onAuthorityOf: lessened.onAuthorityOf, reason: lessened.why };
  await done(what, changeProvision(senco(), { provisionId, version: ISSUED, ...less, ...of('lessen') }));
  const notice = { planId, legalBasis: LegalBasis.REVIEW, reference: lessened.reference, lines: [{ lineId: provisionId, reason: lessened.why }] };
  await done(what, giveReductionNotice(senco(), { ...notice, ...of('notice') }));
}
