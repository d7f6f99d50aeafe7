import { dataSource } from './src/hub';
import { readConfig } from './src/platform/config';

/** For the TypeORM command line: `npx typeorm -d dist/ormconfig.js migration:generate …`, with DATABASE_URL set. */
export default dataSource(readConfig().databaseUrl ?? 'postgres://golden_thread_owner@127.0.0.1:5432/golden_thread');
