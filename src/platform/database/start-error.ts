export type DatabaseProblem =
  | 'NO_BINARIES'
  | 'NO_UNPRIVILEGED_USER'
  | 'CANNOT_INITIALISE'
  | 'CANNOT_START'
  | 'OTHER_VERSION'
  | 'SECRETS_MISSING'
  | 'NOT_DURABLE'
  | 'RESERVED_NAME'
  | 'OLD_SERVER'
  | 'APP_ROLE_NEEDED'
  | 'APP_ROLE_TOO_STRONG';

/** The database cannot be used as it stands; the message tells the operator what to do about it. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
  constructor(
    readonly problem: DatabaseProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
