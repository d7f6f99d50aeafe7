import type { Ground } from '../access';
import type { Connection } from '../platform/database/database';
import { asOwner } from '../platform/database/owner';
import type { Log } from '../platform/log';
import { atOnce } from './at-once';
import { bringChild } from './bring-child';
import { bringOrganisations } from './bring-organisations';
import { bringPeople } from './bring-people';
import { demoChildren } from './demo-children';
import { playCatalogue } from './play-catalogue';
import { playStory } from './play-story';
import type { Stage } from './stage';

export interface DemoGround {
  readonly ground: Ground;
  readonly ownerUrl: string;
  readonly log: Log;
}

const CHILDREN_AT_ONCE = 4;

/** The day on which a seeding was begun that is not done yet; nothing where there is nothing to do. */
async function begin(owner: Connection, { ground, log }: DemoGround): Promise<string | undefined> {
  const [begun] = await owner.query<{ begunOn: string; isDone: boolean }>(
    `SELECT begun_on::text AS "begunOn", done_at IS NOT NULL AS "isDone" FROM set_up WHERE name = 'demo'`,
  );
  if (begun) return begun.isDone ? undefined : begun.begunOn;
  const [stranger] = await owner.query<object>('SELECT FROM child LIMIT 1');
  if (stranger) return void log.warn('This database holds children already, so the demo was not added to them');
  const today = ground.clock.today();
  await owner.query(`INSERT INTO set_up (name, begun_on) VALUES ('demo', $1)`, [today]);
  return today;
}

async function setStage({ ground, ownerUrl }: DemoGround, begunOn: string): Promise<Stage> {
  return asOwner(ownerUrl, async (owner) => {
    const organisations = await bringOrganisations(owner);
    return { ground, ownerUrl, begunOn, organisations, persons: await bringPeople(owner, organisations) };
  });
}

async function play(demo: DemoGround, begunOn: string): Promise<void> {
  const stage = await setStage(demo, begunOn);
  await playCatalogue(stage);
  await atOnce(CHILDREN_AT_ONCE, demoChildren(), async (child) => {
    await playStory(stage, child, await bringChild(stage, child));
  });
  await asOwner(demo.ownerUrl, (owner) => owner.query(`UPDATE set_up SET done_at = now() WHERE name = 'demo'`));
}

/**
 * Fills an empty database with the demo world, and does nothing where it is there already. Several nodes that start together
 * wait for the first. A seeding that was cut short goes on where it stopped: every deed carries a key, so that none is done twice.
 */
export async function seedDemo(demo: DemoGround): Promise<void> {
  const { ground, ownerUrl, log } = demo;
  await asOwner(ownerUrl, async (turn) => {
    await turn.query(`SELECT pg_advisory_xact_lock(hashtext('golden_thread demo'))`);
    const begunOn = await asOwner(ownerUrl, (owner) => begin(owner, demo));
    if (begunOn === undefined) return;
    const begunAt = ground.clock.epochMs();
    await play(demo, begunOn);
    log.info({ ms: ground.clock.epochMs() - begunAt }, 'The demo world is there');
  });
}
