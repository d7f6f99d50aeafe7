import { visible } from '../access';
import { commentOnLine, FamilyAnswer, respondToPlan } from '../family';
import { versionLinePolicy } from '../plan';
import type { DemoFamilyPart } from './demo-stories';
import type { Played } from './play-plan';
import { acting, keyOf, reading, type Scene } from './scene';
import { done } from './stage';

/** What the family says to the plan that was issued: about its lines, and whether they agree. */
export async function playFamily(scene: Scene, { comments, agreement }: DemoFamilyPart, { lines, version }: Played): Promise<void> {
  if (!version) return;
  for (const [at, { by, line, text }] of comments.entries()) {
    const [issued] = await reading(acting(scene, by, null), (request) =>
      visible(request, versionLinePolicy, 't.version_id = $1 AND t.line_id = $2', [version.id, lines.get(line)!.id]),
    );
    await done(
      `comment on ${line} for ${scene.child.key}`,
      commentOnLine(acting(scene, by, null), { versionLineId: issued!.id, text, idempotencyKey: keyOf(scene, `comment/${at}`) }),
    );
  }
  if (!agreement) return;
  const { by, agrees, reason } = agreement;
  await done(
    `answer to the plan of ${scene.child.key}`,
    respondToPlan(acting(scene, by, null), {
      planVersionId: version.id,
      answer: agrees ? FamilyAnswer.AGREES : FamilyAnswer.DISAGREES,
      reason,
      idempotencyKey: keyOf(scene, 'agreement'),
    }),
  );
}
