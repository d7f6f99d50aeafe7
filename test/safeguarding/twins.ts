import { everyoneOfTheFamily, Kind, systems } from '../../src/access';
import { addOrganisation, addPerson, appoint, OrganisationKind } from '../../src/people';
import { answers, issued, lineOf, says } from '../family/plan-for-family';
import type { Ids } from './every-question';
import { ISSUER, Someone, type TestHub } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

/** A neighbourhood with one child, and somebody of every kind around the child: the same each time it is made. */
export interface Twin {
  readonly world: World;
  readonly child: ChildKnownTo;
  /** By kind; where the kind could own an action, somebody of another organisation than the one that will. */
  readonly around: ReadonlyMap<Kind, Someone>;
  /** Those who could be asked for an action: a police officer who does not know the child, and a social worker of the team. */
  readonly officer: Someone;
  readonly worker: Someone;
  /** Records that a question can be asked of. */
  readonly ids: Ids;
}

const OTHER: Partial<Record<Kind, OrganisationKind>> = {
  [Kind.POLICE]: OrganisationKind.POLICE,
  [Kind.YOUTH_JUSTICE]: OrganisationKind.YOUTH_JUSTICE,
  [Kind.SOCIAL_WORKER]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.EARLY_HELP]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.CARE_TEAM_MANAGER]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.POLICE_SYSTEM]: OrganisationKind.POLICE,
  [Kind.CARE_SYSTEM]: OrganisationKind.SOCIAL_CARE_TEAM,
  [Kind.HEALTH_SYSTEM]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.DSL]: OrganisationKind.SCHOOL,
  [Kind.EMERGENCY_PARTY]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.EMERGENCY_HEALTH_AND_CARE]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.EMERGENCY_RECORD]: OrganisationKind.HEALTH_PROVIDER,
  [Kind.EMERGENCY_SAFEGUARDING]: OrganisationKind.HEALTH_PROVIDER,
};
/** No deed brings them to a child: they are made to stand so, and it has to come to nothing. */
const OF_NO_TEAM: readonly Kind[] = [Kind.GOVERNOR, Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN];
let count = 0;

async function relate(child: ChildKnownTo, { hub, id }: Someone, as: { readonly kind: Kind; readonly actingFor: string }): Promise<void> {
  await hub.owner((owner) =>
    owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $3, $4, 'Child', $1, $2, $3)`,
      [child.id, id, as.actingFor, as.kind],
    ));
}

/** Somebody of this kind at an organisation of their own. */
async function elsewhere(hub: TestHub, child: ChildKnownTo, kind: Kind): Promise<Someone> {
  const n = ++count;
  const subject = `twin-${kind.toLowerCase()}-${n}`;
  const { id, actingFor } = await hub.owner(async (owner) => {
    const organisation = await addOrganisation(owner, { kind: OTHER[kind]!, name: `Another ${n}`, localCode: `TWIN${n}` });
    const person = await addPerson(owner, { name: kind, isSystem: systems.includes(kind as never), account: { issuer: ISSUER, subject } });
    await appoint(owner, person, organisation, kind);
    return { id: person, actingFor: organisation };
  });
  const someone = new Someone(hub, id, subject);
  await relate(child, someone, { kind, actingFor });
  return someone;
}

async function standing(world: World, child: ChildKnownTo, kind: Kind): Promise<Someone> {
  if (OTHER[kind]) return elsewhere(world.hub, child, kind);
  if (kind === Kind.PARENT) return world.parentOf(child);
  const isFamily = everyoneOfTheFamily.includes(kind as never);
  if (!isFamily && !OF_NO_TEAM.includes(kind)) return world.around(child, kind);
  const someone = await (isFamily ? world.anybody(kind) : world.the(kind));
  await relate(child, someone, { kind, actingFor: isFamily ? someone.id : world.organisationOf(kind) });
  return someone;
}

const OPEN = `mutation ($input: OpenAssessmentInput!) { openAssessment(input: $input) { ... on Assessment { id } ... on Problem { message } } }`;
const ASK = `mutation ($input: AskForAdviceInput!) { askForAdvice(input: $input) { ... on AdviceRequest { id } ... on Problem { message } } }`;
const DELIVER = `mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }`;
const MAKATON = { category: 'COMMUNICATION', key: 'MAKATON', label: 'Uses Makaton', value: true, comparedBy: 'true', source: 'register' };

/** Advice asked for, of a therapist and of the social worker. */
async function assessed({ organisations, ...world }: World, { child, senco, worker }: { child: ChildKnownTo; senco: Someone; worker: Someone }): Promise<Ids> {
  const assessment = await senco.gets(OPEN, { input: { childId: child.id, kind: 'EHC_NEEDS_ASSESSMENT', purpose: 'What helps at school.' } });
  const asked = [];
  for (const [kind, organisationId, personId] of [
    ['SPEECH_AND_LANGUAGE_THERAPY', organisations[OrganisationKind.HEALTH_PROVIDER], undefined],
    ['SOCIAL_CARE', organisations[OrganisationKind.SOCIAL_CARE_TEAM], worker.id],
  ]) asked.push(await senco.gets(ASK, { input: { assessmentId: assessment.id, kind, organisationId, personId, dueOn: '2026-10-26' } }));
  const failed = [assessment, ...asked].find(({ id }) => !id);
  if (failed) throw new Error(`${world.authorityCode}: ${failed.message}`);
  return { Assessment: assessment.id, AdviceRequest: asked[0].id };
}

/** Makes a child as anybody might have: a plan, comments on it, an assessment, and all kinds of people around; and those who could own an action. */
export async function twin(hub: TestHub): Promise<Twin> {
  const world = await World.make(hub);
  const issue = await issued(world, 'Twin Marlow');
  const { child, plan, versionId, parent } = issue;
  await says(parent, { versionLineId: await lineOf(issue, 'B'), text: 'Seen at home as well.' });
  await answers(parent, issue, { answer: 'AGREES_IN_PART', reason: 'All but the times.' });
  const around = new Map<Kind, Someone>();
  for (const kind of Object.values(Kind)) around.set(kind, await standing(world, child, kind));
  await (await world.the(Kind.SCHOOL_SYSTEM)).gets(DELIVER, { input: { childId: child.id, facts: [MAKATON] } });
  const worker = await world.around(child, Kind.SOCIAL_WORKER, 'owner');
  const assessment = await assessed(world, { child, senco: around.get(Kind.SENCO)!, worker });
  return { world, child, around, officer: await world.the(Kind.POLICE, 'owner'), worker, ids: { ...assessment, Child: child.id, Plan: plan.id, PlanVersion: versionId } };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const MOMENT = /\d{4}-\d\d-\d\d[T ][\d:.]+(Z|[+-]\d\d(:?\d\d)?)/g;
const OWN = /^(urn|odsCode|authorityCode|localCode|cursor|endCursor|changesFrom|contentHash)$/;

/** An item of a return that holds a number of the neighbourhood’s own. */
const isOwnNumber = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && '__typename' in value && value.__typename === 'Sen2Item' && 'name' in value && value.name === 'URN' && 'value' in value && value.value !== null;

/** What was answered, without what tells two neighbourhoods apart: random ids, moments, codes and numbers of names. */
export function anonymous(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => anonymous(each)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (isOwnNumber(value)) return { ...value, value: value.name };
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, anonymous(each, name)]));
  if (typeof value !== 'string') return value;
  if (OWN.test(key)) return key;
  return value.replace(UUID, 'id').replace(MOMENT, 'moment').replace(/^(Authority|School|Trust|Care team|Police unit|Another) \d+$/, '$1');
}
