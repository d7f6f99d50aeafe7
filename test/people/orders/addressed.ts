import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import type { Someone, TestHub } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';

export const CANARY = 'Lantern Yard';
export const PROTECT = `mutation ($input: ProtectAddressInput!) { protectAddress(input: $input) { __typename ... on AddressProtection { id version reason untilOn endedAt } ... on Problem { code message } ... on InvalidInput { fields { field } } } }`;
export const UNPROTECT = `mutation ($input: EndAddressProtectionInput!) { endAddressProtection(input: $input) { __typename ... on AddressProtection { endedAt endedReason } ... on Problem { code message } } }`;
export const DELIVER = `mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { code message } ... on InvalidInput { fields { field reason } } } }`;
const OPEN_TO = `mutation ($input: OpenToAgencyInput!) { openToAgency(input: $input) { __typename ... on Problem { message } } }`;
export const FACTS = `query ($id: ID!) { child(id: $id) { facts { id key category value isCurrent } disagreements { key answers { value } } } }`;

const isTold = ({ value }: Seen): boolean => JSON.stringify(value).includes(CANARY);
export const fact = (category: string, key: string, value: unknown, { source = `PersonalDetailsRecord /${key.toLowerCase()}` } = {}) => ({
  category,
  key,
  label: key,
  value,
  comparedBy: JSON.stringify(value),
  source,
});
export const lives = (number: number) => ({ line1: `${number} ${CANARY}`, townOrCity: 'Saltby', postcode: 'QX9 9ZZ' });
export interface Seen {
  readonly id: string;
  readonly key: string;
  readonly category: string;
  readonly value: unknown;
}

/** A child of whom every agency says where they live, each in its own way, and of whom some have said so before. */
export class Addressed {
  private constructor(
    readonly world: World,
    readonly child: ChildKnownTo,
    readonly dsl: Someone,
  ) {}

  static async make(hub: TestHub): Promise<Addressed> {
    const world = await World.make(hub);
    const known = new Addressed(world, await world.child('Lena Moss'), await world.the(Kind.DSL));
    const authority = await world.the(Kind.AUTHORITY_SYSTEM);
    const { HEALTH_PROVIDER, SOCIAL_CARE_TEAM, POLICE } = OrganisationKind;
    for (const home of [HEALTH_PROVIDER, SOCIAL_CARE_TEAM, POLICE] as const) {
      await authority.gets(OPEN_TO, {
        input: { childId: known.child.id, organisationId: world.organisations[home], reason: 'Known there.' },
      });
    }
    await known.isSaid();
    return known;
  }

  private async isSaid(): Promise<void> {
    await this.delivers(Kind.AUTHORITY_SYSTEM, [
      fact('ADDRESS', 'ADDRESS', lives(1)),
      fact('EDUCATION', 'HOME_TRANSPORT', `From 2 ${CANARY} at 8.05`),
    ]);
    await this.delivers(Kind.AUTHORITY_SYSTEM, [
      fact('ADDRESS', 'ADDRESS', lives(3)),
      fact('COMMUNICATION', 'MAKATON', true),
      fact('EDUCATION', 'EDUCATION_SETTING_ADDRESS', 'Gull Road'),
    ]);
    await this.delivers(Kind.HEALTH_SYSTEM, [
      fact('ADDRESS', 'ADDRESS', lives(4)),
      fact('HEALTH', 'GP_SURGERY', `${CANARY} Surgery`),
      fact('HEALTH', 'GP_ADDRESS', `5 ${CANARY}`),
      fact('HEALTH_SENSITIVE', 'UNRECOGNISED', `6 ${CANARY}`, { source: 'PersonalDetailsRecord /address' }),
      fact('HEALTH', 'ALLERGY', 'Nuts'),
    ]);
    await this.delivers(Kind.CARE_SYSTEM, [
      fact('ADDRESS', 'ADDRESS', lives(7)),
      fact('HOUSEHOLD', 'HOUSEHOLD_NAMES', [`Aunt of ${CANARY}`]),
    ]);
    await this.delivers(Kind.POLICE_SYSTEM, [fact('ADDRESS', 'ADDRESS', lives(8))]);
  }

  async delivers(kind: Kind, facts: readonly object[]): Promise<void> {
    const answer = await (await this.world.the(kind)).gets(DELIVER, { input: { childId: this.child.id, facts } });
    if (answer.__typename !== 'Child') throw new Error(JSON.stringify(answer));
  }
  factsFor = async (someone: Someone): Promise<readonly Seen[]> => (await someone.gets(FACTS, this.child))?.facts ?? [];
  /** What says to somebody where the child lives, by category and key. */
  whereFor = async (someone: Someone): Promise<string[]> =>
    (await this.factsFor(someone))
      .filter(isTold)
      .map(({ key, category }) => `${category}/${key}`)
      .sort();
  async protects(someone = this.dsl, more: object = {}): Promise<{ id: string; version: number }> {
    const protection = await someone.gets(PROTECT, { input: { childId: this.child.id, reason: 'They have fled.', ...more } });
    if (protection.__typename !== 'AddressProtection') throw new Error(JSON.stringify(protection));
    return protection;
  }
}
