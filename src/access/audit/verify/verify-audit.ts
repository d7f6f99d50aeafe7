import type { Connection } from '../../../platform/database/database';
import { asOwner } from '../../../platform/database/owner';
import type { AuditKeys } from '../audit-keys';
import { headsFilesIn } from '../heads-folder';
import { compareHeads, type Compared, type HeadFault } from './compare-heads';
import { lookAtUnsealed, lookForCopies, lookForLoneEvents, lookForUnmentioned } from './look-beside-chains';
import { walkChains, type WalkedChain, type Fault } from './walk-chains';

/** Something that is not as it was written. */
export interface AuditFinding {
  readonly chain?: string;
  readonly sequence?: number;
  readonly what: string;
}
export interface AuditVerdict {
  readonly chains: number;
  readonly entries: number;
  readonly heads: number;
  /** Entries of the last moments, which are not in their chain yet. */
  readonly unsealed: number;
  /** Empty when nobody has tampered. Of the same kind no more than the first hundred. */
  readonly findings: readonly AuditFinding[];
}
interface Evidence {
  readonly keys: AuditKeys;
  readonly files: Awaited<ReturnType<typeof headsFilesIn>>;
  /** Told of each chain once it was walked. */
  readonly tell?: (chain: WalkedChain) => void;
}

const ENOUGH = 100;
const reportInto = (findings: AuditFinding[]): ((what: string) => void) => {
  let room = ENOUGH;
  return (what) => void (room-- > 0 && findings.push({ what }));
};

/** What the chain itself shows, or what the exported heads show, whichever comes first in it. */
function faultIn({ length, fault }: WalkedChain, exported: HeadFault | undefined): Fault | undefined {
  if (exported && exported.sequence > length && !fault) {
    return { sequence: length + 1, what: `the chain was cut short: ${exported.upTo} had been exported` };
  }
  return !exported || (fault && fault.sequence <= exported.sequence) ? fault : exported;
}

/** Judges what stands in the database, in a transaction that the caller has begun after `files` were looked up. */
export async function judgeAudit(owner: Connection, { keys, files, tell = () => undefined }: Evidence): Promise<AuditVerdict> {
  const findings: AuditFinding[] = [];
  const { heads, faults } = await compareHeads(owner, { keys, files, damaged: reportInto(findings) });
  const walked = await walkAll(walkChains(owner, keys), { faults, tell, findings });
  if (heads === 0 && walked.entries > 0) {
    findings.push({ what: 'there are no exported heads to compare with: whether a chain was cut short or rewritten cannot be told' });
  }
  await lookForCopies(owner, reportInto(findings));
  await lookForUnmentioned(owner, reportInto(findings));
  await lookForLoneEvents(owner, reportInto(findings));
  const unsealed = await lookAtUnsealed(owner, keys, reportInto(findings));
  return { ...walked, heads, unsealed, findings };
}

interface Walking extends Pick<Compared, 'faults'> {
  readonly tell: (chain: WalkedChain) => void;
  readonly findings: AuditFinding[];
}

async function walkAll(
  walked: AsyncIterable<WalkedChain>,
  { faults, tell, findings }: Walking,
): Promise<{ chains: number; entries: number }> {
  let [chains, entries] = [0, 0];
  const end = (chain: string, length: number, fault: Fault | undefined): void => {
    if (fault) findings.push({ chain, ...fault });
    tell({ chain, length, fault });
  };
  for await (const each of walked) {
    chains++;
    entries += each.length;
    end(each.chain, each.length, faultIn(each, faults.get(each.chain)));
    faults.delete(each.chain);
  }
  for (const [chain, { upTo }] of faults) {
    end(chain, 0, { sequence: 1, what: `the whole chain is gone: ${upTo} had been exported` });
  }
  return { chains, entries };
}

/** Reads the whole audit in one snapshot, beside those who write, and says whether it is what the hubs have written. */
export async function verifyAudit({
  ownerUrl,
  headsDir,
  ...evidence
}: Omit<Evidence, 'files'> & { readonly ownerUrl: string; readonly headsDir: string }): Promise<AuditVerdict> {
  // Before the snapshot: what is exported after it speaks of entries that it does not show.
  const files = await headsFilesIn(headsDir);
  return asOwner(ownerUrl, async (owner) => {
    await owner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return judgeAudit(owner, { ...evidence, files });
  });
}
