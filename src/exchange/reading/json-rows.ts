import { doubt, refusal, type Report } from './finding';
import { isJsonList, isJsonObject, readJson, type JsonObject, type JsonValue } from './json';
import { pointerStep } from './json-scan';
import type { Row } from './row';

const textOf = (value: JsonValue | undefined): string | undefined => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? undefined : String(value);
};

/** What people see as one blank is written as one. */
const tidied = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

function rowAt<Field extends string>(path: string, item: JsonObject, fields: readonly Field[]): Row<Field> | string {
  const texts = new Map<Field, string>();
  for (const field of fields) {
    if (!Object.hasOwn(item, field)) return field;
    const text = textOf(item[field]);
    if (text === undefined) return field;
    texts.set(field, text);
  }
  return { at: { path }, text: (field) => tidied(texts.get(field) ?? '') };
}

function reportBlanks(path: string, item: JsonObject, report: Report): void {
  for (const [field, value] of Object.entries(item)) {
    if (typeof value !== 'string' || value === tidied(value)) continue;
    report(doubt('ODD_BLANKS', 'Blanks at an end or in a row were taken out.', { path: path + pointerStep(field), sent: value }));
  }
}

/** Reads a JSON list of flat records. What is no record, or lacks a field, is reported with its pointer, and the rest is kept. */
export function* readJsonRows<Field extends string>(file: Uint8Array, fields: readonly Field[], report: Report): Generator<Row<Field>> {
  const { value, findings } = readJson(file);
  findings.forEach(report);
  if (value === undefined) return;
  if (!isJsonList(value)) return report(refusal('WRONG_TOP_LEVEL', 'The file must hold a list [ … ].'));

  for (const [index, item] of value.entries()) {
    const path = pointerStep(index);
    if (!isJsonObject(item)) {
      report(refusal('NOT_AN_OBJECT', 'Each entry of the list must be a record { … }.', { path }));
      continue;
    }
    const row = rowAt(path, item, fields);
    if (typeof row === 'string') {
      report(refusal('MISSING_VALUE', `The record has no plain value "${row}".`, { path }));
      continue;
    }
    reportBlanks(path, item, report);
    yield row;
  }
}
