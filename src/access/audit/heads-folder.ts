import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock';
import type { AuditKeys } from './audit-keys';
import { lineOf, type Head } from './heads';

const HEADS_A_LINE = 500;
const FILE = /^\d{4}-\d\d-\d\d-[0-9a-f]{8}\.jsonl$/;

/** Writes heads where the database cannot reach: a file a day and hub, only ever added to. */
export class HeadsFolder {
  /** Hubs that share the folder have a file each, so that none can tear another's line. */
  readonly #hub = randomBytes(4).toString('hex');
  constructor(
    private readonly folder: string,
    private readonly keys: AuditKeys,
    private readonly clock: Clock,
  ) {}

  /** The day, in UTC, whose file is being written. */
  today = (): string => this.clock.now().slice(0, 10);

  async add(heads: readonly Head[]): Promise<void> {
    if (heads.length === 0) return;
    let lines = '';
    for (let at = 0; at < heads.length; at += HEADS_A_LINE) {
      lines += lineOf(heads.slice(at, at + HEADS_A_LINE), this.clock.now(), this.keys);
    }
    await mkdir(this.folder, { recursive: true, mode: 0o750 });
    await writeFile(join(this.folder, `${this.today()}-${this.#hub}.jsonl`), lines, { flag: 'a', mode: 0o640, flush: true });
  }
}

interface HeadsFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** The files of heads as long as they are at this moment: what is added later is not looked at. */
export async function headsFilesIn(folder: string): Promise<HeadsFile[]> {
  const names = await readdir(folder).catch(() => []);
  const sized = async (name: string): Promise<HeadsFile> => {
    const path = join(folder, name);
    return { name, path, size: (await stat(path)).size };
  };
  return Promise.all(
    names
      .filter((name) => FILE.test(name))
      .sort()
      .map(sized),
  );
}

/** Removes the files of heads of a database that was emptied on purpose: what they say would look like tampering. */
export async function forgetHeads(folder: string): Promise<void> {
  for (const { path } of await headsFilesIn(folder)) await rm(path);
}

/** The whole lines of the files, one by one, each with the place it stands at. A last one without its end is being written, or was torn by a power cut. */
export async function* linesIn(files: readonly HeadsFile[]): AsyncGenerator<{ readonly place: string; readonly line: string }> {
  for (const { name, path, size } of files.filter((file) => file.size > 0)) {
    let number = 0;
    let rest = '';
    for await (const chunk of createReadStream(path, { end: size - 1, encoding: 'utf8' })) {
      const lines = `${rest}${chunk as string}`.split('\n');
      rest = lines.pop()!;
      for (const line of lines) yield { place: `${name}:${++number}`, line };
    }
  }
}
