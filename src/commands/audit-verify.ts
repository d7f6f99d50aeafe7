import { auditKeysIn, AuditKeysMissing, verifyAudit, type AuditVerdict, type WalkedChain } from '../access';
import { readConfig } from '../platform/config';
import { openDatabase } from '../platform/database/open-database';
import { createLog } from '../platform/log';
import { leaveWith } from './command';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const counted = (number: number, one: string, several = `${one}s`): string => `${number} ${number === 1 ? one : several}`;

function sayOf({ chain, length, fault }: WalkedChain): void {
  say(fault ? `BROKEN  ${chain}  at entry ${fault.sequence}: ${fault.what}` : `ok      ${chain}  ${counted(length, 'entry', 'entries')}`);
}

function sayOfAll({ chains, entries, heads, unsealed, findings }: AuditVerdict): void {
  for (const { chain, what } of findings) if (!chain) say(`WRONG   ${what}`);
  if (unsealed > 0) say(`        ${counted(unsealed, 'entry waits', 'entries wait')} to be sealed by a hub`);
  const seen = `${counted(entries, 'entry', 'entries')} in ${counted(chains, 'chain')}, ${counted(heads, 'exported head')}`;
  say(
    findings.length === 0
      ? `The audit is whole: ${seen}.`
      : `The audit is not as it was written: ${counted(findings.length, 'finding')} in ${seen}.`,
  );
}

async function main(): Promise<number> {
  const config = readConfig();
  const keys = await auditKeysIn(config.dataDir);
  const database = await openDatabase(config, createLog({ level: 'warn', pretty: true, destination: process.stderr }));
  try {
    const verdict = await verifyAudit({ ownerUrl: database.ownerUrl, headsDir: config.auditHeadsDir, keys, tell: sayOf });
    sayOfAll(verdict);
    return verdict.findings.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

leaveWith(main, [AuditKeysMissing]);
