import { existsSync } from 'node:fs';
import { Kind, type Request } from '../access';
import { deliverAgencyRecords, sentFilesAt } from '../exchange';
import { addFamilyMember, addToTeam, enrolChild, IdentifierScheme, Matter, openMattersToParent, registerChild, type FamilyMember } from '../people';
import { daysAfter } from '../platform/clock';
import type { DemoChild, DemoFamilyMember } from './demo-children';
import { demoPath } from './demo-files';
import { demoPeople, isSystem, nameOf, type DemoSomebody } from './demo-people';
import { as, done, organisationOf, personOf, type Stage } from './stage';

/** The authority's own system brings its children in; each authority of the demo has one. */
const systemOf = (authority: string): string =>
  demoPeople().find((person) => isSystem(person) && person.organisation === authority)!.handle;
const FIRST_DAY = '2025-09-03';

const practitioners = (): ReadonlyMap<string, DemoSomebody> =>
  new Map(demoPeople().flatMap((person) => (isSystem(person) ? [] : [[person.handle, person] as const])));

/** Everybody who is of the team by name; those who know the child by their post are not repeated. */
function teamOf({ classTeacher, teachingAssistant, caseload }: DemoChild): readonly { readonly person: string; readonly role: string }[] {
  return [
    ...(classTeacher ? [{ person: classTeacher, role: Kind.CLASS_TEACHER }] : []),
    ...(teachingAssistant ? [{ person: teachingAssistant, role: Kind.TEACHING_ASSISTANT }] : []),
    ...caseload.filter(({ role }) => role !== Kind.ADVOCATE),
  ];
}

/** An order that forbids information forbids an account here: the father stays in the record, and the record stays closed to him. */
function isShutOut({ handle }: DemoFamilyMember, child: DemoChild): boolean {
  const relatives = practitioners().get(handle ?? '')?.family ?? [];
  return relatives.some((relative) => relative.child === child.key && relative.order?.effects.includes('NO_INFORMATION'));
}

const relationWord = (relation: string): string => (relation === 'SELF' ? 'the young person' : relation.toLowerCase().replaceAll('_', ' '));
const caresFor: readonly string[] = ['FOSTER_CARER', 'GRANDPARENT'];

interface Part {
  readonly stage: Stage;
  readonly child: DemoChild;
  readonly childId: string;
  /** The authority's system, for one deed. */
  readonly system: () => Request;
}

async function register(stage: Stage, child: DemoChild, system: () => Request): Promise<string> {
  const { key, givenName, familyName, dateOfBirth, pronouns, authority, upn, nhsNumber } = child;
  const identifiers = [
    { scheme: IdentifierScheme.NHS_NUMBER, value: nhsNumber, asSent: false },
    ...(upn ? [{ scheme: IdentifierScheme.UPN, value: upn, asSent: false }] : []),
  ];
  const registered = await done(
    `register ${key}`,
    registerChild(system(), {
      givenName,
      familyName,
      dateOfBirth,
      pronouns: pronouns ?? null,
      authorityCode: authority,
      identifiers,
      idempotencyKey: `demo/${key}/register`,
    }),
  );
  return registered.id;
}

async function enrol({ stage, child, childId, system }: Part): Promise<void> {
  if (!child.school) return;
  await done(
    `enrol ${child.key}`,
    enrolChild(system(), {
      childId,
      schoolId: organisationOf(stage, child.school),
      fromOn: FIRST_DAY,
      yearGroup: child.yearGroup,
      idempotencyKey: `demo/${child.key}/enrol`,
    }),
  );
}

async function gatherTeam({ stage, child, childId, system }: Part): Promise<void> {
  const known = practitioners();
  for (const { person, role } of teamOf(child)) {
    const post = known.get(person)?.posts.find((each) => each.role === role);
    await done(
      `take ${person} into the team of ${child.key}`,
      addToTeam(system(), {
        childId,
        personId: personOf(stage, person),
        organisationId: organisationOf(stage, post?.organisation ?? ''),
        kind: role as Kind,
        idempotencyKey: `demo/${child.key}/team/${person}`,
      }),
    );
  }
}

