import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import { addOrganisation, addPerson, appoint, OrganisationKind } from '../../src/people';
import { daysAfter } from '../../src/platform/clock';
import { ISSUER, Someone, type TestHub } from './hub';

let count = 0;
const next = (): number => ++count;

const SYSTEM_OF: Partial<Record<OrganisationKind, Kind>> = {
  [OrganisationKind.SCHOOL]: Kind.SCHOOL_SYSTEM,
  [OrganisationKind.HEALTH_PROVIDER]: Kind.HEALTH_SYSTEM,
  [OrganisationKind.LOCAL_AUTHORITY]: Kind.AUTHORITY_SYSTEM,
  [OrganisationKind.SOCIAL_CARE_TEAM]: Kind.CARE_SYSTEM,
  [OrganisationKind.POLICE]: Kind.POLICE_SYSTEM,
};
const HOME_OF: Partial<Record<Kind, OrganisationKind>> = {
  [Kind.THERAPIST]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.CLINICIAN]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.CLINICAL_SUPERVISOR]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.DESIGNATED_CLINICAL_OFFICER]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.CALDICOTT_GUARDIAN]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.EDUCATIONAL_PSYCHOLOGIST]: OrganisationKind.LOCAL_AUTHORITY,
  [Kind.SEND_CASEWORKER]: OrganisationKind.LOCAL_AUTHORITY,
  [Kind.SEND_MANAGER]: OrganisationKind.LOCAL_AUTHORITY,
  [Kind.VIRTUAL_HEAD]: OrganisationKind.LOCAL_AUTHORITY,
  [Kind.REVIEWING_OFFICER]: OrganisationKind.LOCAL_AUTHORITY,
  [Kind.SOCIAL_WORKER]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.CARE_TEAM_MANAGER]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.EARLY_HELP]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.POLICE]: OrganisationKind.POLICE,
  [Kind.YOUTH_JUSTICE]: OrganisationKind.POLICE,
};
/** Posts that reach every child of the school or authority by themselves. */
const BY_OFFICE: readonly Kind[] = [Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.PASTORAL_LEAD, Kind.SEND_MANAGER, Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM];

/** Posts that know a child as long as somebody of theirs is of the team. */
const BESIDE: Partial<Record<Kind, Kind>> = { [Kind.CLINICAL_SUPERVISOR]: Kind.THERAPIST, [Kind.CARE_TEAM_MANAGER]: Kind.SOCIAL_WORKER };
/** Who each of the family is in law. */
const IN_LAW: Partial<Record<Kind, object>> = {
  [Kind.PARENT]: { relation: 'mother', parentalResponsibility: true },
  [Kind.CARER]: { relation: 'grandmother', parentalResponsibility: false, hasCare: true },
  [Kind.FOSTER_CARER]: { relation: 'foster carer', parentalResponsibility: false, hasCare: true, fosters: true },
  [Kind.YOUNG_PERSON]: { relation: 'the young person', parentalResponsibility: false, isYoungPerson: true },
};
const COVERED_UNTIL = 13;
/** Over compulsory school age by the clock that a test begins with. */
export const YOUNG = '2009-03-09';

export interface Organisations {
  readonly [OrganisationKind.SCHOOL]: string;
  readonly [OrganisationKind.HEALTH_PROVIDER]: string;
  readonly [OrganisationKind.LOCAL_AUTHORITY]: string;
  readonly [OrganisationKind.SOCIAL_CARE_TEAM]: string;
  readonly [OrganisationKind.POLICE]: string;
}
export type ChildKnownTo = { readonly id: string; readonly name: string; readonly schoolId: string };

/** One neighbourhood: a school, a trust, an authority, a care team and a police unit, and the people in them. */
export class World {
  readonly #people = new Map<string, Someone>();
  private constructor(
    readonly hub: TestHub,
    readonly organisations: Organisations,
    readonly authorityCode: string,
  ) {}

