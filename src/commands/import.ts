import { parseArgs } from 'node:util';
import {
  deliverAgencyRecords,
  findingLines,
  importGias,
  importLocalOffer,
  importNhsOrganisations,
  importOrganisations,
  importTermDates,
  ImportRefused,
  sentFilesAt,
  summaryOf,
  wasRead,
  type AgencyRecordsReport,
  type FileReport,
  type Importing,
  type SentFile,
} from '../exchange';
import { operatorDid } from '../people';
import { asOwner } from '../platform/database/owner';
import { atTheHub, type HubAtWork } from './at-the-hub';
import { leaveWith, UsageProblem } from './command';
import { progressBar } from './progress-bar';

const options = {
  'nhs-number': { type: 'string' },
  upn: { type: 'string' },
  education: { type: 'string' },
  health: { type: 'string' },
  'social-care': { type: 'string' },
  police: { type: 'string' },
  authority: { type: 'string' },
  organisation: { type: 'string' },
} as const;
type Options = Readonly<Partial<Record<keyof typeof options, string>>>;

interface Format {
  readonly what: string;
  run(hub: HubAtWork, files: readonly SentFile[], options: Options): Promise<AgencyRecordsReport>;
}
type PublicImport = (importing: Importing, files: readonly SentFile[], options: Options) => Promise<readonly FileReport[]>;

/** What is public and of no child: the owner of the database takes it in, and the audit names the rule. */
const published = (what: string, rule: string, importThem: PublicImport): Format => ({
  what,
  async run({ ground, ownerUrl }, files, given) {
    const reports = await asOwner(ownerUrl, async (owner) => {
      await operatorDid({ ...owner, marker: ground.marker }, { rule });
      return importThem({ owner, progress: progressBar() }, files, given);
    });
    return { files: reports, said: [] };
  },
});
const organisations = (what: string, importThem: typeof importGias): Format => published(what, 'Organisation.import', importThem);

const formats: Readonly<Record<string, Format>> = {
  gias: organisations('schools and settings, and which came from which (Get Information About Schools, CSV)', importGias),
  'nhs-organisations': organisations('NHS trusts, integrated care boards and the areas they serve (JSON)', importNhsOrganisations),
  organisations: organisations('organisations that no register lists: care teams, police units, services (JSON)', importOrganisations),
  'open-referral-uk': published('services of an authority’s Local Offer (Open Referral UK, JSON), with --authority', 'LocalOfferService.import', importLocalOffer),
  'term-dates': published('term dates of a school, or of all schools of an authority (JSON, iCalendar)', 'SchoolCalendar.import', importTermDates),
  'agency-records': {
    what: 'what education, health, social care and the police hold about one child (JSON)',
    run: ({ ground, ownerUrl }, files, given) =>
      deliverAgencyRecords(
        { ground, ownerUrl },
        {
          files,
          ...(given['nhs-number'] === undefined ? {} : { nhsNumber: given['nhs-number'] }),
          ...(given.upn === undefined ? {} : { upn: given.upn }),
          ...(given.authority === undefined ? {} : { authority: given.authority }),
          codes: { EDUCATION: given.education, HEALTH: given.health, SOCIAL_CARE: given['social-care'], POLICE: given.police },
        },
      ),
  },
};

const USAGE = `Use: npm run import -- <format> <file or folder>

Formats:
${Object.entries(formats)
  .map(([name, { what }]) => `  ${name.padEnd(19)}${what}`)
  .join('\n')}

For term-dates say whose they are, where the file does not name an authority:
  --organisation 305       a school, by its URN, or an authority, by its code

For agency-records say whose they are, and from which organisations they come, each by its code:
  --nhs-number 9990000000  --upn A000000000000       one of them, or both
  --education 100000       a school, by its URN
  --health RXX             a trust, by its ODS code
  --social-care 305        an authority, by its code, or a care team by its own
  --police CODE            a police unit, by its own code
  --authority 305          the responsible authority, where no file names one
`;

function show({ files, said }: AgencyRecordsReport): void {
  const lines = files.flatMap((file: FileReport) => [summaryOf(file), ...findingLines(file.findings)]);
  process.stdout.write(`${[...lines, ...said].join('\n')}\n`);
}

function read(path: string): readonly SentFile[] {
  try {
    return sentFilesAt(path);
  } catch {
    throw new UsageProblem(`There is no file or folder ${path} that can be read.`);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name, path, ...rest] = positionals;
  const format = name === undefined ? undefined : formats[name];
  if (!format || !path || rest.length > 0) throw new UsageProblem(USAGE);
  const files = read(path);
  const report = await atTheHub((hub) => format.run(hub, files, values));
  show(report);
  return report.files.some(wasRead) ? 0 : 2;
}

leaveWith(main, [ImportRefused, UsageProblem]);
