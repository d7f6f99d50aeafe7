import 'reflect-metadata';
import { LineType, Section, wordingFindings } from '../../src/plan';
import { exact } from '../plan/quality/exact-wordings';
import { vague } from '../plan/quality/vague-wordings';

/** How long the rules of quality take: a plan of 200 lines, and 10,000 plans of 60 lines. In milliseconds of the processor, since the machine may be busy. */
const PLANS = 10_000;
const wordings = [...exact, ...exact, ...vague.map(([wording]) => wording)];
const lines = Array.from({ length: 200 }, (_, at) => `${wordings[(at * 7) % wordings.length]!} ${wordings[(at * 13 + 5) % wordings.length]!}`);
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
function check(plan: readonly string[]): number {
  const start = spent();
  for (const line of plan) wordingFindings(line, { section: Section.F, lineType: LineType.PROVISION });
  return spent() - start;
}

const first = check(lines);
const whole = Array.from({ length: 20 }, () => check(lines)).sort((a, b) => a - b);
let many = 0;
for (let plan = 0; plan < PLANS / 100; plan += 1) many += check(Array.from({ length: 60 }, (_, at) => wordings[(plan * 31 + at) % wordings.length]!));
console.log(`200 lines: first ${first.toFixed(0)} ms, then ${whole[10]!.toFixed(0)} ms (median of 20); ${PLANS.toLocaleString('en-GB')} plans of 60 lines: ${((many * 100) / 1_000).toFixed(0)} s (from ${PLANS / 100})`);
