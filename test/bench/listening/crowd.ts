import { randomUUID } from 'node:crypto';
import { DEMO_ISSUER } from '../../../src/demo/demo-issuer-name';
import { Kind } from '../../../src/access';
import { addOrganisation, addPerson, appoint, OrganisationKind } from '../../../src/people';
import type { Connection } from '../../../src/platform/database/database';
import { asOwner } from '../../../src/platform/database/owner';

/** Children whom many people listen to. */
export interface Crowd {
  readonly children: readonly { readonly id: string; readonly planId: string; readonly needId: string }[];
  /** By kind, the subjects of the people; each has as many children as a practitioner may. */
  readonly subjects: Readonly<Record<string, readonly string[]>>;
  readonly keeper: string;
}

const KINDS = [Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER, Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST] as const;
export const kindsOfListeners: readonly string[] = KINDS;
const CHILDREN = 200;
const PEOPLE_OF_A_KIND = 200;
/** The people of a kind who stand to a child. */
export const around = (child: number, count: number): number[] => Array.from({ length: count }, (_, at) => (child * 10 + at) % PEOPLE_OF_A_KIND);

export type Ask = <T>(subject: string, query: string, input: object) => Promise<T>;

async function people(owner: Connection, organisationId: string, kind: Kind): Promise<{ id: string; subject: string }[]> {
  const all: { id: string; subject: string }[] = [];
  for (let at = 0; at < PEOPLE_OF_A_KIND; at++) {
    const subject = `listener-${kind.toLowerCase()}-${at}`;
    const id = await addPerson(owner, { name: subject, account: { issuer: DEMO_ISSUER, subject } });
    await appoint(owner, id, organisationId, kind);
    all.push({ id, subject });
  }
  return all;
}

const relate = (owner: Connection, childId: string, personIds: readonly string[], kind: Kind) =>
  owner.query(
    `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
     SELECT $1, p.person_id, p.organisation_id, $3, 'TeamMember', gen_random_uuid(), p.person_id, p.organisation_id FROM post p WHERE p.person_id = ANY ($2) AND p.kind = $3`,
    [childId, personIds, kind],
  );

/** Brings the children in, stands the people around them, and begins their plans by the public API. */
export async function gather(ownerUrl: string, ask: Ask): Promise<Crowd> {
  const by = await asOwner(ownerUrl, async (owner) => {
    const authority = await addOrganisation(owner, { kind: OrganisationKind.LOCAL_AUTHORITY, name: 'Listening authority', authorityCode: '599' });
    const trust = await addOrganisation(owner, { kind: OrganisationKind.HEALTH_PROVIDER, name: 'Listening trust', odsCode: 'ZX599' });
    const home = (kind: Kind) => ([Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST].includes(kind) ? authority : trust);
    const all: Record<string, { id: string; subject: string }[]> = {};
    for (const kind of KINDS) all[kind] = await people(owner, home(kind), kind);
    return all;
  });
  const keeper = by[Kind.SEND_CASEWORKER]![0]!;
  const children: { id: string; planId: string; needId: string }[] = [];
  for (let child = 0; child < CHILDREN; child++) {
    const id = randomUUID();
    await asOwner(ownerUrl, async (owner) => {
      await owner.query(
        `INSERT INTO child (id, child_id, recorded_by, recorded_for, given_name, family_name, date_of_birth) VALUES ($1, $1, $2, $2, 'Ada', $3, '2017-03-09')`,
        [id, keeper.id, `Listened ${child}`],
      );
      for (const kind of KINDS) await relate(owner, id, [...new Set([...around(child, 10).map((at) => by[kind]![at]!.id), ...(kind === Kind.SEND_CASEWORKER ? [keeper.id] : [])])], kind);
    });
    const plan = await ask<{ id: string }>(keeper.subject, 'mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id } } }', { childId: id, kind: 'EHC_PLAN', title: `Plan ${child}` });
    const need = await ask<{ id: string }>(keeper.subject, 'mutation ($input: AddNeedInput!) { addNeed(input: $input) { ... on Need { id } } }', {
      planId: plan.id, section: 'B', text: 'Needs what is said in few words, said again, and time to answer.', area: 'COGNITION_AND_LEARNING', idempotencyKey: randomUUID(),
    });
    children.push({ id, planId: plan.id, needId: need.id });
  }
  return { children, keeper: keeper.subject, subjects: Object.fromEntries(KINDS.map((kind) => [kind, by[kind]!.map(({ subject }) => subject)])) };
}
