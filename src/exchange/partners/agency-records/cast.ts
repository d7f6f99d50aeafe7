import {
  isSomebodyElse,
  organisationByAuthorityCode,
  organisationOf,
  systemOf,
  type FoundChild,
  type Organisation,
  type System,
} from '../../../people';
import type { Operator } from '../../../access';
import type { Connection } from '../../../platform/database/database';
import { ImportRefused } from '../../import-refused';
import { codeOfAuthority, knownAuthorities, type KnownAuthorities } from '../../known-authorities';
import { agencyFor, type Agencies } from './agencies';
import type { AgencyDelivery, ChildNames } from './agency-fact';
import type { AgencyDomain } from './fact-rule';
import { childWith, notHeldYet, type SentNumber } from './whose-records';

export type AgencyCodes = Readonly<Partial<Record<AgencyDomain, string>>>;

/** Everybody who has a part in a delivery, as an operator looks them up. */
export interface Cast {
  readonly agencies: Agencies;
  /** The child that is known by the numbers already. */
  readonly child: FoundChild | undefined;
  /** The numbers that no child is known by yet. */
  readonly newNumbers: readonly SentNumber[];
  readonly authority: Organisation | undefined;
  readonly knownAuthorities: KnownAuthorities;
  readonly authoritySystem: System | undefined;
  /** Records that are plainly about another child than the numbers. */
  readonly strangers: ReadonlySet<AgencyDelivery>;
}
interface Sent {
  readonly deliveries: readonly AgencyDelivery[];
  readonly codes: AgencyCodes;
  readonly numbers: readonly SentNumber[];
  readonly authority: string | undefined;
}

async function agenciesOf(owner: Operator, { deliveries, codes }: Sent): Promise<Agencies> {
  const domains = [...new Set(deliveries.map(({ domain }) => domain))];
  const named = domains.flatMap((domain) => (codes[domain] ? [[domain, codes[domain]] as const] : []));
  const agencies = new Map();
  for (const [domain, code] of named) agencies.set(domain, await agencyFor(owner, domain, code));
  return agencies as Agencies;
}

/** The authority that the files name, social care's before the others': it is theirs to know. */
function namedIn(deliveries: readonly AgencyDelivery[]): readonly string[] {
  const order: readonly AgencyDomain[] = ['SOCIAL_CARE', 'EDUCATION', 'HEALTH'];
  return order.flatMap((domain) =>
    deliveries
      .filter((delivery) => delivery.domain === domain)
      .flatMap(({ facts }) => facts.flatMap(({ key, value }) => (key === 'LOCAL_AUTHORITY' && typeof value === 'string' ? [value] : []))),
  );
}

async function authorityOf(owner: Connection, known: KnownAuthorities, { authority, deliveries }: Sent): Promise<Organisation | undefined> {
  const asked = authority === undefined ? undefined : codeOfAuthority(known, authority);
  if (authority !== undefined && !asked) throw new ImportRefused(`No local authority is known as ${authority}.`);
  const code =
    asked ??
    namedIn(deliveries)
      .map((name) => codeOfAuthority(known, name))
      .find(Boolean);
  return code ? ((await organisationByAuthorityCode(owner, code)) ?? undefined) : undefined;
}

const asPerson = ({ lastName, dateOfBirth }: ChildNames = {}) => ({ familyName: lastName, dateOfBirth });

async function strangersAmong(
  owner: Connection,
  child: FoundChild | undefined,
  deliveries: readonly AgencyDelivery[],
): Promise<ReadonlySet<AgencyDelivery>> {
  const strangers = new Set<AgencyDelivery>();
  if (!child) return strangers;
  for (const delivery of deliveries) if (await isSomebodyElse(owner, child.id, asPerson(delivery.childNames))) strangers.add(delivery);
  return strangers;
}

export async function castOf(owner: Operator, sent: Sent): Promise<Cast> {
  const child = await childWith(owner, sent.numbers);
  const known = await knownAuthorities(owner);
  const authority = child?.authorityId
    ? ((await organisationOf(owner, child.authorityId)) ?? undefined)
    : await authorityOf(owner, known, sent);
  return {
    child,
    authority,
    knownAuthorities: known,
    agencies: await agenciesOf(owner, sent),
    newNumbers: await notHeldYet(owner, sent.numbers),
    authoritySystem: authority && (await systemOf(owner, authority)),
    strangers: await strangersAmong(owner, child, sent.deliveries),
  };
}
