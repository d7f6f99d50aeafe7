import 'reflect-metadata';
import { parse } from 'graphql';
import { Pool } from 'pg';
import { Request } from '../../src/access';
import { DEMO_ISSUER } from '../../src/demo/demo-issuer-name';
import { buildHubSchema, openGround } from '../../src/hub';
import { systemClock } from '../../src/platform/clock';
import { answerWithin } from '../../src/platform/graphql/operation';
import { createLog } from '../../src/platform/log';
import { openScaledHub } from './scaled/scaled-hub';
import { comments } from './comment';
const schema = buildHubSchema();
void (async () => {
  const s = await openScaledHub(20000);
  const [q] = await comments(s);
  const ground = await openGround({ appUrl: s.postgres.appUrl, clock: systemClock, log: createLog({ level: 'error' }) });
  const document = parse(q!.query);
  const run = () => answerWithin({ schema, document, variableValues: q!.variables, contextValue: new Request(ground, { issuer: DEMO_ISSUER, subject: q!.subject }) });
  for (let i = 0; i < 5; i++) await run();
  const connect = Pool.prototype.connect.bind(ground.pool) as any;
  let t0 = 0;
  ground.pool.connect = (async (...given: unknown[]) => {
    if (given.length > 0) return connect(...given);
    const client = await connect();
    const own = Object.getPrototypeOf(client).query;
    client.query = async function (...a: any[]) { const t = performance.now(); const text = typeof a[0] === 'string' ? a[0] : a[0].text; const r = await own.apply(client, a); console.log((t - t0).toFixed(2), '+', (performance.now() - t).toFixed(2), text.replace(/\s+/g, ' ').slice(0, 230)); return r; };
    return client;
  }) as never;
  for (let i = 0; i < 3; i++) { t0 = performance.now(); const r = await run(); console.log('---', (performance.now() - t0).toFixed(2), JSON.stringify(r).slice(0, 100)); }
  await ground.close(); await s.stop();
})();
