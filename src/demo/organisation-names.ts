import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { demoPath, demoRecords } from './demo-files';

/** What the organisations of the demo are called, by every code and key that its files use. */
export function organisationNames(): ReadonlyMap<string, string> {
  const schools = parse<{ URN: string; EstablishmentName: string }>(readFileSync(demoPath('gias', 'gias.csv')), { columns: true });
  const listed = demoRecords<{ key: string; code: string; name: string }>('organisations.json');
  const health = ['trusts.json', 'integrated_care_boards.json'].flatMap((file) =>
    demoRecords<{ ods_code: string; trust_name?: string; name?: string }>(`nhs-organisations/${file}`),
  );
  return new Map([
    ...schools.map(({ URN, EstablishmentName }) => [URN, EstablishmentName] as const),
    ...listed.flatMap(
      ({ key, code, name }) =>
        [
          [key, name],
          [code, name],
        ] as const,
    ),
    ...health.map(({ ods_code, trust_name, name }) => [ods_code, trust_name ?? name ?? ods_code] as const),
  ]);
}
