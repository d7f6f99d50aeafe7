import { startEmbedded } from '../../../src/platform/database/embedded';
import { createLog } from '../../../src/platform/log';

async function holdUntilInputEnds(dataDir: string): Promise<void> {
  const postgres = await startEmbedded({ dataDir, log: createLog({ level: 'silent' }) });
  const { adopted, ownerUrl, appUrl } = postgres;
  process.stdout.write(`${JSON.stringify({ adopted, ownerUrl, appUrl })}\n`);
  process.stdin.resume().once('end', () => void postgres.stop());
}

void holdUntilInputEnds(process.argv[2]!);
