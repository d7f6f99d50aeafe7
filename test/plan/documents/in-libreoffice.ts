import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestHub } from '../../support/hub';
import { ServedHub } from '../../support/served';
import { World } from '../../support/world';
import { DraftPlan } from '../draft-plan';
import { contentOf } from './made';
import { tongues } from './tongues';

/** `npm run test:libreoffice`: what the hub writes as Word, opened by another program than the one that it was written with. */
const LINES = 40;
const inTongues = Object.values(tongues);

let hub: TestHub;
let door: ServedHub;
let folder: string;
beforeAll(async () => {
  hub = await TestHub.open();
  door = await ServedHub.over(hub);
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-office-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await door.close();
  await hub.close();
});

/** The document as LibreOffice saves it in another format. Its profile is a new one: it finds nothing that it could remember. */
function savedAs(format: string, content: Buffer): string {
  writeFileSync(join(folder, 'plan.docx'), content);
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'plan.docx')], { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('LibreOffice is not installed: install the package libreoffice-writer-nogui and run this again', { cause: error });
  }
  return readFileSync(join(folder, `plan.${format.split(':')[0]}`), 'utf8');
}

const wordsOf = (n: number): string => (n < inTongues.length ? inTongues[n]! : `Line ${n} is said once ${'and said at length '.repeat(n)}`.trim());

it('holds every need and every provision exactly once, in its section, in any tongue', async () => {
  const world = await World.make(hub);
  const plan = await DraftPlan.begin(world, await world.child());
  const needs: string[] = [];
  for (let n = 0; n < LINES; n++) needs.push(await plan.need('B', `Need: ${wordsOf(n)}.`));
  for (let n = 0; n < LINES; n++) await plan.provision('F', `Given: ${wordsOf(n)}.`, { needIds: [needs[n]], terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30, place: 'in class' } });
  const word = await contentOf(door, plan.keeper, { planId: plan.id, format: 'WORD' });

  const text = savedAs('txt:Text (encoded):UTF8', word).replace(/\s+/g, ' ');
  const sectionOf = (words: string): string | undefined => [...text.slice(0, text.indexOf(words)).matchAll(/Section ([A-K][12]?):/g)].at(-1)?.[1];
  for (const [kind, section] of [['Need', 'B'], ['Given', 'F']] as const) {
    for (let n = 0; n < LINES; n++) {
      const words = `${kind}: ${wordsOf(n)}.`.replace(/\s+/g, ' ');
      expect([words, text.split(words).length - 1, sectionOf(words)]).toEqual([words, 1, section]);
    }
  }
  const page = savedAs('html:HTML', word);
  expect(page.match(/<h1[^>]*>[^]*?Section [A-K]/g)).toHaveLength(12);
  expect(page.match(/<thead/g)).toHaveLength(2);
  expect(page).toMatch(/lang="en-GB"/);
}, 120_000);
