import { organisationByAuthorityCode } from '../../../people';
import { saveServices } from '../../../plan';
import { refusedFile, type FileReport } from '../../import-report';
import type { Importing } from '../../importing';
import { refusal } from '../../reading/finding';
import { readJson } from '../../reading/json';
import type { SentFile } from '../../sent-files';
import { readServices } from './read-local-offer';

export interface LocalOfferOf {
  /** Whose Local Offer it is: the three-digit code of the authority. */
  readonly authority?: string | undefined;
}

/** Takes in services of an authority’s Local Offer, as an Open Referral UK directory tells of them. One that is not sent again stays. */
export async function importLocalOffer({ owner, progress }: Importing, files: readonly SentFile[], { authority }: LocalOfferOf = {}): Promise<readonly FileReport[]> {
  const known = authority === undefined ? null : await organisationByAuthorityCode(owner, authority);
  if (!known) return files.map(({ name }) => refusedFile(name, 'Say whose Local Offer it is: --authority and the three-digit code of an authority of England.'));
  const reports: FileReport[] = [];
  for (const { name, bytes } of files) {
    const { value, findings } = readJson(bytes);
    const read = value === undefined ? { services: [], findings: [] } : readServices(value);
    progress.begin(name, read.services.length);
    const saved = await saveServices(owner, known.id, read.services);
    progress.end();
    const nothing = value !== undefined && read.services.length === 0 && read.findings.length === 0 ? [refusal('WRONG_TOP_LEVEL', 'There is no service in this file.')] : [];
    reports.push({ file: name, of: 'services', read: read.services.length, ...saved, findings: [...findings, ...read.findings, ...nothing] });
  }
  return reports;
}
