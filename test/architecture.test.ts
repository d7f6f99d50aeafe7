import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../src/platform/project-root';

/** Words that say nothing: a file so named collects whatever has no better home. */
const emptyWords = /^(services?|managers?|helpers?|utils?|common|base|data|info|handlers?|process)$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const migration = /^\d{8}T\d{4}-[a-z0-9-]+\.ts$/;
/** These two have no door: any file of platform may be imported, and nobody imports a command. */
const openHouses = ['platform', 'commands'];

const filesOf = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));

const code = [...filesOf('src'), ...filesOf('test')].filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const parts = (file: string) => file.split('/');

describe('the house', () => {
  it('has files and folders in kebab-case', () => {
    const oddlyNamed = code.filter((file) => !parts(file).every((part) => kebabCase.test(part) || migration.test(part)));
    expect(oddlyNamed).toEqual([]);
  });

  it('names files and folders after the trade, never after nothing', () => {
    const saysNothing = code.filter((file) =>
      file
        .replace(/^src\/demo\/data\//, '')
        .split(/[/.-]/)
        .some((word) => emptyWords.test(word)),
    );
    expect(saysNothing).toEqual([]);
  });

  it('gives every module a front door', () => {
    const modules = new Set(code.filter((file) => /^src\/[^/]+\//.test(file)).map((file) => parts(file)[1] ?? ''));
    const withoutDoor = [...modules].filter((module) => !openHouses.includes(module) && !code.includes(`src/${module}/index.ts`));
    expect(withoutDoor).toEqual([]);
  });

  it('calls a migration by its moment and what it does', () => {
    const misnamed = code.filter((file) => /\/migrations\/.*\d/.test(file) && !migration.test(parts(file).at(-1) ?? ''));
    expect(misnamed).toEqual([]);
  });

  it('explains every setting in .env.example', () => {
    const settings = textOf('src/platform/config.ts').match(/^ {2}[A-Z][A-Z_]+(?=: )/gm) ?? [];
    const explained = textOf('.env.example').match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(settings).not.toEqual([]);
    expect(explained).toEqual(expect.arrayContaining(settings.map((setting) => setting.trim())));
  });
});
