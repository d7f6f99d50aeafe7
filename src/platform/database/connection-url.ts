/** The role that a connection URL logs in as. */
export const roleIn = (url: string): string => decodeURIComponent(new URL(url).username);
export const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

/** The database that a connection URL names; PostgreSQL's own default is the role's name. */
export const databaseIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || roleIn(url);

/** The same server, database and options, as another role; `undefined` for a URL that has no place for a name, such as one of a socket. */
export function asRole(url: string, role: string, password: string): string | undefined {
  const other = new URL(url);
  other.username = encodeURIComponent(role);
  other.password = encodeURIComponent(password);
  return roleIn(other.href) === role ? other.href : undefined;
}

/** The server and database of one URL as the role of another, which keeps its password. */
export const atServerOf = (server: string, role: string): string => asRole(server, roleIn(role), passwordIn(role)) ?? server;
