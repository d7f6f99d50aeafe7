const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** How long to wait before trying again: longer each time, and never at the same moment as everybody else. */
export function waitBefore(attempt: number, atLeastMs = 0): Promise<void> {
  const longest = Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
  return new Promise((resolve) => setTimeout(resolve, Math.max(atLeastMs, Math.random() * longest)));
}
