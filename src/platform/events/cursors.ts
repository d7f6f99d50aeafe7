import { createCipheriv, createDecipheriv } from 'node:crypto';
import { HubError } from '../graphql/errors';
import { nonce } from '../nonce';
import type { Place } from './event';

const NONCE = 12;
const TAG = 16;

/** Seals places in the event log, so that a cursor tells nobody how much they were not shown, and cannot be made up. */
export class Cursors {
  /** `key`: 32 bytes, the same on every node. */
  constructor(private readonly key: Buffer) {}

  seal({ xid, id }: Place): string {
    const start = nonce(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, start);
    // Padded to one length: the size of a cursor would otherwise tell of the size of the log.
    const sealed = Buffer.concat([cipher.update(`${xid}.${id}`.padEnd(40)), cipher.final()]);
    return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  open(cursor: string): Place {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE));
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString();
      const [xid, id] = text.trim().split('.');
      return { xid: xid!, id: id! };
    } catch {
      throw new HubError('BAD_USER_INPUT', 'This is no cursor of this hub');
    }
  }
}
