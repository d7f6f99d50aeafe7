import {
  OrganisationKind,
  OrganisationLinkKind,
  organisationsByCode,
  saveOrganisationLinks,
  saveOrganisations,
  type NewOrganisation,
  type Saved,
} from '../../../people';
import type { Connection } from '../../../platform/database/database';
import { nothingSaved, refusedFile, together, type FileReport } from '../../import-report';
import type { Importing } from '../../importing';
import { knownAuthorities, withoutKnownAuthorities } from '../../known-authorities';
import { decode } from '../../reading/decode';
import { refusal, type Finding } from '../../reading/finding';
import type { SentFile } from '../../sent-files';
import type { EstablishmentRow } from './establishment-row';
import { readEstablishmentLinks, type EstablishmentLinkRow, type LinkDirection } from './read-establishment-links';
import { establishmentRows } from './read-establishments';

const AT_ONCE = 1_000;
const linesIn = ({ bytes }: SentFile): number => Buffer.from(bytes).filter((byte) => byte === 10).length;

const organisationOf = (row: EstablishmentRow): NewOrganisation => ({
  kind: OrganisationKind.SCHOOL,
  name: row.name,
  urn: row.urn,
  authorityCode: row.authorityCode || null,
  ukprn: row.ukprn,
  phase: row.phase?.name ?? null,
  establishmentType: row.type.name || null,
  town: row.address.town,
  postcode: row.address.postcode,
  openedOn: row.openDate,
  closedOn: row.closeDate,
});

/** The register of schools, a thousand at a time: a whole country need not be held at once. */
async function importEstablishments({ owner, progress }: Importing, file: SentFile): Promise<FileReport> {
  const findings: Finding[] = [];
  const known = await knownAuthorities(owner);
  let saved: Saved = nothingSaved;
  let batch: NewOrganisation[] = [];
  const flush = async (): Promise<void> => {
    saved = together(saved, await saveOrganisations(owner, 'urn', batch));
    progress.advance(batch.length);
    batch = [];
  };
  progress.begin(file.name, linesIn(file));
  for (const row of establishmentRows(file.bytes, (finding) => findings.push(finding))) {
    if (batch.push(organisationOf(row)) === AT_ONCE) await flush();
  }
  await flush();
  progress.end();
  const read = saved.added + saved.changed + saved.unchanged;
  return { file: file.name, of: 'schools', read, ...saved, findings: withoutKnownAuthorities(findings, known) };
}

const kindOf: Readonly<Record<LinkDirection, OrganisationLinkKind>> = {
  predecessor: OrganisationLinkKind.PREDECESSOR,
  successor: OrganisationLinkKind.SUCCESSOR,
  other: OrganisationLinkKind.OTHER_SCHOOL,
};
const linkOf = (row: EstablishmentLinkRow, organisationId: string) => ({
  organisationId,
  kind: kindOf[row.direction],
  linkedCode: row.linkedUrn,
  linkedName: row.linkedName,
  words: row.type,
  sinceOn: row.since,
});

const knownUrns = async (owner: Connection): Promise<ReadonlySet<string>> =>
  new Set((await owner.query<{ urn: string }>('SELECT urn FROM organisation WHERE urn IS NOT NULL')).map(({ urn }) => urn));

/** A link stands at its school: where the school itself is not known there is no place for it. */
function withoutSchool(finding: Finding): Finding {
  const { severity: _severity, code, reason: _reason, ...place } = finding;
  if (code !== 'TARGET_NOT_IN_FILE' || place.column !== 'URN') return finding;
  return refusal(code, 'The school that this link belongs to is not known here.', place);
}

async function importLinks({ owner, progress }: Importing, file: SentFile): Promise<FileReport> {
  progress.begin(file.name, linesIn(file));
  const { rows, findings } = readEstablishmentLinks(file.bytes, { knownUrns: await knownUrns(owner) });
  const schools = await organisationsByCode(
    owner,
    rows.map(({ urn }) => urn),
  );
  const links = rows.flatMap((row) => {
    const school = schools.get(row.urn);
    return school ? [linkOf(row, school.id)] : [];
  });
  const saved = await saveOrganisationLinks(owner, links);
  progress.advance(rows.length);
  progress.end();
  return { file: file.name, of: 'links', read: links.length, ...saved, findings: findings.map(withoutSchool) };
}

const columnsOf = ({ bytes }: SentFile): string => decode(bytes.subarray(0, 4_096)).text.split(/\r\n|\n|\r/)[0] ?? '';
const isLinks = (file: SentFile): boolean => columnsOf(file).includes('LinkURN');
const isFigures = (file: SentFile): boolean => columnsOf(file).includes('time_period');

/**
 * Takes in the files of Get Information About Schools, told apart by their columns: schools first, then which came from
 * which. Figures of pupils with special educational needs are no facts about an organisation, and are left alone.
 */
export async function importGias(importing: Importing, files: readonly SentFile[]): Promise<readonly FileReport[]> {
  const tables = files.filter(({ name }) => /\.csv$/i.test(name));
  if (tables.length === 0) return files.map(({ name }) => refusedFile(name, 'The register of schools is a CSV file.'));
  const reports: FileReport[] = [];
  for (const file of tables.filter((each) => !isLinks(each) && !isFigures(each))) reports.push(await importEstablishments(importing, file));
  for (const file of tables.filter(isLinks)) reports.push(await importLinks(importing, file));
  const figures = tables
    .filter(isFigures)
    .map(({ name }) => refusedFile(name, 'The hub has no place for figures of pupils; none of this file was read.'));
  return [...reports, ...figures];
}
