/** Hands out the bearer token: an access token of your identity provider, without `Bearer`. */
export type TokenSource = () => string | Promise<string>;

/** Keeps a token for as long as the hub takes it. */
export class Tokens {
  #kept: Promise<string> | undefined;
  constructor(private readonly source: TokenSource) {}

  current(): Promise<string> {
    this.#kept ??= Promise.resolve(this.source());
    this.#kept.catch(() => this.forget());
    return this.#kept;
  }
  /** The hub took it no longer: the next one who needs a token gets a new one. */
  forget(): void {
    this.#kept = undefined;
  }
}
