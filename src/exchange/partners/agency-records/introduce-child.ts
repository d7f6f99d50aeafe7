import type { Ground } from '../../../access';
import {
  addIdentifier,
  enrolChild,
  enrolmentsOfChild,
  IdentifierScheme,
  openToAgency,
  OrganisationKind,
  registerChild,
  type Organisation,
  type System,
} from '../../../people';
import { ImportRefused } from '../../import-refused';
import { actAs, done, knows } from './act-as';
import { agencyWord, type Agencies, type Agency } from './agencies';
import type { AgencyDelivery, ChildNames } from './agency-fact';
import type { SentNumber } from './whose-records';

/** Who may bring a child into the hub by their records, the likeliest first. The police deliver, and bring nobody. */
const registrars = ['EDUCATION', 'SOCIAL_CARE', 'HEALTH'] as const;

interface Named {
  readonly agency: Agency;
  readonly names: Required<ChildNames>;
}
const isWhole = (names: ChildNames | undefined): names is Required<ChildNames> =>
  Boolean(names?.firstName && names.lastName && names.dateOfBirth);

/** The first agency that says in full who the child is. */
export function whoNames(deliveries: readonly AgencyDelivery[], agencies: Agencies): Named {
  for (const domain of registrars) {
    const delivery = deliveries.find((each) => each.domain === domain && isWhole(each.childNames));
    const agency = agencies.get(domain);
    if (delivery && agency) return { agency, names: delivery.childNames as Required<ChildNames> };
  }
  const unnamed = deliveries.find(({ domain, childNames }) => isWhole(childNames) && !agencies.has(domain));
  throw new ImportRefused(
    `No child is known by these numbers, and ${
      unnamed
        ? `the file that names the child is of ${agencyWord[unnamed.domain]}: say by its code which organisation that is.`
        : 'no file of education, social care or health gives a first name, a last name and a date of birth together: the child cannot be brought in.'
    }`,
  );
}

export const isOfEducation = ({ scheme }: SentNumber): boolean => scheme === IdentifierScheme.UPN;

/** Brings the child in, as the system of the agency that says who it is. */
export async function introduceChild(
  ground: Ground,
  {
    system,
    names,
    numbers,
    authority,
  }: { system: System; names: Required<ChildNames>; numbers: readonly SentNumber[]; authority: Organisation | undefined },
): Promise<string> {
  const child = await done(
    registerChild(actAs(ground, system), {
      givenName: names.firstName,
      familyName: names.lastName,
      dateOfBirth: names.dateOfBirth,
      authorityCode: authority?.authorityCode ?? null,
      identifiers: numbers.filter((number) => !isOfEducation(number)).map(({ scheme, value }) => ({ scheme, value, asSent: true })),
    }),
  );
  return child.id;
}

/** Sees to it that an agency's system knows the child: one that knows the child, and may say so, says it. */
export async function openTo(
  ground: Ground,
  childId: string,
  { agency, hosts }: { agency: Agency; hosts: readonly System[] },
): Promise<void> {
  if (await knows(ground, agency.system, childId)) return;
  for (const host of hosts) {
    if (!(await knows(ground, host, childId))) continue;
    await done(
      openToAgency(actAs(ground, host), {
        childId,
        organisationId: agency.organisation.id,
        reason: 'It has delivered records about the child.',
      }),
    );
    return;
  }
  throw new ImportRefused(
    `${agency.organisation.name} does not know this child here, and neither social care nor a responsible authority is at hand to say that it does: name the authority with --authority.`,
  );
}

/** Puts the child on the roll of the school that delivers. */
export async function takeOnRoll(ground: Ground, school: Agency, childId: string): Promise<void> {
  const { organisation, system } = school;
  if (organisation.kind !== OrganisationKind.SCHOOL || (await isOnRoll(ground, school, childId))) return;
  await done(enrolChild(actAs(ground, system), { childId, schoolId: organisation.id, fromOn: ground.clock.today() }));
}

/** Adds a number by a system whose organisation may keep it, as it was sent. */
export const addNumber = (ground: Ground, system: System, { childId, scheme, value }: SentNumber & { readonly childId: string }) =>
  done(addIdentifier(actAs(ground, system), { childId, identifier: { scheme, value, asSent: true } }));

async function isOnRoll(ground: Ground, { organisation, system }: Agency, childId: string): Promise<boolean> {
  const request = actAs(ground, system);
  const enrolments = await request.load(enrolmentsOfChild, childId);
  await request.close();
  return enrolments.some(({ schoolId, untilOn }) => schoolId === organisation.id && untilOn === null);
}