  static async make(hub: TestHub): Promise<World> {
    const n = next();
    // No authority of England has such a code.
    const authorityCode = String(500 + n);
    const add = (kind: OrganisationKind, name: string, codes: object) => hub.owner((owner) => addOrganisation(owner, { kind, name: `${name} ${n}`, ...codes }));
    return new World(hub, {
      [OrganisationKind.LOCAL_AUTHORITY]: await add(OrganisationKind.LOCAL_AUTHORITY, 'Authority', { authorityCode }),
      [OrganisationKind.SCHOOL]: await add(OrganisationKind.SCHOOL, 'School', { urn: String(900000 + n), authorityCode }),
      [OrganisationKind.HEALTH_PROVIDER]: await add(OrganisationKind.HEALTH_PROVIDER, 'Trust', { odsCode: `ZX${n}` }),
      [OrganisationKind.SOCIAL_CARE_TEAM]: await add(OrganisationKind.SOCIAL_CARE_TEAM, 'Care team', { localCode: `CARE${n}`, authorityCode }),
      [OrganisationKind.POLICE]: await add(OrganisationKind.POLICE, 'Police unit', { localCode: `POL${n}` }),
    }, authorityCode);
  }

  /** Somebody who holds this post in its usual organisation: the same person each time. `which` tells several apart. */
  async the(kind: Kind, which = ''): Promise<Someone> {
    const known = this.#people.get(kind + which);
    if (known) return known;
    const home = (Object.entries(SYSTEM_OF).find(([, system]) => system === kind)?.[0] ?? HOME_OF[kind] ?? OrganisationKind.SCHOOL) as keyof Organisations;
    const subject = `${kind.toLowerCase()}-${next()}`;
    const id = await this.hub.owner(async (owner) => {
      const person = await addPerson(owner, { name: `${kind} ${which}`.trim(), isSystem: kind.endsWith('SYSTEM'), account: { issuer: ISSUER, subject } });
      await appoint(owner, person, this.organisations[home], kind);
      return person;
    });
    const someone = new Someone(this.hub, id, subject);
    this.#people.set(kind + which, someone);
    return someone;
  }

  /** Somebody with an account and nothing else. */
  async anybody(name = 'Somebody'): Promise<Someone> {
    const subject = `somebody-${next()}`;
    return new Someone(this.hub, await this.hub.owner((owner) => addPerson(owner, { name, account: { issuer: ISSUER, subject } })), subject);
  }

  /** A child on roll at the school, registered by the authority's system. */
  async child(name = 'Ada Fielding', dateOfBirth = '2017-03-09'): Promise<ChildKnownTo> {
    const system = await this.the(Kind.AUTHORITY_SYSTEM);
    const [givenName, familyName] = name.split(' ');
    const { id } = await system.gets(
      `mutation ($input: RegisterChildInput!) { registerChild(input: $input) { ... on Child { id } ... on Problem { code message } } }`,
      { input: { givenName, familyName, dateOfBirth, authorityCode: this.authorityCode } },
    );
    const schoolId = this.organisations[OrganisationKind.SCHOOL];
    await system.gets(`mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename } }`, {
      input: { childId: id, schoolId, fromOn: '2025-09-03', yearGroup: '4' },
    });
    return { id, name, schoolId };
  }

  /** Takes a practitioner into the child's team where their post does not reach the child already, and answers them. */
  async around(child: ChildKnownTo, kind: Kind, which = ''): Promise<Someone> {
    const someone = await this.the(kind, which);
    if (BY_OFFICE.includes(kind)) return someone;
    const beside = BESIDE[kind];
    if (beside) await this.around(child, beside, which);
    else await this.joins(child, someone, kind);
    return someone;
  }

