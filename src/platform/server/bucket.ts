/** So many at once, and so many more with each second. */
export class Bucket {
  #left: number;
  #at: number;

  constructor(
    private readonly atOnce: number,
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#left = atOnce;
    this.#at = now();
  }

  /** Takes one, if there is one. */
  take(): boolean {
    const now = this.now();
    this.#left = Math.min(this.atOnce, this.#left + ((now - this.#at) / 1_000) * this.perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
