import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { decode } from '../../../src/exchange/reading/decode';

const codesOf = (bytes: Uint8Array): readonly string[] => decode(bytes).findings.map(({ severity, code }) => `${severity} ${code}`);

describe('turning bytes into text', () => {
  it('reads UTF-8, with its mark or without', () => {
    expect(decode(Buffer.from('Zoë’s plan'))).toEqual({ text: 'Zoë’s plan', encoding: 'utf-8', findings: [] });
    expect(decode(Buffer.from('\ufeffZoë'))).toEqual({ text: 'Zoë', encoding: 'utf-8-bom', findings: [] });
  });

  it('reads any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text) && !text.startsWith('\ufeff'));
        expect(decode(Buffer.from(text)).text).toBe(text);
      }),
    );
  });

  it('reads what spreadsheets save, and says from which line it is no UTF-8', () => {
    const { text, encoding, findings } = decode(encode('URN,Name\n1,School\n2,Zoë’s “Café” – €5\n', 'windows-1252'));
    expect(text).toContain('Zoë’s “Café” – €5');
    expect(encoding).toBe('windows-1252');
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'NOT_UTF8', line: 3 }]);
  });

  it('says when two encodings are mixed', () => {
    const mixed = Buffer.concat([Buffer.from('Zoë\n'), encode('Zoë', 'windows-1252')]);
    expect(codesOf(mixed)).toEqual(['doubtful NOT_UTF8', 'doubtful MIXED_ENCODING']);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s by its mark', (encoding) => {
    const { text, findings } = decode(encode('Zoë, 9', encoding, { addBOM: true }));
    expect(text).toBe('Zoë, 9');
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'UTF16' }]);
  });

  it.each([
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), /spreadsheet/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /spreadsheet/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['UTF-16 without its mark', encode('URN,Name', 'utf-16le', { addBOM: false }), /not text/],
    ['control characters', Buffer.from('a\u0001\u0002\u0003b'), /not text/],
    ['every byte there is', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), /not text/],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(decode(bytes)).toMatchObject({
      text: '',
      encoding: 'unreadable',
      findings: [{ severity: 'refused', code: 'NOT_TEXT', reason: expect.stringMatching(reason) }],
    });
  });

  it('refuses an empty file', () => {
    expect(codesOf(Buffer.alloc(0))).toEqual(['refused EMPTY_FILE']);
  });

  it('reads a part of a larger buffer and nothing round it', () => {
    expect(decode(Buffer.from('before|inside|after').subarray(7, 13)).text).toBe('inside');
  });
});
