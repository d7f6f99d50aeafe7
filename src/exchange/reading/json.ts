import { decode } from './decode';
import { doubt, isRefusal, refusal, type Finding, type Place } from './finding';
import { scanJson } from './json-scan';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

export interface ReadJson {
  /** Absent when the file is refused. */
  readonly value?: JsonValue;
  readonly findings: readonly Finding[];
}

function placeIn(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: String((lines.at(-1)?.length ?? 0) + 1) };
}

/** After so many there is nothing more to learn from the next. */
const mostRepeats = 100;

/** Reads a JSON file. Broken syntax is refused with its line and character; a field that stands twice is said. */
export function readJson(file: Uint8Array): ReadJson {
  const { text, findings } = decode(file);
  if (findings.some(isRefusal)) return { findings };
  if (text.trim() === '') return { findings: [...findings, refusal('EMPTY_FILE', 'This file is empty.')] };

  const { fault, repeated } = scanJson(text);
  if (fault) return { findings: [...findings, refusal(fault.code, `This is not JSON: ${fault.reason}.`, placeIn(text, fault.offset))] };

  const twice = repeated
    .slice(0, mostRepeats)
    .map(({ path, offset }) => doubt('DUPLICATE_FIELD', 'This field stands twice; the last was read.', { ...placeIn(text, offset), path }));
  return { value: JSON.parse(text) as JsonValue, findings: [...findings, ...twice] };
}
