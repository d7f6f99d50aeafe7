import { deed, grant, type Grant, type Tools } from '../access';
import { daysAfter, endOfDay, startOfDay } from '../platform/clock';
import { invalid, type InvalidInput } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import { holdsPost } from './locks';
import { TeamJoined } from './people.events';
import type { AddToTeamInput } from './people.inputs';
import { coverTerms, supervisorOf, teamPosts, whyNotOfTeam } from './team-posts';
import type { TeamMember } from './team-member.entity';
import { teamMemberPolicy } from './team-member.policy';

type Days = Pick<TeamMember, 'sinceOn' | 'untilOn'>;

function complaintAboutDays({ kind }: AddToTeamInput, { sinceOn, untilOn }: Days, today: string): InvalidInput | undefined {
  if (untilOn && (untilOn < today || untilOn < sinceOn)) return invalid('untilOn', 'the last day comes neither before today nor before the first');
  if (kind !== coverTerms.kind) return undefined;
  const latest = daysAfter(today, coverTerms.mostDaysAhead);
  if (!untilOn) return invalid('untilOn', `say until which day they take the class; at most until ${latest}`);
  return untilOn > latest ? invalid('untilOn', `a class is covered for at most ${coverTerms.mostDaysAhead} days: until ${latest}, and then it is said again`) : undefined;
}

/** The last day of the child on the roll of the organisation they act for; none where no end is known, or where the child never was on its roll. */
async function lastDayOnRoll(tx: Tools['tx'], childId: string, organisationId: string): Promise<string | undefined> {
  const [last] = await tx.connection.query<{ on: string | null }>(
    `SELECT nullif(max(coalesce(until_on, 'infinity')), 'infinity')::text AS "on" FROM enrolment WHERE child_id = $1 AND school_id = $2`, [childId, organisationId]);
  return last?.on ?? undefined;
}

const earlier = (one: string | null, other: string | undefined): string | null => (one && other ? (one < other ? one : other) : (one ?? other ?? null));

/** They are of the team already, in the same way and with no end. */
async function already({ tx, find }: Tools, { childId, personId, organisationId, kind }: AddToTeamInput): Promise<TeamMember | null> {
  const [there] = await tx.connection.query<{ id: string }>(
    'SELECT id FROM team_member WHERE child_id = $1 AND person_id = $2 AND organisation_id = $3 AND kind = $4 AND until_on IS NULL', [childId, personId, organisationId, kind]);
  return there ? find(teamMemberPolicy, there.id) : null;
}

/** What being of the team gives: to the one who joins, and to the office that supervises them. */
function rightsOf({ id, childId, personId, organisationId, kind, sinceOn, untilOn }: TeamMember, today: string): Grant[] {
  const right = {
    childId, actingFor: organisationId, source: 'TeamMember', sourceId: id,
    ...(sinceOn > today ? { from: startOfDay(sinceOn) } : {}),
    ...(untilOn ? { until: endOfDay(untilOn) } : {}),
  };
  const supervisor = supervisorOf(kind);
  return [{ ...right, personId, kind }, ...(supervisor ? [{ ...right, personId: null, kind: supervisor, reason: `supervises a ${kind.toLowerCase().replace('_', ' ')} of the team` }] : [])];
}

/** Takes a practitioner into the team: they know the child from the first day to the last, in the post that they hold. */
export const addToTeam = deed<AddToTeamInput, Child, TeamMember>({
  may: childPolicy.may.addToTeam,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const { personId, organisationId, kind } = input;
    const { tx, viewer, today, emit } = tools;
    if (!teamPosts.includes(kind)) return invalid('kind', whyNotOfTeam(kind));
    const holds = isUuid(personId) && isUuid(organisationId) && (await holdsPost(tx.connection, { personId, organisationId, kind }));
    if (!holds) return invalid('personId', 'nobody with this post is known at that organisation');
    const sinceOn = input.sinceOn ?? today;
    const complaint = complaintAboutDays(input, { sinceOn, untilOn: input.untilOn ?? null }, today);
    if (complaint) return complaint;
    const onRollUntil = await lastDayOnRoll(tx, child.id, organisationId);
    if (onRollUntil && (onRollUntil < today || onRollUntil < sinceOn)) return invalid('organisationId', `the child is on roll there until ${onRollUntil}`);
    const untilOn = earlier(input.untilOn ?? null, onRollUntil);
    const known = untilOn ? null : await already(tools, input);
    if (known) return known;
    const member = await tx.insert(teamMemberPolicy, { childId: child.id, personId, organisationId, kind, sinceOn, untilOn });
    await grant(tx.connection, viewer, rightsOf(member, today));
    emit(TeamJoined, member);
    return member;
  },
});
