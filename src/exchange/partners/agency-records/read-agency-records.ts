import { readDate } from '../../../platform/dates';
import { doubt, isRefusal, refusal, type Finding } from '../../reading/finding';
import { isJsonObject, readJson, type JsonObject } from '../../reading/json';
import type { AgencyDelivery, AgencyFact, ChildNames } from './agency-fact';
import { readAgencyFileName, type AgencyFileName } from './agency-file-name';
import type { RecordRule } from './fact-rule';
import { factTable, type FactKey } from './fact-table';
import { factsOfRecord, notHeldIn, type KnownRecord } from './facts-of-record';

/** A delivery, or why the file is none. */
export type AgencyReading =
  { readonly ok: true; readonly delivery: AgencyDelivery } | { readonly ok: false; readonly findings: readonly Finding[] };

const refused = (...findings: readonly Finding[]): AgencyReading => ({ ok: false, findings });

const unknownName = refusal(
  'UNKNOWN_FILE_NAME',
  'The name must say the agency and the record, such as "education-PersonalDetailsRecordV1.json".',
);

/** A later version may use an old name for something else, so it is a record of its own until the table knows it. */
const ruleFor = ({ record, version }: AgencyFileName): RecordRule | undefined =>
  factTable.records.find((rule) => rule.record.toLowerCase() === record.toLowerCase() && rule.version === version);

function recordFindings(name: AgencyFileName, rule: RecordRule | undefined): readonly Finding[] {
  if (!rule) {
    return [doubt('UNKNOWN_RECORD', `${name.record} version ${name.version} is not known: all of it was kept for the fewest readers.`)];
  }
  if (rule.domains.includes(name.domain)) return [];
  return [doubt('UNEXPECTED_RECORD', `This agency is not expected to keep a ${rule.record}.`)];
}

function namesIn(facts: readonly AgencyFact[]): ChildNames | undefined {
  const textOf = (key: FactKey): string => {
    const value = facts.find((fact) => fact.key === key)?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  const born = readDate(textOf('DATE_OF_BIRTH'));
  const names: ChildNames = {
    ...(textOf('FIRST_NAME') ? { firstName: textOf('FIRST_NAME') } : {}),
    ...(textOf('LAST_NAME') ? { lastName: textOf('LAST_NAME') } : {}),
    ...(born.ok ? { dateOfBirth: born.date } : {}),
  };
  return Object.keys(names).length > 0 ? names : undefined;
}

function deliver(name: AgencyFileName, content: JsonObject, readSoFar: readonly Finding[]): AgencyDelivery {
  const rule = ruleFor(name);
  const of: KnownRecord = { domain: name.domain, record: rule?.record ?? name.record, fields: rule?.fields };
  const { facts, findings } = factsOfRecord(content, of);
  const names = namesIn(facts);
  return {
    domain: name.domain,
    record: of.record,
    recordVersion: name.version,
    facts,
    notHeld: notHeldIn(content, of),
    findings: [...readSoFar, ...recordFindings(name, rule), ...findings],
    ...(names ? { childNames: names } : {}),
  };
}

/** Reads one record file of one agency into facts, each under the category that decides who may know it. */
export function readAgencyRecord(fileName: string, file: Uint8Array): AgencyReading {
  const name = readAgencyFileName(fileName);
  if (!name) return refused(unknownName);

  const { value, findings } = readJson(file);
  if (findings.some(isRefusal) || value === undefined) return refused(...findings);
  if (!isJsonObject(value)) return refused(...findings, refusal('WRONG_TOP_LEVEL', 'The file must hold one record { … }.'));
  return { ok: true, delivery: deliver(name, value, findings) };
}