/** Whoever may consent to an advocate: the young person, and a parent before there is one. */
const consentsAmong = (family: readonly FamilyMember[]): string | undefined =>
  [Kind.YOUNG_PERSON, Kind.PARENT].flatMap((kind) => family.filter(({ standsAs }) => standsAs === kind).map(({ id }) => id))[0];

const CONSENTED_FOR = 365;

/** The advocate, by the family’s consent, for a school year. */
async function bringAdvocate({ stage, child, childId, system }: Part, family: readonly FamilyMember[]): Promise<void> {
  const consentBy = consentsAmong(family);
  for (const { person } of child.caseload.filter(({ role }) => role === Kind.ADVOCATE)) {
    await done(
      `add ${person} to the family of ${child.key}`,
      addFamilyMember(system(), {
        childId,
        name: nameOf(practitioners().get(person)!),
        relation: 'advocate',
        parentalResponsibility: false,
        hasCare: false,
        isYoungPerson: false,
        advocate: { consentBy: consentBy ?? '', reason: 'The family asked for support at meetings.', untilOn: daysAfter(stage.begunOn, CONSENTED_FOR) },
        personId: personOf(stage, person),
        idempotencyKey: `demo/${child.key}/advocate`,
      }),
    );
  }
}

/** A young person who is here themself lets a parent into their education; of the rest the parent is told nothing. */
async function letParentsIn({ stage, child, childId }: Part, family: readonly FamilyMember[]): Promise<void> {
  const themself = child.family.find(({ relation, handle }) => relation === 'SELF' && handle)?.handle;
  if (!themself) return;
  for (const { id, standsAs, personId } of family) {
    if (standsAs !== Kind.PARENT || !personId) continue;
    await done(
      `let a parent into the education of ${child.key}`,
      openMattersToParent(as(stage, themself, null), {
        childId,
        familyMemberId: id,
        matters: [Matter.EDUCATION],
        idempotencyKey: `demo/${child.key}/matters/${id}`,
      }),
    );
  }
}

async function gatherFamily(part: Part): Promise<void> {
  const { stage, child, childId, system } = part;
  const family: FamilyMember[] = [];
  for (const [at, member] of child.family.entries()) {
    const { name, relation, parentalResponsibility, handle } = member;
    const personId = handle && !isShutOut(member, child) ? personOf(stage, handle) : null;
    const added = await done(
      `add ${name} to the family of ${child.key}`,
      addFamilyMember(system(), {
        childId,
        name,
        relation: relationWord(relation),
        parentalResponsibility,
        hasCare: caresFor.includes(relation),
        fosters: relation === 'FOSTER_CARER',
        isYoungPerson: relation === 'SELF',
        personId,
        idempotencyKey: `demo/${child.key}/family/${at}`,
      }),
    );
    // Whose account it is the hub does not tell a partner's system again.
    family.push({ ...added, personId });
  }
  await bringAdvocate(part, family);
  await letParentsIn(part, family);
}

async function deliverRecords({ ground, ownerUrl }: Stage, { key, authority, school, nhsNumber }: DemoChild): Promise<void> {
  const folder = demoPath('agency-records', key);
  if (!existsSync(folder)) return;
  const { files } = await deliverAgencyRecords(
    { ground, ownerUrl },
    {
      files: sentFilesAt(folder),
      nhsNumber,
      codes: {
        ...(school ? { EDUCATION: school } : {}),
        HEALTH: authority === '980' ? 'ZX1' : 'ZX4',
        SOCIAL_CARE: `${authority}-CSC`,
        POLICE: `ZX-POL-${authority}`,
      },
    },
  );
  const refused = files.flatMap(({ file, findings }) =>
    findings.filter(({ severity }) => severity === 'refused').map(({ reason }) => `${file}: ${reason}`),
  );
  if (refused.length > 0) throw new Error(`The demo could not deliver what agencies hold about ${key}: ${refused.join('; ')}`);
}

/** Brings a child in with the school, the team, the family, and what agencies hold. */
export async function bringChild(stage: Stage, child: DemoChild): Promise<string> {
  const handle = systemOf(child.authority);
  const system = () => as(stage, handle, child.authority);
  const childId = await register(stage, child, system);
  const part: Part = { stage, child, childId, system };
  await enrol(part);
  await gatherTeam(part);
  await gatherFamily(part);
  await deliverRecords(stage, child);
  return childId;
}
