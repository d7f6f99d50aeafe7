import type { Finding } from '../../src/exchange/reading/finding';

/** How often each kind of finding was made. */
export const counted = (findings: readonly Finding[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { severity, code } of findings) counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
  return counts;
};
