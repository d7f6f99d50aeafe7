import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { VerifiedToken, Verifier } from './verifier';

/** For so long a token is believed without looking at its signature again: whoever withdraws a key is obeyed after this at the latest. */
const believedMs = 60_000;
const mostKept = 10_000;

interface Believed {
  readonly token: VerifiedToken;
  readonly until: number;
}

/**
 * Verifies each token once and believes it for a minute, and never beyond its expiry. A token proves who asks and nothing else, so nothing is
 * believed for longer that changes more often: whether the account is open, and what it may, PostgreSQL is asked with every operation.
 */
export function rememberingTokens({ verify }: Verifier, clock: Clock): Verifier {
  // By their hash: what is kept in memory opens nothing.
  const believed = new Map<string, Believed>();
  const keep = (hash: string, token: VerifiedToken): void => {
    believed.set(hash, { token, until: Math.min(clock.epochMs() + believedMs, token.expiresAt * 1_000) });
    if (believed.size > mostKept) believed.delete(believed.keys().next().value!);
  };
  return {
    async verify(text) {
      const hash = createHash('sha256').update(text).digest('base64');
      const known = believed.get(hash);
      if (known && clock.epochMs() < known.until) return known.token;
      believed.delete(hash);
      const token = await verify(text);
      keep(hash, token);
      return token;
    },
  };
}
