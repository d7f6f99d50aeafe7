import { clockAt, type SetClock } from '../../../src/platform/clock';
import { IdentityProblem } from '../../../src/platform/identity/identity-problem';
import { rememberingTokens } from '../../../src/platform/identity/remembered-tokens';
import type { VerifiedToken, Verifier } from '../../../src/platform/identity/verifier';

const present = '2026-09-01T08:00:00Z';
const presentSeconds = Date.parse(present) / 1_000;

let clock: SetClock;
let asked: string[];
let verifier: Verifier;
/** Accepts what is not withdrawn; a token says for how many seconds it holds. */
let withdrawn: Set<string>;
beforeEach(() => {
  clock = clockAt(present);
  asked = [];
  withdrawn = new Set();
  verifier = rememberingTokens({
    verify: async (text): Promise<VerifiedToken> => {
      asked.push(text);
      if (withdrawn.has(text)) throw new IdentityProblem('TOKEN_INVALID', 'the key is withdrawn');
      return { issuer: 'https://login.example.org', subject: text, scopes: [], expiresAt: presentSeconds + Number(text.split('/')[1] ?? 3_600) };
    },
  }, clock);
});
const passes = (seconds: number): void => clock.advance({ seconds });

describe('a token that was verified', () => {
  it('is not verified again within the minute, and says the same', async () => {
    const first = await verifier.verify('ada');
    passes(59);
    expect(await verifier.verify('ada')).toBe(first);
    expect(asked).toEqual(['ada']);
  });

  it('is verified again after a minute, and is refused when its key has been withdrawn meanwhile', async () => {
    await verifier.verify('ada');
    withdrawn.add('ada');
    passes(60);
    await expect(verifier.verify('ada')).rejects.toThrow(IdentityProblem);
    expect(asked).toEqual(['ada', 'ada']);
  });

  it('is verified again from its expiry on, however short that is', async () => {
    await verifier.verify('ada/10');
    passes(10);
    await verifier.verify('ada/10');
    expect(asked).toEqual(['ada/10', 'ada/10']);
  });

  it('speaks for nobody else, however alike their tokens are', async () => {
    await verifier.verify('ada');
    expect((await verifier.verify('adb')).subject).toBe('adb');
  });
});

describe('a token that was refused', () => {
  it('is looked at again each time: a key may have been added since', async () => {
    withdrawn.add('ada');
    await expect(verifier.verify('ada')).rejects.toThrow(IdentityProblem);
    withdrawn.clear();
    expect((await verifier.verify('ada')).subject).toBe('ada');
  });
});

it('keeps no more tokens than it can hold, and forgets the one it verified first', async () => {
  for (let n = 0; n <= 10_000; n++) await verifier.verify(`t${n}`);
  asked.length = 0;
  await verifier.verify('t10000');
  await verifier.verify('t0');
  expect(asked).toEqual(['t0']);
});
