/** How a job that failed, or whose hub died, is tried again: each time twice as long after the last. */
export const patience = { firstSeconds: 30, mostSeconds: 6 * 3_600, attempts: 10 } as const;

/** Seconds after the attempt of this number (the first is 1) at which the next may begin. */
export const secondsAfter = (attempt: number): number => Math.min(patience.firstSeconds * 2 ** (attempt - 1), patience.mostSeconds);
