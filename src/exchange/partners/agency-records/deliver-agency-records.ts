import type { Ground } from '../../../access';
import { deliverFacts, type System } from '../../../people';
import { asOwner } from '../../../platform/database/owner';
import { ImportRefused } from '../../import-refused';
import type { FileReport } from '../../import-report';
import type { SentFile } from '../../sent-files';
import { actAs, done, present } from './act-as';
import type { AgencyDelivery } from './agency-fact';
import { castOf, type AgencyCodes, type Cast } from './cast';
import type { AgencyDomain } from './fact-rule';
import { addNumber, introduceChild, isOfEducation, openTo, takeOnRoll, whoNames } from './introduce-child';
import { obstacle, recordsAmong, take, turnedBack, unreadable, withoutKnownAuthorities, type OnTheWay } from './on-the-way';
import { recordName } from './sent-facts';
import { changesNothing, comparedWith } from './standing-facts';
import { sentNumbers, type Numbers, type SentNumber } from './whose-records';

/** What agencies hold about one child, and whose it is. */
export interface AgencyRecords extends Numbers {
  readonly files: readonly SentFile[];
  /** The organisation behind each agency's files, by its code. */
  readonly codes: AgencyCodes;
  /** The responsible authority, by code or name, for a child who is new and whose files name none. */
  readonly authority?: string;
}
export interface AgencyRecordsReport {
  readonly files: readonly FileReport[];
  /** What else there is to say, a sentence each. */
  readonly said: readonly string[];
}
/** What it is delivered to. */
interface Hub {
  readonly ground: Ground;
  readonly ownerUrl: string;
}

const MOST_FACTS = 500;

/** One agency says everything at once: a deed, which changes all of it or nothing. */
async function deliver(
  ground: Ground,
  childId: string,
  { system, files }: { system: System; files: readonly OnTheWay[] },
): Promise<FileReport[]> {
  const standing = await present(ground, system, childId);
  const reports = files.map(({ name, delivery, facts, findings }) => {
    const record = recordName(delivery!);
    const saved = comparedWith(
      standing.filter(({ source }) => source.split(' ')[0] === record),
      facts,
    );
    return { file: name, of: 'facts', read: facts.length, ...saved, findings };
  });
  if (reports.every(changesNothing)) return reports;
  const facts = files.flatMap((file) => file.facts);
  if (facts.length > MOST_FACTS) {
    throw new ImportRefused(`This agency sends ${facts.length} facts; at most ${MOST_FACTS} are taken at once.`);
  }
  await done(deliverFacts(actAs(ground, system), { childId, facts, records: files.map(({ delivery }) => recordName(delivery!)) }));
  return reports;
}

interface Scene {
  readonly ground: Ground;
  readonly childId: string;
  readonly cast: Cast;
}

const asSent = (reports: readonly FileReport[], files: readonly SentFile[]): readonly FileReport[] =>
  files.flatMap(({ name }) => reports.filter(({ file }) => file === name));

/** Social care comes first, so that it is social care that says of the police that they know the child, and the SEND team need not hear of it. */
const inOrder: readonly AgencyDomain[] = ['SOCIAL_CARE', 'EDUCATION', 'HEALTH', 'POLICE'];

/** Who may say that another agency knows the child too. */
function hostsOf({ authoritySystem, agencies }: Cast, domain: AgencyDomain): readonly System[] {
  const care = agencies.get('SOCIAL_CARE')?.system;
  const hosts = domain === 'POLICE' ? [care, authoritySystem] : [authoritySystem, care];
  return hosts.filter((system) => system !== undefined);
}

async function deliverFor({ ground, childId, cast }: Scene, domain: AgencyDomain, files: readonly OnTheWay[]): Promise<FileReport[]> {
  const agency = cast.agencies.get(domain)!;
  try {
    await openTo(ground, childId, { agency, hosts: hostsOf(cast, domain) });
    if (domain === 'EDUCATION') await takeOnRoll(ground, agency, childId);
    return await deliver(ground, childId, { system: agency.system, files });
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return files.map((file) => turnedBack(file, error.message));
  }
}

/** The child whom the numbers name, brought in where there is none yet. */
async function childOf(
  ground: Ground,
  { cast, numbers, deliveries }: { cast: Cast; numbers: readonly SentNumber[]; deliveries: readonly AgencyDelivery[] },
): Promise<string> {
  if (cast.child) return cast.child.id;
  const { agency, names } = whoNames(deliveries, cast.agencies);
  return introduceChild(ground, { system: agency.system, names, numbers, authority: cast.authority });
}

/** A number of education is kept by the school, or else by the authority; the NHS number by any of the others. */
function keeperOf(number: SentNumber, { agencies, authoritySystem }: Cast): System | undefined {
  const education = agencies.get('EDUCATION');
  const others = isOfEducation(number) ? [] : [agencies.get('HEALTH'), agencies.get('SOCIAL_CARE')];
  return [education, ...others].find(Boolean)?.system ?? authoritySystem;
}

async function addNumbers({ ground, childId, cast }: Scene): Promise<readonly string[]> {
  const wanting = cast.newNumbers.filter((number) => cast.child ?? isOfEducation(number));
  const said: string[] = [];
  for (const number of wanting) {
    const keeper = keeperOf(number, cast);
    const refused = keeper ? await whyNotAdded(addNumber(ground, keeper, { ...number, childId })) : 'no agency that may keep it is at hand';
    if (refused) said.push(`The number (${number.scheme}) was not added: ${refused}.`);
  }
  return said;
}

const whyNotAdded = (adding: Promise<unknown>): Promise<string | undefined> =>
  adding.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ImportRefused) return error.message;
      throw error;
    },
  );

/**
 * Takes in what education, health, social care and the police hold about one child. Each agency speaks for itself, by its own
 * system and through the public deeds; nothing is done that its system may not do.
 */
export async function deliverAgencyRecords(
  { ground, ownerUrl }: Hub,
  { files, codes, authority, ...sent }: AgencyRecords,
): Promise<AgencyRecordsReport> {
  const taken = recordsAmong(files).map(take);
  const numbers = sentNumbers(sent);
  const deliveries = taken.flatMap(({ delivery }) => delivery ?? []);
  const unread = taken.filter(({ delivery }) => !delivery).map(unreadable);
  if (deliveries.length === 0) return { files: unread, said: [] };

  const cast = await asOwner(ownerUrl, (owner) => castOf({ ...owner, marker: ground.marker }, { deliveries, codes, numbers, authority }));
  const stopped = taken.flatMap((file) => {
    const reason = obstacle(file, cast);
    return reason ? [turnedBack(file, reason)] : [];
  });
  const free = taken.filter((file) => file.delivery && !obstacle(file, cast)).map((file) => withoutKnownAuthorities(file, cast));
  if (free.length === 0) return { files: [...unread, ...stopped], said: [] };

  const scene: Scene = { ground, cast, childId: await childOf(ground, { cast, numbers, deliveries }) };
  const reports: FileReport[] = [];
  for (const domain of inOrder.filter((each) => free.some(({ delivery }) => delivery!.domain === each))) {
    reports.push(
      ...(await deliverFor(
        scene,
        domain,
        free.filter(({ delivery }) => delivery!.domain === domain),
      )),
    );
  }
  const notAdded = await addNumbers(scene);
  return { files: asSent([...reports, ...stopped, ...unread], files), said: [...numbers.flatMap(({ doubt }) => doubt ?? []), ...notAdded] };
}
