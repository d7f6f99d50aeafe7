import { recordSafeguardingAction } from '../safeguarding';
import type { DemoSafeguarding } from './demo-stories';
import { acting, dayAfter, keyOf, type Scene } from './scene';
import { done, organisationOf, personOf } from './stage';

/** What the safeguarding lead asks of social care and the police. */
export async function playSafeguarding(scene: Scene, { by, organisation, concern, actions }: DemoSafeguarding): Promise<void> {
  const { stage, child, childId } = scene;
  for (const action of actions) {
    await done(
      `ask ${action.for} to keep ${child.key} safe`,
      recordSafeguardingAction(acting(scene, by, organisation), {
        childId,
        title: action.whatToDo,
        detail: null,
        reason: `${concern.when}. ${concern.inWords}`,
        ownerPersonId: personOf(stage, action.for),
        ownerOrganisationId: organisationOf(stage, action.organisation),
        dueOn: dayAfter(scene, action.dueInDays),
        idempotencyKey: keyOf(scene, `safeguarding/${action.key}`),
      }),
    );
  }
}
