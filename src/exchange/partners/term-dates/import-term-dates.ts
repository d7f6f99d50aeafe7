import { organisationByAuthorityCode, organisationByCode, OrganisationKind, saveSchoolCalendars, type Organisation } from '../../../people';
import { nothingSaved, refusedFile, together, type FileReport } from '../../import-report';
import type { Importing } from '../../importing';
import { codeOfAuthority, knownAuthorities } from '../../known-authorities';
import { refusal, type Finding } from '../../reading/finding';
import type { SentFile } from '../../sent-files';
import { alsoSaid } from './one-of-several';
import { putTogether } from './put-together';
import { readIcalCalendar } from './read-ical-calendar';
import { readJsonCalendar } from './read-json-calendar';
import type { SentCalendar, SentYear } from './sent-calendar';

export interface TermDatesOf {
  /** Whose they are, by code (URN or authority code), where the files do not say it by name, or not rightly. */
  readonly organisation?: string | undefined;
}

interface ReadFile {
  readonly file: SentFile;
  readonly calendar: SentCalendar | undefined;
  readonly findings: Finding[];
}
const isJson = ({ name }: SentFile): boolean => /\.json$/i.test(name);
const isIcal = ({ name }: SentFile): boolean => /\.(ics|ical|ifb)$/i.test(name);

function read(file: SentFile): ReadFile {
  const { calendar, findings } = isJson(file) ? readJsonCalendar(file.bytes) : readIcalCalendar(file.bytes);
  return { file, calendar, findings: [...findings] };
}

async function whose({ owner }: Importing, { name }: SentCalendar, { organisation }: TermDatesOf): Promise<Organisation | null> {
  if (organisation !== undefined) return organisationByCode(owner, organisation);
  const authority = codeOfAuthority(await knownAuthorities(owner), name);
  if (authority) return organisationByAuthorityCode(owner, authority);
  const [school, another] = await owner.query<{ urn: string }>('SELECT urn FROM organisation WHERE kind = $1 AND lower(name) = lower($2) LIMIT 2', [OrganisationKind.SCHOOL, name]);
  return school && !another ? organisationByCode(owner, school.urn) : null;
}

/** The years of one organisation, from all files of the delivery that speak of it: the first that says something stands. */
interface Delivery {
  readonly organisation: Organisation;
  readonly first: ReadFile;
  readonly source: string | null;
  readonly years: Map<string, SentYear>;
}

function take(delivery: Delivery, { calendar, findings }: ReadFile): void {
  for (const year of calendar?.years ?? []) {
    const before = delivery.years.get(year.schoolYear);
    delivery.years.set(year.schoolYear, before ? alsoSaid(before, year, (finding) => findings.push(finding)) : year);
  }
}

const unknown = ({ name }: SentCalendar): Finding =>
  refusal('UNKNOWN_AUTHORITY', 'It does not appear whose term dates these are; say it by the code of the school or of the authority.', { sent: name });

/** The deliveries of several files, by organisation. */
async function deliveries(importing: Importing, files: readonly ReadFile[], of: TermDatesOf): Promise<readonly Delivery[]> {
  const found = new Map<string, Delivery>();
  for (const each of files) {
    if (!each.calendar) continue;
    const organisation = await whose(importing, each.calendar, of);
    if (!organisation) each.findings.push(unknown(each.calendar));
    else {
      const delivery = found.get(organisation.id) ?? { organisation, first: each, source: each.calendar.source, years: new Map<string, SentYear>() };
      take(delivery, each);
      found.set(organisation.id, delivery);
    }
  }
  return [...found.values()];
}

async function save({ owner }: Importing, { organisation, first, source, years }: Delivery) {
  const complete = [...years.values()].flatMap((year) => putTogether(year, (finding) => first.findings.push(finding)) ?? []);
  return saveSchoolCalendars(owner, organisation.id, complete.map((year) => ({ ...year, organisationId: organisation.id, source })));
}

/**
 * Takes in the term dates of schools or of an authority, as JSON and as iCalendar. Files of one delivery about one organisation are read
 * together. Dates that were said before stay, as an earlier version: no deadline that has passed moves with them.
 */
export async function importTermDates(importing: Importing, files: readonly SentFile[], of: TermDatesOf = {}): Promise<readonly FileReport[]> {
  const { progress } = importing;
  const known = files.filter((file) => isJson(file) || isIcal(file));
  if (known.length === 0) return files.map(({ name }) => refusedFile(name, 'Term dates are a JSON file or an iCalendar file.'));
  // What JSON says is the fullest, and stands before what a calendar of events says.
  const readFiles = [...known.filter(isJson), ...known.filter(isIcal)].map(read);
  const saved = new Map<ReadFile, typeof nothingSaved>();
  for (const delivery of await deliveries(importing, readFiles, of)) {
    saved.set(delivery.first, together(saved.get(delivery.first) ?? nothingSaved, await save(importing, delivery)));
  }
  return readFiles.map((each): FileReport => {
    progress.begin(each.file.name, 1);
    progress.end();
    return { file: each.file.name, of: 'school years', read: each.calendar?.years.length ?? 0, ...(saved.get(each) ?? nothingSaved), findings: each.findings };
  });
}
