import { importGias, importLocalOffer, importNhsOrganisations, importOrganisations, importTermDates, sentFilesAt, silently, type FileReport } from '../exchange';
import type { Connection } from '../platform/database/database';
import { demoPath, demoRecords } from './demo-files';

/** The demo's own files have no mistakes: one would be ours. */
function assertTaken(reports: readonly FileReport[]): void {
  const refused = reports.flatMap(({ file, read, findings }) =>
    findings.filter(({ severity }) => severity === 'refused' && read > 0).map(({ reason }) => `${file}: ${reason}`),
  );
  if (refused.length > 0) throw new Error(`The demo's files hold what the hub refuses: ${refused.join('; ')}`);
}

/** The authority whose schools keep to the demo's term dates, by its code. */
const NORTHMERE = '980';

/** Brings in the demo's schools, health bodies, authorities and teams by the importers that a real register goes through. */
export async function bringOrganisations(owner: Connection): Promise<ReadonlyMap<string, string>> {
  const importing = { owner, progress: silently };
  assertTaken(await importOrganisations(importing, sentFilesAt(demoPath('organisations.json'))));
  assertTaken(await importGias(importing, sentFilesAt(demoPath('gias'))));
  assertTaken(await importNhsOrganisations(importing, sentFilesAt(demoPath('nhs-organisations'))));
  assertTaken(await importTermDates(importing, sentFilesAt(demoPath('term-dates')), { organisation: NORTHMERE }));
  assertTaken(await importLocalOffer(importing, sentFilesAt(demoPath('local-offer')), { authority: NORTHMERE }));
  return references(owner);
}

async function references(owner: Connection): Promise<ReadonlyMap<string, string>> {
  const rows = await owner.query<{ id: string; code: string }>(
    `SELECT id, coalesce(urn, ods_code, local_code, authority_code) AS code FROM organisation WHERE kind <> 'LOCAL_AUTHORITY' OR authority_code IS NOT NULL`,
  );
  const byCode = new Map(rows.map(({ id, code }) => [code, id]));
  for (const { key, code } of demoRecords<{ key: string; code: string }>('organisations.json')) byCode.set(key, byCode.get(code)!);
  return byCode;
}
