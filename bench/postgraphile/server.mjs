// cspell:ignore behavior Serv grafserv grafast graphile
// Told in one JSON line: where the database is, and as whom each subject enters. Says on which port it listens.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pgSmartTags } from 'postgraphile/utils';

/** @type {{ appUrl: string, settings: Record<string, Record<string, string>> }} */
const { appUrl, settings } = JSON.parse(await text(process.stdin));

/** The hub's tables have no foreign keys, so that none can tell of what somebody may not see; here they are told. */
const keys = {
  plan: ['(child_id) references child (id)|@fieldName child|@foreignFieldName plans'],
  plan_version: ['(plan_id) references plan (id)|@fieldName plan|@foreignFieldName versions'],
  plan_inclusion: [
    '(plan_id) references plan (id)|@fieldName plan|@foreignFieldName inclusions',
    ...['aspiration', 'need', 'outcome', 'provision'].map((line) => `(line_id) references ${line} (id)|@fieldName ${line}|@foreignFieldName inclusionsOf${line}`),
  ],
  thread_link: ['need', 'outcome'].map((line) => `(from_id) references ${line} (id)|@fieldName ${line}|@foreignFieldName links`),
};
const tables = ['child', 'plan', 'plan_version', 'plan_inclusion', 'aspiration', 'need', 'outcome', 'provision', 'thread_link'];
const rules = [
  ...Object.entries(keys).map(([table, foreignKey]) => ({ kind: 'class', match: table, tags: { foreignKey } })),
  { kind: 'class', match: ({ relname }) => !tables.includes(relname), tags: { behavior: '-*' } },
  { kind: 'procedure', match: () => true, tags: { behavior: '-*' } },
];

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [pgSmartTags(rules)],
  disablePlugins: ['PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  schema: { defaultBehavior: '-connection list' },
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false, context: ({ node }) => ({ pgSettings: settings[node?.req?.headers['x-subject']] }) },
  pgServices: [makePgService({ connectionString: appUrl, poolConfig: { max: 16 }, schemas: ['public'], pubsub: false })],
};

const server = createServer();
const instance = postgraphile(preset);
await instance.getSchema();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
