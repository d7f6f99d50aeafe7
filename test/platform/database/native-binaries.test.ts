import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyOfNative } from '../../../src/platform/database/cluster/copy-native';
import { linkLibraries } from '../../../src/platform/database/cluster/library-links';
import { nativeBinaries } from '../../../src/platform/database/cluster/native-binaries';
import { placeFor } from '../../../src/platform/database/cluster/place';
import { newFolder, quiet, removeFolders } from './support';

// Processes are started; a busy machine takes its time.
jest.setTimeout(60_000);

describe('the programs of PostgreSQL', () => {
  afterAll(removeFolders);

  it('are made whole when the install script was not run', async () => {
    const native = join(await newFolder(), 'native');
    await mkdir(join(native, 'lib'), { recursive: true });
    await writeFile(join(native, 'lib', 'libpq.so.5.18'), '');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));

    expect(await linkLibraries(native)).toBe(true);
    expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    await rm(join(native, 'lib', 'libpq.so.5.18'));
    expect(await linkLibraries(native)).toBe(false);
  });

  it('run from a copy that any user may read, however they were installed', async () => {
    const folder = await newFolder();
    const { postgres } = await nativeBinaries(await placeFor(join(folder, 'data'), quiet), quiet);
    const installed = join(dirname(postgres), '..');
    const kept = join(folder, 'kept-to-oneself');
    await cp(installed, kept, { recursive: true, verbatimSymlinks: true, filter: (path) => !/\.so$|\.a$|\/share\/.+\//.test(path) });
    await chmod(kept, 0o700);
    await chmod(join(kept, 'bin', 'postgres'), 0o600);
    const copy = join(folder, 'copy');
    await Promise.all([copyOfNative(kept, copy), copyOfNative(kept, copy)]);

    expect((await stat(copy)).mode & 0o777).toBe(0o755);
    expect(existsSync(join(copy, 'lib'))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['copy', 'data', 'kept-to-oneself']);
    expect(execFileSync(join(copy, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })).toContain('PostgreSQL');
  });
});
