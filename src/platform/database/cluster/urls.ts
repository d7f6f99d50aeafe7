import { LOOPBACK } from './free-port';
import { ADMINISTRATOR, APP, OWNER } from './names';
import type { ClusterSecrets } from './secrets';

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}
export interface ClusterUrls {
  administratorUrl(database: string): string;
  urlsFor(database: string): DatabaseUrls;
}

export function clusterUrls(port: number, secrets: ClusterSecrets): ClusterUrls {
  // Said outright, so that a PGSSLMODE in the environment does not ask the loopback for encryption that it does not have.
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@${LOOPBACK}:${port}/${encodeURIComponent(database)}?sslmode=disable`;
  return {
    administratorUrl: (database) => url(ADMINISTRATOR, secrets.administrator, database),
    urlsFor: (database) => ({ ownerUrl: url(OWNER, secrets.owner, database), appUrl: url(APP, secrets.app, database) }),
  };
}
