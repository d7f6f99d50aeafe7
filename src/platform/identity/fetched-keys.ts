import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock';

/** After this a key that the issuer has dropped is dropped here too. */
const freshMs = 5 * 60_000;
/** For so long the last known keys serve while the issuer cannot be reached. */
const staleMs = 60 * 60_000;
/** Names of keys that somebody makes up do not send the hub to the issuer more often than this. */
const pauseMs = 5_000;

interface Kept {
  readonly keys: JWTVerifyGetKey;
  readonly at: number;
}

/** The keys that `fetchKeys` finds: kept for a while, and fetched again as soon as a token names one that is new. */
export function fetchedKeys(fetchKeys: () => Promise<JSONWebKeySet>, clock: Clock): JWTVerifyGetKey {
  let kept: Kept | undefined;
  let asked: Promise<Kept> | undefined;
  let askedAt = -Infinity;

  // Whoever asks again within the pause is told what the last one was told, failure and all.
  const ask = (): Promise<Kept> => {
    if (asked && clock.epochMs() - askedAt < pauseMs) return asked;
    askedAt = clock.epochMs();
    asked = fetchKeys().then((set) => (kept = { keys: createLocalJWKSet(set), at: askedAt }));
    return asked;
  };
  const present = async (): Promise<Kept> => {
    const age = kept ? clock.epochMs() - kept.at : Infinity;
    if (kept && age < freshMs) return kept;
    return ask().catch((error: unknown) => {
      if (kept && age < staleMs) return kept;
      throw error;
    });
  };

  return async (header, token) => {
    const known = await present();
    try {
      return await known.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await ask()).keys(header, token);
    }
  };
}
