/** What a fault run saw: what it checked, what it measured, and every rule that did not hold. */
export class Findings {
  readonly violations: string[] = [];
  readonly #checked = new Map<string, number>();

  constructor(private readonly write: (line: string) => void = () => undefined) {}

  say(line: string): void {
    this.write(line);
  }

  /** Notes that a rule was looked at, and, where it does not hold, what was seen instead. */
  must(holds: boolean, rule: string, seen?: unknown): void {
    this.#checked.set(rule, (this.#checked.get(rule) ?? 0) + 1);
    if (holds) return;
    this.violations.push(rule);
    this.write(`VIOLATED  ${rule}${seen === undefined ? '' : `\n          ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`}`);
  }

  figure(what: string, values: readonly number[]): void {
    const { p50, p99, most } = spread(values);
    this.write(`${what}: p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}, most ${most.toFixed(0)} (${values.length} times)`);
  }

  summary(): string {
    const lines = [...this.#checked].map(([rule, times]) => `${this.violations.includes(rule) ? 'BROKEN' : 'ok    '}  ${rule}${times > 1 ? ` (${times} times)` : ''}`);
    return `\n${lines.join('\n')}\n${this.violations.length === 0 ? 'Every rule held.' : `${this.violations.length} violations.`}`;
  }
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}
