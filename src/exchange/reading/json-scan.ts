import type { FindingCode } from './finding';

export interface JsonFault {
  readonly code: FindingCode;
  readonly reason: string;
  /** Where in the text it stands. */
  readonly offset: number;
}

export interface JsonScan {
  readonly fault?: JsonFault;
  /** Fields that stand twice in the same object, of which a parser silently keeps the last. */
  readonly repeated: readonly { readonly path: string; readonly offset: number }[];
}

/** One step of a JSON pointer, as RFC 6901 writes it. */
export const pointerStep = (name: string | number): string => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

interface Scan {
  readonly text: string;
  at: number;
  readonly repeated: { path: string; offset: number }[];
}

class Broken extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.reason);
  }
}
const broken = (reason: string, offset: number): Broken => new Broken({ code: 'JSON_SYNTAX', reason, offset });

const deepest = 64;
const blanks = /[ \t\r\n]*/y;
const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function take(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  const taken = pattern.test(scan.text);
  if (taken) scan.at = pattern.lastIndex;
  return taken;
}

/** The next character that is no blank. */
function next(scan: Scan): string | undefined {
  take(scan, blanks);
  return scan.text[scan.at];
}

function expect(scan: Scan, sign: string): void {
  if (next(scan) !== sign) throw broken(`${sign} is expected`, scan.at);
  scan.at += 1;
}

function scanCharacter(scan: Scan, character: string): void {
  if (character === '\\') {
    if (!take(scan, escape)) throw broken('this escape is not known', scan.at);
    return;
  }
  if (character < ' ') throw broken('a line break or control character stands inside quotes', scan.at);
  scan.at += 1;
}

function scanString(scan: Scan): string {
  expect(scan, '"');
  const start = scan.at - 1;
  for (let character = scan.text[scan.at]; character !== '"'; character = scan.text[scan.at]) {
    if (character === undefined) throw broken('a quote is not closed', start);
    scanCharacter(scan, character);
  }
  scan.at += 1;
  return JSON.parse(scan.text.slice(start, scan.at)) as string;
}

/** Scans what stands between brackets and is parted by commas. */
function scanParts(scan: Scan, end: string, scanPart: () => void): void {
  scan.at += 1;
  if (next(scan) === end) {
    scan.at += 1;
    return;
  }
  scanPart();
  while (next(scan) === ',') {
    scan.at += 1;
    scanPart();
  }
  expect(scan, end);
}

function scanMembers(scan: Scan, path: string, depth: number): void {
  const names = new Set<string>();
  scanParts(scan, '}', () => {
    take(scan, blanks);
    const offset = scan.at;
    const name = scanString(scan);
    const ownPath = path + pointerStep(name);
    if (names.has(name)) scan.repeated.push({ path: ownPath, offset });
    names.add(name);
    expect(scan, ':');
    scanValue(scan, ownPath, depth + 1);
  });
}

function scanItems(scan: Scan, path: string, depth: number): void {
  let index = 0;
  scanParts(scan, ']', () => scanValue(scan, path + pointerStep(index++), depth + 1));
}

function scanValue(scan: Scan, path: string, depth: number): void {
  if (depth > deepest) throw new Broken({ code: 'JSON_TOO_DEEP', reason: `it is nested more than ${deepest} deep`, offset: scan.at });
  const first = next(scan);
  if (first === '{') return scanMembers(scan, path, depth);
  if (first === '[') return scanItems(scan, path, depth);
  if (first === '"') return void scanString(scan);
  if (!take(scan, plain)) throw broken(first === undefined ? 'the text ends too early' : 'a value is expected', scan.at);
}

/** Looks a JSON text over for what a parser hides: where exactly it is broken, and which fields stand twice. */
export function scanJson(text: string): JsonScan {
  const scan: Scan = { text, at: 0, repeated: [] };
  try {
    scanValue(scan, '', 0);
    if (next(scan) !== undefined) throw broken('something stands after the end', scan.at);
    return { repeated: scan.repeated };
  } catch (error) {
    if (error instanceof Broken) return { fault: error.fault, repeated: scan.repeated };
    throw error;
  }
}
