import { endRights, grant, Kind, type Tools } from '../access';
import { daysAfter, endOfDay, startOfDay } from '../platform/clock';
import { invalid, type InvalidInput } from '../platform/graphql/problem';
import type { Child } from './child.entity';
import type { Enrolment } from './enrolment.entity';
import { enrolmentPolicy } from './enrolment.policy';
import { organisationOf } from './find-organisation';
import { OrganisationKind, type Organisation } from './organisation.entity';
import { TeamLeft } from './people.events';
import { teamMemberPolicy } from './team-member.policy';

/** The posts of a school that reach every child on its roll. */
const schoolOffices = [Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.PASTORAL_LEAD, Kind.SCHOOL_SYSTEM] as const;

/** The school that a child can be put on the roll of from that day on, or why not. */
export async function schoolOn(fromOn: string, schoolId: string, { tx }: Tools): Promise<Organisation | InvalidInput> {
  const school = await organisationOf(tx.connection, schoolId);
  if (school?.kind !== OrganisationKind.SCHOOL) return invalid('schoolId', 'there is no such school');
  if (school.closedOn && school.closedOn <= fromOn) return invalid('schoolId', `${school.name} closed on ${school.closedOn}`);
  return school;
}

/** Puts the child on the roll. The school's leads and its system know the child from the first day on, and not before. */
export async function putOnRoll(
  child: Pick<Child, 'id'>,
  place: Pick<Enrolment, 'schoolId' | 'fromOn' | 'yearGroup'>,
  { tx, viewer, today }: Tools,
): Promise<Enrolment> {
  const enrolment = await tx.insert(enrolmentPolicy, { childId: child.id, ...place, untilOn: null });
  const from = place.fromOn > today ? { from: startOfDay(place.fromOn) } : {};
  const right = { childId: child.id, personId: null, actingFor: place.schoolId, source: 'Enrolment', sourceId: enrolment.id, reason: 'on roll', ...from };
  await grant(tx.connection, viewer, schoolOffices.map((kind) => ({ ...right, kind })));
  return enrolment;
}

/** The places in the team of those who act for the school and are of it beyond that day; each ends with the roll. */
async function endPlacesInTeam({ childId, schoolId }: Enrolment, lastOn: string, { tx, find, emit }: Tools): Promise<string[]> {
  const rows = await tx.connection.query<{ id: string }>(
    'SELECT id FROM team_member WHERE child_id = $1 AND organisation_id = $2 AND (until_on IS NULL OR until_on > $3)',
    [childId, schoolId, lastOn],
  );
  for (const { id } of rows) {
    const member = await find(teamMemberPolicy, id);
    const left = member && (await tx.change(teamMemberPolicy, member, { untilOn: member.sinceOn > lastOn ? member.sinceOn : lastOn }));
    if (left) emit(TeamLeft, left);
  }
  return rows.map(({ id }) => id);
}

/**
 * Ends, with that day, all by which those at a school know a child: the roll, having registered the child, and their places in the team.
 * A second place on the same roll keeps what it gives. It comes last in a deed: whoever does it may stand by this very roll.
 */
export async function endRightsOfSchool(enrolment: Enrolment, lastOn: string, tools: Tools): Promise<void> {
  const { id, childId, schoolId } = enrolment;
  const { tx, today } = tools;
  const at = lastOn > today ? endOfDay(lastOn) : undefined;
  const [another] = await tx.connection.query(
    'SELECT 1 FROM enrolment WHERE child_id = $1 AND school_id = $2 AND id <> $3 AND (until_on IS NULL OR until_on > $4)', [childId, schoolId, id, lastOn]);
  const sources = another ? [id] : [id, childId, ...(await endPlacesInTeam(enrolment, lastOn, tools))];
  await endRights(tx.connection, { childId, sources, holders: [schoolId], at });
}

/** Why a place on a roll cannot end on that day; nothing where it can. */
export function complaintAboutEnd({ fromOn, untilOn }: Enrolment, lastOn: string): InvalidInput | undefined {
  if (lastOn < daysAfter(fromOn, -1)) return invalid('lastOn', `the child is on roll from ${fromOn} on`);
  if (untilOn && lastOn >= untilOn) return invalid('lastOn', `the last day on roll is ${untilOn} already; an end can be brought forward and not put off`);
  return undefined;
}
