/** The database that every test file copies. */
export const TEMPLATE = 'golden_thread_template';

/** Where the setting of a worker's data folder is. */
export const dataDirOf = (worker: string): string => `TEST_DATA_DIR_${worker}`;
/** The data folder of the PostgreSQL that this worker's files share. */
export const testDataDir = (): string => process.env[dataDirOf(process.env['JEST_WORKER_ID'] ?? '1')]!;
