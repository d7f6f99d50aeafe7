import { buildHubSchema } from '../../src/hub';

/** The public schema, built once for all the files of a worker. */
export const schema = buildHubSchema();
