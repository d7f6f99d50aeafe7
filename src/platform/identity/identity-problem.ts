export type IdentityProblemCode = 'TOKEN_EXPIRED' | 'TOKEN_INVALID';

/** A token that is not accepted. The reason is for the log alone: it would tell a forger what to mend. */
export class IdentityProblem extends Error {
  override readonly name = 'IdentityProblem';
  constructor(
    readonly code: IdentityProblemCode,
    readonly reason: string,
  ) {
    super(code);
  }
}
