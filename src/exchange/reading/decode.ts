import { isUtf8 } from 'node:buffer';
import { decode as decodeAs } from 'iconv-lite';
import { doubt, refusal, type Finding } from './finding';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252' | 'unreadable';

export interface Decoded {
  /** Empty when the file is refused. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly findings: readonly Finding[];
}

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
const unreadable = (finding: Finding): Decoded => ({ text: '', encoding: 'unreadable', findings: [finding] });

/** Files that people send by mistake, known by their first bytes. */
const mistakes: readonly { readonly start: readonly number[]; readonly reason: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], reason: 'This is a spreadsheet or a zip file: save the sheet as CSV and send that.' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], reason: 'This is an old spreadsheet (.xls): save the sheet as CSV and send that.' },
  { start: [0x25, 0x50, 0x44, 0x46], reason: 'This is a PDF: send the file it was made from.' },
];
const sampled = 65_536;
const isControl = (byte: number): boolean => byte < 32 && ![9, 10, 12, 13].includes(byte);

/** Text has no NUL, and hardly any control character. */
const isBinary = (bytes: Buffer): boolean => {
  const sample = bytes.subarray(0, sampled);
  return bytes.includes(0) || sample.filter(isControl).length > sample.length / 100;
};

function binaryFinding(bytes: Buffer): Finding | undefined {
  const mistake = mistakes.find(({ start }) => startsWith(bytes, ...start));
  if (mistake) return refusal('NOT_TEXT', mistake.reason);
  return isBinary(bytes) ? refusal('NOT_TEXT', 'This file is not text.') : undefined;
}

const decodeUtf16 = (bytes: Buffer): Decoded => ({
  text: decodeAs(bytes, 'utf-16'),
  encoding: 'utf-16',
  findings: [doubt('UTF16', 'This file is UTF-16; it was read, and UTF-8 is asked for.')],
});

const firstBrokenLine = (bytes: Buffer): number => {
  const text = bytes.toString('utf8');
  return text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\n|\r/).length;
};

/** What UTF-8 letters look like when they are read as Windows-1252. */
const utf8Misread = /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac/;

function decodeWindows(bytes: Buffer): Decoded {
  const text = decodeAs(bytes, 'windows-1252');
  const line = firstBrokenLine(bytes);
  const findings = [doubt('NOT_UTF8', 'This file is not UTF-8 from this line on; it was read as Windows-1252.', { line })];
  if (!utf8Misread.test(text)) return { text, encoding: 'windows-1252', findings };
  const mixed = doubt('MIXED_ENCODING', 'Some letters are UTF-8 and others are not, so accents may be spoiled.');
  return { text, encoding: 'windows-1252', findings: [...findings, mixed] };
}

/** Turns bytes into text: UTF-8 if all of it is, Windows-1252 (what spreadsheets save) if not; what is no text is refused. */
export function decode(file: Uint8Array): Decoded {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length === 0) return unreadable(refusal('EMPTY_FILE', 'This file is empty.'));
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes);

  const binary = binaryFinding(bytes);
  if (binary) return unreadable(binary);

  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const content = marked ? bytes.subarray(3) : bytes;
  if (!isUtf8(content)) return decodeWindows(content);
  return { text: content.toString('utf8'), encoding: marked ? 'utf-8-bom' : 'utf-8', findings: [] };
}
