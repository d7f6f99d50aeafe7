import {
  OrganisationKind,
  OrganisationLinkKind,
  organisationsByCode,
  saveOrganisationLinks,
  saveOrganisations,
  type NewOrganisation,
  type NewOrganisationLink,
} from '../../../people';
import { refusedFile, type FileReport } from '../../import-report';
import type { Importing } from '../../importing';
import { codeOfAuthority, knownAuthorities, withoutKnownAuthorities } from '../../known-authorities';
import type { Reading } from '../../reading/finding';
import { isJsonList, isJsonObject, readJson } from '../../reading/json';
import type { SentFile } from '../../sent-files';
import { readCareBoardAreas, type CareBoardAreas } from './read-care-board-areas';
import { readCareBoards, type CareBoardRow } from './read-care-boards';
import { readTrusts, type NhsTrustRow } from './read-trusts';

const boardOf = ({ name, odsCode }: CareBoardRow): NewOrganisation => ({ kind: OrganisationKind.INTEGRATED_CARE_BOARD, name, odsCode });
const trustOf = ({ name, odsCode, town, postcode }: NhsTrustRow): NewOrganisation => ({
  kind: OrganisationKind.HEALTH_PROVIDER,
  name,
  odsCode,
  town,
  postcode,
});

async function importBodies(
  { owner, progress }: Importing,
  file: SentFile,
  { rows, findings }: Reading<NewOrganisation>,
): Promise<FileReport> {
  progress.begin(file.name, rows.length);
  const saved = await saveOrganisations(owner, 'odsCode', rows);
  progress.advance(rows.length);
  progress.end();
  return { file: file.name, of: 'organisations', read: rows.length, ...saved, findings };
}

/** The words of the file for how the two belong together are the names of its columns. */
const linksIn = ({ authorities, trusts }: CareBoardAreas) => [
  ...authorities.map((link) => ({
    board: link.boardOdsCode,
    kind: OrganisationLinkKind.SERVES_AUTHORITY,
    linkedCode: link.authorityCode,
    linkedName: link.authorityName,
    words: 'Local Authority',
  })),
  ...trusts.map((link) => ({
    board: link.boardOdsCode,
    kind: OrganisationLinkKind.HAS_TRUST,
    linkedCode: link.trustOdsCode,
    linkedName: link.trustName,
    words: 'NHS Trusts',
  })),
];

async function importAreas({ owner, progress }: Importing, file: SentFile, areas: CareBoardAreas): Promise<FileReport> {
  const known = await knownAuthorities(owner);
  const sent = linksIn(areas);
  progress.begin(file.name, sent.length);
  const boards = await organisationsByCode(
    owner,
    sent.map(({ board }) => board),
  );
  const links = sent.flatMap(({ board, ...link }): NewOrganisationLink[] => {
    const organisation = boards.get(board);
    const linkedCode = link.linkedCode ?? codeOfAuthority(known, link.linkedName) ?? null;
    return organisation ? [{ ...link, linkedCode, organisationId: organisation.id, sinceOn: null }] : [];
  });
  const saved = await saveOrganisationLinks(owner, links);
  progress.advance(sent.length);
  progress.end();
  const read = saved.added + saved.changed + saved.unchanged;
  return { file: file.name, of: 'links', read, ...saved, findings: withoutKnownAuthorities(areas.findings, known) };
}

/** The names of the fields of a list's first record: by them the three files are told apart. */
function fieldsOf({ bytes }: SentFile): readonly string[] {
  const { value } = readJson(bytes);
  const first = isJsonList(value) ? value[0] : undefined;
  return isJsonObject(first) ? Object.keys(first) : [];
}

const beside = 'This file is read beside the list of boards: give the folder that holds both.';

const has =
  (field: string) =>
  (file: SentFile): boolean =>
    fieldsOf(file).includes(field);

/** Takes in NHS trusts, integrated care boards, and which board serves which authority and has which trust. */
export async function importNhsOrganisations(importing: Importing, files: readonly SentFile[]): Promise<readonly FileReport[]> {
  const lists = files.filter(({ name }) => /\.json$/i.test(name));
  const areaFiles = lists.filter(has('ODS ICB Code'));
  const trustFiles = lists.filter(has('trust_name'));
  const boardFiles = lists.filter((file) => !areaFiles.includes(file) && !trustFiles.includes(file));
  const reports: FileReport[] = [];
  const known = { boards: [] as CareBoardRow[], trusts: [] as NhsTrustRow[] };
  for (const file of trustFiles) {
    const { rows, findings } = readTrusts(file.bytes);
    known.trusts.push(...rows);
    reports.push(await importBodies(importing, file, { rows: rows.map(trustOf), findings }));
  }
  for (const file of boardFiles) {
    const { rows, findings } = readCareBoards(file.bytes);
    known.boards.push(...rows);
    reports.push(await importBodies(importing, file, { rows: rows.map(boardOf), findings }));
  }
  for (const file of areaFiles) {
    const isAlone = known.boards.length === 0;
    reports.push(isAlone ? refusedFile(file.name, beside) : await importAreas(importing, file, readCareBoardAreas(file.bytes, known)));
  }
  return lists.length === 0 ? files.map(({ name }) => refusedFile(name, 'The lists of NHS organisations are JSON files.')) : reports;
}
