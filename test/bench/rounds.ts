import { loadavg } from 'node:os';
import { measure, type Load, type Measured } from './load';

export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const medianOf = (measured: readonly Measured[]): Measured => ({
  perSecond: median(measured.map(({ perSecond }) => perSecond)),
  p50: median(measured.map(({ p50 }) => p50)),
  p99: median(measured.map(({ p99 }) => p99)),
});

export interface Contender extends Load {
  readonly name: string;
}
/** What each did in each round. */
export type Rounds = ReadonlyMap<string, readonly Measured[]>;

/** Measures several in turn, round by round, so that whatever else the machine does meanwhile slows all of them alike. */
export async function inTurn(contenders: readonly Contender[], { rounds, seconds }: Pace): Promise<Rounds> {
  const found = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await measure(contender, Math.min(3, seconds));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) found.get(contender.name)!.push(await measure(contender, seconds));
  }
  for (const [name, measured] of found) say(lineOf(name, medianOf(measured)));
  return found;
}

/** The median, over the rounds, of what one did by what the other did just before or after it. */
export const ratioOf = (rounds: Rounds, [one, other]: readonly [string, string], what: keyof Measured = 'perSecond'): number =>
  median(rounds.get(one)!.map((measured, round) => measured[what] / rounds.get(other)![round]![what]));

export const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const lineOf = (name: string, { perSecond, p50, p99 }: Measured): string =>
  `  ${name.padEnd(58)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(0).padStart(4)} ms`;
export const sayRatio = (what: string, ratio: number): boolean =>
  say(`  ${what.padEnd(58)} ${ratio.toFixed(2).padStart(6)}      load ${loadavg()[0]!.toFixed(1)}\n`);
