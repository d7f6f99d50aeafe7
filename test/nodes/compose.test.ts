import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/project-root';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const compose = read('docker-compose.yml');
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, found]) => found!))].sort();
const services = all(/^services:\n([\s\S]*?)^volumes:/m.exec(compose)![1]!, /^ {2}([a-z-]+):/gm);

describe('docker-compose.yml', () => {
  it('is YAML, and where there is Docker, a topology that it takes', () => {
    const prettier = spawnSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--check', 'docker-compose.yml'], { cwd: projectRoot, encoding: 'utf8' });
    expect({ status: prettier.status, said: prettier.stderr }).toEqual({ status: 0, said: '' });
    const docker = spawnSync('docker', ['compose', '--profile', '*', 'config', '--quiet'], { cwd: projectRoot, encoding: 'utf8' });
    const hasCompose = !docker.error && spawnSync('docker', ['compose', 'version']).status === 0;
    expect(hasCompose ? docker.stderr : '').toBe('');
  });

  it('names no service that is not there, in itself or in what its services are set up with', () => {
    const hosts = all(compose.replace(/^#.*$/gm, ''), /(?:@|\/\/)([a-z-]+):\d+/g);
    const balanced = all(read('.docker/haproxy/haproxy.cfg'), /^ {2}server \S+ ([a-z-]+):4000/gm);
    const pooled = all(read('.docker/pgbouncer/pgbouncer.ini'), /host=([a-z-]+)/g);
    expect(balanced).toEqual(['hub-one', 'hub-two']);
    expect([...hosts, ...balanced, ...pooled].filter((host) => !services.includes(host))).toEqual([]);
  });

  it('sets nothing that .env.example does not explain', () => {
    const explained = all(read('.env.example'), /^([A-Z_]+)=/gm);
    const known = new Set([...explained, 'POSTGRES_USER', 'POSTGRES_DB']);
    expect(all(compose, /^ {6}([A-Z_]+):/gm).filter((name) => !known.has(name))).toEqual([]);
  });
});
