import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { demoPeople } from '../../src/demo/demo-people';
import { demoPath } from '../../src/demo/demo-files';
import { alone, besides, run, whileInUse } from '../support/command';
import { TestHub } from '../support/hub';

// Each command is a process that compiles itself; a busy machine takes its time.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const token = (...args: readonly string[]) => run('token', args, { DATA_DIR: folder });

describe('npm run token', () => {
  it('prints a bearer token for a demo person, and nothing else', async () => {
    const { code, stdout } = await token('senco');
    expect(code).toBe(0);
    expect(stdout.trim().split(/\s/)).toHaveLength(1);
    expect(decodeJwt(stdout.trim())).toMatchObject({ sub: 'senco', iss: 'https://demo.golden-thread.invalid', aud: 'golden-thread' });
  });

  it('gives a partner’s system the scopes of its organisation', async () => {
    const { stdout } = await token('police-system');
    expect(decodeJwt(stdout.trim())).toMatchObject({ client_id: 'police-system', scope: 'facts:deliver' });
  });

  it('lists everybody, a line each', async () => {
    const { code, stdout } = await token();
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(demoPeople().length);
    expect(stdout).toMatch(/^senco +[^:]+: SENCO, Wrenfield Lane Primary School$/m);
  });

  it('names those who may have been meant when nobody is called so', async () => {
    expect(await token('parents')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Did you mean parent?') });
  });

  it('signs for nobody in production', async () => {
    const settings = { DATA_DIR: folder, NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example.org' };
    expect(await run('token', ['senco'], settings)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('npm run import', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.open();
  });
  afterAll(() => hub.close());
  const imports = (...args: readonly string[]) => run('import', args, besides(hub));

  it('brings a file in while a hub runs, and has nothing to do the second time', async () => {
    const path = demoPath('organisations.json');
    expect(await imports('organisations', path)).toMatchObject({
      code: 0,
      stdout: 'organisations.json: 9 organisations read, 9 new, 0 changed, 0 as they were\n',
    });
    expect(await imports('organisations', path)).toMatchObject({
      code: 0,
      stdout: 'organisations.json: 9 organisations read, 0 new, 0 changed, 9 as they were\n',
    });
    expect(await hub.owner((owner) => owner.query(`SELECT FROM organisation WHERE local_code = '980-CSC'`))).toHaveLength(1);
  });

  it('ends with 2 and a sentence when there is nothing that it could read', async () => {
    const broken = join(folder, 'gias.csv');
    writeFileSync(broken, 'URN\n100001\n');
    expect(await imports('gias', broken)).toMatchObject({ code: 2, stdout: expect.stringContaining('The file lacks') });
    expect(await imports('gias', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no file or folder'),
    });
    expect(await imports('spreadsheet', broken)).toMatchObject({ code: 2, stderr: expect.stringContaining('Formats:') });
    expect(await imports('agency-records', demoPath('agency-records', 'maya'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--nhs-number'),
    });
  });
});

describe('npm run demo:reset', () => {
  it('touches no database that may hold what cannot be made again', async () => {
    expect(await run('demo-reset', [], { DATABASE_URL: 'postgres://somebody@127.0.0.1:1/children' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('does not end in _demo'),
    });
    expect(await run('demo-reset', [], { NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example.org' })).toMatchObject({ code: 2 });
  });

  it('waits for no hub that is using the database, and makes the demo anew when none is', async () => {
    const reset = () => run('demo-reset', [], alone());
    expect(await whileInUse(reset)).toMatchObject({ code: 2, stderr: expect.stringContaining('A hub is using this database') });
    expect(await reset()).toMatchObject({ code: 0, stdout: 'The demo is as it was on its first day.\n' });
  });
});
