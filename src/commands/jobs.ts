import { parseArgs } from 'node:util';
import { operatorDid } from '../people';
import { asOwner } from '../platform/database/owner';
import { jobLines, tryAgain, type JobLine } from '../platform/jobs/job-list';
import { atTheHub } from './at-the-hub';
import { leaveWith, UsageProblem } from './command';

const USAGE = `Use: npm run jobs                       what the hub does by itself: what waits, what was done last, what was given up
     npm run jobs -- retry "<name>"     has what was given up of a job tried anew
`;

const whatOf = ({ state, runAt, endedAt, attempts }: JobLine): string => {
  if (state === 'DONE') return `done ${endedAt}`;
  if (state === 'GIVEN_UP') return `GIVEN UP ${endedAt} after ${attempts} attempts`;
  return attempts > 0 ? `tried ${attempts} times, again from ${runAt} on` : `waits since ${runAt}`;
};
const lineOf = (line: JobLine): string => `${line.name}  (${line.occurrence})  ${whatOf(line)}${line.fault ? `  [${line.fault}]` : ''}`;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  const [what, name, ...rest] = positionals;
  if (rest.length > 0 || (what !== undefined && (what !== 'retry' || !name))) throw new UsageProblem(USAGE);
  const said = await atTheHub(({ ground, ownerUrl }) =>
    asOwner(ownerUrl, async (owner) => {
      if (!name) return (await jobLines(owner)).map(lineOf).join('\n') || 'Nothing was planned yet; a hub that serves plans it.';
      const again = await tryAgain(owner, name, ground.clock.now());
      for (const { id } of again) await operatorDid({ ...owner, marker: ground.marker }, { rule: 'Job.retry', subjectId: id });
      return again.length > 0 ? `To be tried anew: ${again.map(({ occurrence }) => occurrence).join(', ')}` : `Nothing was given up of a job named ${name}.`;
    }));
  process.stdout.write(`${said}\n`);
  return 0;
}

leaveWith(main, [UsageProblem]);
