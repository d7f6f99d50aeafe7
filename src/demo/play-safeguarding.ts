import { decideOnConcern, raiseFlag, recordConcern, recordSafeguardingAction } from '../safeguarding';
import type { DemoSafeguarding } from './demo-stories';
import { acting, dayAfter, keyOf, type Scene } from './scene';
import { done, organisationOf, personOf } from './stage';

/** The version that a record has when it was just made. */
const MADE = 1;

/** What a member of staff saw, what the safeguarding lead decides, and whether those with a role to play are asked to speak to her. */
async function raiseConcern(scene: Scene, { by, organisation, concern }: DemoSafeguarding): Promise<string> {
  const { child, childId } = scene;
  const key = (deed: string) => ({ idempotencyKey: keyOf(scene, `concern/${deed}`) });
  const said = { childId, whatISaw: `${concern.when}. ${concern.inWords}`, whatIDid: 'Listened, asked nothing more, and wrote it down at once.' };
  const { id: concernId } = await done(`record a concern about ${child.key}`, recordConcern(acting(scene, concern.reportedBy, organisation), { ...said, ...key('record') }));
  const { decision, flag } = concern;
  const lead = () => acting(scene, by, organisation);
  if (decision) await done(`decide on the concern about ${child.key}`, decideOnConcern(lead(), { concernId, version: MADE, ...decision, ...key('decide') }));
  if (flag) await done(`raise the flag for ${child.key}`, raiseFlag(lead(), { childId, reason: flag, ...key('flag') }));
  return concernId;
}

/** A concern, and what the safeguarding lead asks of social care and the police because of it. */
export async function playSafeguarding(scene: Scene, story: DemoSafeguarding): Promise<void> {
  const { stage, child, childId } = scene;
  const { by, organisation, concern, actions } = story;
  const concernId = await raiseConcern(scene, story);
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
        concernId,
        idempotencyKey: keyOf(scene, `safeguarding/${action.key}`),
      }),
    );
  }
}
