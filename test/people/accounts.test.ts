import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { OrganisationKind } from '../../src/people';
import { projectRoot } from '../../src/platform/project-root';
import { ISSUER, Someone, TestHub } from '../support/hub';
import { World } from '../support/world';

const hook = join(projectRoot, 'test/support/compile-hook.js');
const command = join(projectRoot, 'src/commands/account.ts');
let hub: TestHub;
let world: World;
let at: { school: string; trust: string };
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  const codes = await hub.owner((owner) => owner.query<{ id: string; code: string }>('SELECT id, coalesce(urn, ods_code) AS code FROM organisation'));
  const codeOf = (kind: OrganisationKind.SCHOOL | OrganisationKind.HEALTH_PROVIDER) => codes.find(({ id }) => id === world.organisations[kind])!.code;
  at = { school: codeOf(OrganisationKind.SCHOOL), trust: codeOf(OrganisationKind.HEALTH_PROVIDER) };
});
afterAll(() => hub.close());
// Each word is a process of its own.
jest.setTimeout(60_000);

/** What an operator types, and what they are told. */
function account(...words: string[]): Promise<{ code: number | null; said: string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: hub.urls.ownerUrl, DATABASE_APP_URL: hub.urls.appUrl, OIDC_ISSUER: ISSUER }; // eslint-disable-line no-restricted-syntax -- a process is started with this one's path
  const child = spawn(process.execPath, ['-r', hook, command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => void child.once('close', (code) => resolve({ code, said })));
}
const posts = async (subject: string): Promise<unknown> => {
  const { data, errors } = await new Someone(hub, '', subject).ask('{ me { person { name } capacities { posts organisation { id } } } }');
  return data?.me ? data.me.capacities.map((each: { posts: string[] }) => each.posts) : errors![0]!.extensions['code'];
};

it('an operator says who somebody of the identity provider is, and it holds at once', async () => {
  expect(await account('add', '--subject', 'ada', '--name', 'Ada Field', '--post', 'senco', '--at', at.school)).toMatchObject({ code: 0, said: expect.stringContaining('SENCO at School') });
  expect(await posts('ada')).toEqual([['SENCO']]);
  await account('post', '--subject', 'ada', '--post', 'HEAD', '--at', at.school);
  expect(await posts('ada')).toEqual([['HEAD', 'SENCO']]);
  await account('leave', '--subject', 'ada', '--post', 'SENCO', '--at', at.school);
  expect(await posts('ada')).toEqual([['HEAD']]);
  expect((await account('suspend', '--subject', 'ada')).code).toBe(0);
  expect(await posts('ada')).toBe('UNAUTHENTICATED');
  expect((await account('restore', '--subject', 'ada')).code).toBe(0);
  expect(await posts('ada')).toEqual([['HEAD']]);
});

it('an operator says for whom a partner’s system acts', async () => {
  expect(await account('add-system', '--subject', 'trust-client', '--name', 'Records of the trust', '--at', at.trust)).toMatchObject({ code: 0 });
  expect(await posts('trust-client')).toEqual([['HEALTH_SYSTEM']]);
});

it.each([
  ['no word', [], 'Use: npm run account'],
  ['a word that there is not', ['remove', '--subject', 'ada'], 'Use: npm run account'],
  ['nobody', ['suspend'], 'Use: npm run account'],
  ['somebody who is not known', ['suspend', '--subject', 'nobody'], 'no account for the subject nobody'],
  ['a post that there is not', ['post', '--subject', 'ada', '--post', 'SENCOO', '--at', 'SCHOOL'], 'Did you mean SENCO'],
  ['an organisation that is not known', ['post', '--subject', 'ada', '--post', 'SENCO', '--at', '999999'], 'no organisation with the code 999999'],
  ['somebody who is known already', ['add', '--subject', 'ada', '--name', 'Ada Again'], 'has an account already'],
  ['an option that there is not', ['add', '--subjects', 'ada'], '--subjects'],
])('an operator who says %s is told what to say, and nothing is changed', async (_what, words, complaint) => {
  const { code, said } = await account(...words.map((word) => (word === 'SCHOOL' ? at.school : word)));
  expect({ code, said: said.includes(complaint) ? complaint : said }).toEqual({ code: 2, said: complaint });
});
