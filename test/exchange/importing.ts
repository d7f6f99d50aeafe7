import { silently, type FileReport, type Importing, type SentFile } from '../../src/exchange';
import type { TestHub } from '../support/hub';

type Importer = (importing: Importing, files: readonly SentFile[]) => Promise<readonly FileReport[]>;

export const sent = (name: string, text: string | Uint8Array): SentFile => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});

/** Runs an importer of reference data as an operator does: as the owner, in one transaction. */
export const imports = (hub: TestHub, importer: Importer, ...files: readonly SentFile[]): Promise<readonly FileReport[]> =>
  hub.owner((owner) => importer({ owner, progress: silently }, files));

/** What a report comes to, without each of its findings. */
export const countsOf = ({ file, read, added, changed, unchanged }: FileReport) => ({ file, read, added, changed, unchanged });
