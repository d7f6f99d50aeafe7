import type { Connection } from '../../../platform/database/database';
import type { AuditKeys } from '../audit-keys';
import { rowsOf } from './cursor';
import { faultOf, SEALED, type Sealed } from './stored';

export interface Fault {
  readonly sequence: number;
  readonly what: string;
}
/** A chain as far as it was walked. */
export interface WalkedChain {
  readonly chain: string;
  readonly length: number;
  /** The first thing that is wrong with it. */
  readonly fault: Fault | undefined;
}

const NOTHING_BEFORE = '0'.repeat(64);

/** Walks one chain, entry after entry. */
class Walk {
  length = 0;
  fault: Fault | undefined;
  #hash = NOTHING_BEFORE;
  constructor(
    readonly chain: string,
    private readonly keys: AuditKeys,
  ) {}

  take(sealed: Sealed): void {
    const what = this.#linkFault(sealed) ?? faultOf(sealed, this.keys);
    if (what) this.fault ??= { sequence: Math.min(this.length + 1, Number(sealed.sequence)), what };
    this.length = Number(sealed.sequence);
    this.#hash = sealed.hash;
  }

  #linkFault({ sequence, previous }: Sealed): string | undefined {
    const expected = this.length + 1;
    if (Number(sequence) < expected) return 'two entries stand at one place';
    if (Number(sequence) > expected) return `what stood before ${sequence} is gone`;
    return previous === this.#hash ? undefined : 'it does not follow on what stands before it';
  }
}

/** Every chain in the database, in order of its name. */
export async function* walkChains(owner: Connection, keys: AuditKeys): AsyncGenerator<WalkedChain> {
  let walk: Walk | undefined;
  const all = `SELECT ${SEALED} FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.chain, s.sequence`;
  for await (const sealed of rowsOf<Sealed>(owner, 'sealed', all)) {
    if (walk && walk.chain !== sealed.chain) yield walk;
    if (walk?.chain !== sealed.chain) walk = new Walk(sealed.chain, keys);
    walk.take(sealed);
  }
  if (walk) yield walk;
}
