import type { DemoChild } from './demo-children';
import { demoStories } from './demo-stories';
import { playAccessible } from './play-accessible';
import { playAssessment } from './play-assessment';
import { playBetweenAgencies } from './play-between-agencies';
import { playFamily } from './play-family';
import { playPastoral } from './play-pastoral';
import { playPlan } from './play-plan';
import { playProposals } from './play-proposals';
import { playRequest } from './play-request';
import { playReview } from './play-review';
import { playSafeguarding } from './play-safeguarding';
import { playSchoolDays } from './play-school-days';
import { playVersions } from './play-versions';
import type { Scene } from './scene';
import type { Stage } from './stage';

const { stories, safeguarding } = demoStories();

/** What has happened with a child so far: the advice, the plan, what the family says, and what is done to keep the child safe. */
export async function playStory(stage: Stage, child: DemoChild, childId: string): Promise<void> {
  const scene: Scene = { stage, child, childId };
  const story = stories.find((each) => each.child === child.key);
  if (story) {
    const advised = await playAssessment(scene, story.assessment);
    const played = story.plan && (await playPlan(scene, story.plan, advised));
    if (played?.version) await playReview(scene, { id: played.version.planId });
    if (played) await playAccessible(scene, played);
    if (played && story.plan) await playProposals(scene, story.plan, played);
    if (played && story.family) await playFamily(scene, story.family, played);
    if (played) await playVersions(scene, played);
  }
  await playRequest(scene);
  await playPastoral(scene);
  await playSchoolDays(scene);
  for (const each of safeguarding.filter(({ child: key }) => key === child.key)) await playSafeguarding(scene, each);
  await playBetweenAgencies(scene);
}
