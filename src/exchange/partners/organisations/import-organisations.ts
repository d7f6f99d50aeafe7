import { saveOrganisations, type NewOrganisation, type OrganisationCode } from '../../../people';
import { nothingSaved, together, type FileReport } from '../../import-report';
import type { Importing } from '../../importing';
import type { SentFile } from '../../sent-files';
import { readOrganisations } from './read-organisations';

const codeOf = (row: NewOrganisation): OrganisationCode => {
  if (row.urn) return 'urn';
  if (row.odsCode) return 'odsCode';
  return row.localCode ? 'localCode' : 'authorityCode';
};

async function importList({ owner, progress }: Importing, file: SentFile): Promise<FileReport> {
  const { rows, findings } = readOrganisations(file.bytes);
  progress.begin(file.name, rows.length);
  let saved = nothingSaved;
  for (const code of ['authorityCode', 'urn', 'odsCode', 'localCode'] as const) {
    saved = together(
      saved,
      await saveOrganisations(
        owner,
        code,
        rows.filter((row) => codeOf(row) === code),
      ),
    );
  }
  progress.advance(rows.length);
  progress.end();
  return { file: file.name, of: 'organisations', read: rows.length, ...saved, findings };
}

/** Takes in the organisations that no public register lists. */
export async function importOrganisations(importing: Importing, files: readonly SentFile[]): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await importList(importing, file));
  return reports;
}
