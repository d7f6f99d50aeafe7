import { HubError } from '../graphql/errors';
import { IdentityProblem, type IdentityProblemCode } from '../identity/identity-problem';
import type { VerifiedToken } from '../identity/verifier';
import type { Surroundings } from './surroundings';

const refusals: Readonly<Record<IdentityProblemCode, () => HubError>> = {
  TOKEN_EXPIRED: () => new HubError('TOKEN_EXPIRED', 'The token has expired; ask for a new one'),
  TOKEN_INVALID: () => new HubError('UNAUTHENTICATED', 'The token is not accepted'),
};

export const unauthenticated = (): HubError => new HubError('UNAUTHENTICATED', 'Send a token: `authorization: Bearer …`');

/** What it takes to know somebody by their token. */
export type Identifies = Pick<Surroundings, 'verifier' | 'log'>;

/** Who is behind an authorization value; undefined when there is none. Throws a HubError that can be told to the client. */
export async function identify({ verifier, log }: Identifies, authorization: unknown): Promise<VerifiedToken | undefined> {
  if (typeof authorization !== 'string' || authorization.trim() === '') return undefined;
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  if (!token) throw refusals.TOKEN_INVALID();
  try {
    return await verifier.verify(token);
  } catch (error) {
    if (error instanceof IdentityProblem) {
      log.info({ code: error.code, reason: error.reason }, 'A bearer was refused');
      throw refusals[error.code]();
    }
    log.error({ error }, 'The identity provider could not be asked');
    throw new HubError('UNAVAILABLE', 'Your token cannot be checked just now; try again in a moment');
  }
}
