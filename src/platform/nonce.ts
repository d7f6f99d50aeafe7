import { randomFillSync } from 'node:crypto';

const drawn = Buffer.alloc(4_096);
let used = drawn.length;

/** So many random bytes, never given twice. Drawn a few thousand at a time, since each drawing by itself costs as much as what it is for. */
export function nonce(bytes: number): Buffer {
  if (used + bytes > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const given = Buffer.from(drawn.subarray(used, used + bytes));
  used += bytes;
  return given;
}
