import { openGround, prepareDatabase, type OpenGround } from '../hub';
import { systemClock } from '../platform/clock';
import { readConfig, type Config } from '../platform/config';
import { openDatabase } from '../platform/database/open-database';
import { createLog } from '../platform/log';

/** The hub's database, up to date, beside a running hub or alone. */
export interface HubAtWork {
  readonly config: Config;
  readonly ground: OpenGround;
  readonly ownerUrl: string;
}

/** Does a piece of work on the hub's database, and leaves it as it was found: running where it ran. */
export async function atTheHub<R>(work: (hub: HubAtWork) => Promise<R>): Promise<R> {
  const config = readConfig();
  const log = createLog({ level: 'warn', pretty: true, destination: process.stderr });
  const database = await openDatabase(config, log);
  try {
    await prepareDatabase(database);
    const ground = await openGround({ ...database, clock: systemClock, log, folders: config });
    try {
      return await work({ config, ground, ownerUrl: database.ownerUrl });
    } finally {
      await ground.close();
    }
  } finally {
    await database.stop();
  }
}
