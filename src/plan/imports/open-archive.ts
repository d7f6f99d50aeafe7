import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './unreadable';

/** More than any plan needs, and less than would do harm: a file can say that it is small and be endless. */
const most = { entries: 2_000, bytes: 20 * 1_024 * 1_024 } as const;

const noArchive = (): Unreadable => new Unreadable('This is no Word document (docx): it is of another kind, or it is damaged.');
const tooLarge = (): Unreadable => new Unreadable('This document is larger inside than any plan is: it is not opened.');

async function contentOf(archive: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > most.bytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most.bytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The names of all that is in an archive, and the content of what is asked for; nothing else of it is unpacked. */
export async function openArchive(file: Buffer, wanted: readonly string[]): Promise<{ readonly names: readonly string[]; readonly contents: ReadonlyMap<string, Buffer> }> {
  const names: string[] = [];
  const contents = new Map<string, Buffer>();
  try {
    const archive = await fromBufferPromise(file, { lazyEntries: true });
    for await (const entry of archive.eachEntry()) {
      names.push(entry.fileName);
      if (names.length > most.entries) throw tooLarge();
      if (wanted.includes(entry.fileName) && !contents.has(entry.fileName)) contents.set(entry.fileName, await contentOf(archive, entry));
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : noArchive();
  }
  return { names, contents };
}
