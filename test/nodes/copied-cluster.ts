import { appendFile, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../../src/platform/database/cluster/place';
import { runProgram } from '../../src/platform/database/cluster/run-program';
import { withConnection } from '../../src/platform/database/connection';

/** A copy of a running cluster that follows it from then on, as `pg_basebackup --write-recovery-conf` makes one: that program does not come with the packages. */
export async function copiedCluster({ cluster, folder, ...place }: Place, administratorUrl: string): Promise<Place> {
  const copy = { ...place, folder, cluster: join(folder, 'replica') };
  const { user } = place;
  const belongs = async (path: string): Promise<void> => (user ? chown(path, user.uid, user.gid) : undefined);
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(join(copy.cluster, name), text, { mode: 0o600 });
    await belongs(join(copy.cluster, name));
  };
  await appendFile(join(cluster, 'pg_hba.conf'), 'host replication all 127.0.0.1/32 scram-sha-256\n');
  await mkdir(copy.cluster, { mode: 0o700 });
  await belongs(copy.cluster);
  await withConnection(administratorUrl, async (primary) => {
    await primary.query(`SELECT pg_reload_conf()`);
    await primary.query(`SELECT pg_backup_start('a replica', fast => true)`);
    const { code, output } = await runProgram(copy, 'cp', ['-R', '-p', `${cluster}/.`, copy.cluster]);
    if (code !== 0) throw new Error(output);
    const { rows } = await primary.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)');
    await write('backup_label', rows[0]!.labelfile);
  });
  await write('standby.signal', '');
  // What the primary wrote meanwhile is asked of it, and not taken from files that were copied half.
  await runProgram(copy, 'find', [join(copy.cluster, 'pg_wal'), '-type', 'f', '-delete']);
  await rm(join(copy.cluster, 'postmaster.pid'));
  return copy;
}
