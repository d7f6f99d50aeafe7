import { acceptProposal, proposeWording } from '../plan';
import type { DemoPlan } from './demo-stories';
import type { Played } from './play-plan';
import { acting, atSchool, keyOf, type Scene } from './scene';
import { done } from './stage';

/** How others who read the plan would word its lines, and what its keeper has made of it so far. */
export async function playProposals(scene: Scene, { proposals = [], assembledBy }: DemoPlan, { lines }: Played): Promise<void> {
  for (const { by, organisation, line, version, text, why, accepted } of proposals) {
    const { id: lineId, lineType } = lines.get(line)!;
    const proposed = await done(
      `propose another wording of ${line} for ${scene.child.key}`,
      proposeWording(acting(scene, by, organisation), { lineType, lineId, version, text, why, idempotencyKey: keyOf(scene, `propose/${line}`) }),
    );
    if (!accepted) continue;
    await done(
      `accept the wording of ${line} for ${scene.child.key}`,
      acceptProposal(atSchool(scene, assembledBy), { lineProposalId: proposed.id, version: 1, ...accepted, idempotencyKey: keyOf(scene, `accept/${line}`) }),
    );
  }
}