  /** Takes somebody into the team, and answers the id of their place; the police, who are of no team, come to know the child as they do by an action. */
  async joins(child: ChildKnownTo, someone: Someone, kind: Kind): Promise<string> {
    const organisationId = this.organisationOf(kind);
    if (kind === Kind.POLICE) return this.known(child, someone, { kind, source: 'SafeguardingAction', actingFor: organisationId });
    const untilOn = kind === Kind.COVER_TEACHER ? { untilOn: daysAfter(this.hub.clock.today(), COVERED_UNTIL) } : {};
    const system = await this.the(Kind.AUTHORITY_SYSTEM);
    const answer = await system.gets(`mutation ($input: AddToTeamInput!) { addToTeam(input: $input) { __typename ... on TeamMember { id } ... on Problem { message } } }`, {
      input: { childId: child.id, personId: someone.id, organisationId, kind, ...untilOn },
    });
    if (answer.__typename !== 'TeamMember') throw new Error(answer.message);
    // A right ends by PostgreSQL's clock, which is ahead of a test's.
    if (kind === Kind.COVER_TEACHER) await this.timed(answer.id, { ends: COVERED_UNTIL });
    return answer.id;
  }

  /** The usual organisation of a post. */
  organisationOf(kind: Kind): string {
    const home = Object.entries(SYSTEM_OF).find(([, system]) => system === kind)?.[0] ?? HOME_OF[kind] ?? OrganisationKind.SCHOOL;
    return this.organisations[home as keyof Organisations];
  }

  /** Lets the rights of a source begin and end so many days from now, by PostgreSQL's clock. */
  timed = (sourceId: string, { starts = 0, ends = 36_500 }: { readonly starts?: number; readonly ends?: number }): Promise<unknown> =>
    this.hub.owner((owner) =>
      owner.query(`UPDATE child_relationship SET starts_at = now() + make_interval(days => $2), ends_at = now() + make_interval(days => $3) WHERE source_id = $1`, [sourceId, starts, ends]));

  /** Somebody knows the child as a deed of another module lets them; answers the source’s id. */
  async known(child: ChildKnownTo, { id }: Someone, right: { readonly kind: Kind; readonly source: string; readonly actingFor?: string }): Promise<string> {
    const sourceId = randomUUID();
    await this.hub.owner((owner) =>
      owner.query(
        'INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, $5, $6, $2, $3)',
        [child.id, id, right.actingFor ?? id, right.kind, right.source, sourceId],
      ));
    return sourceId;
  }

  /** Adds somebody with an account to the child’s family, and answers them and their place in it. An advocate speaks for a parent who is added too. */
  async ofFamily(child: ChildKnownTo, kind: Kind, name = `A ${kind.toLowerCase().replace('_', ' ')}`): Promise<{ readonly someone: Someone; readonly id: string }> {
    const someone = await this.anybody(name);
    const advocate = { relation: 'advocate', parentalResponsibility: false, advocate: { reason: 'The annual review', untilOn: '2027-07-20' } };
    const who = kind === Kind.ADVOCATE
      ? { ...advocate, advocate: { ...advocate.advocate, consentBy: (await this.ofFamily(child, Kind.PARENT)).id } }
      : IN_LAW[kind];
    const system = await this.the(Kind.AUTHORITY_SYSTEM);
    const answer = await system.gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename ... on FamilyMember { id } ... on Problem { message } } }`, {
      input: { childId: child.id, name, personId: someone.id, ...who },
    });
    if (answer.__typename !== 'FamilyMember') throw new Error(answer.message);
    return { someone, id: answer.id };
  }

  /** A parent with parental responsibility and an account. */
  async parentOf(child: ChildKnownTo, name = 'A parent'): Promise<Someone> {
    const parent = await this.anybody(name);
    const system = await this.the(Kind.AUTHORITY_SYSTEM);
    await system.gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename ... on Problem { message } } }`, {
      input: { childId: child.id, name, relation: 'mother', parentalResponsibility: true, personId: parent.id },
    });
    return parent;
  }
}
