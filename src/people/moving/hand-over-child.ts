import { endRights, grant, Kind, type Tools } from '../../access';
import type { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { taking } from '../locks';
import { TeamLeft } from '../people.events';
import { teamMemberPolicy } from '../team-member.policy';
import type { AuthorityHandover, AuthorityMove } from './authority-move.entity';
import { authorityHandoverPolicy } from './authority-move.policy';

/** They stay with a child who is looked after, wherever the child lives (Children Act 1989 ss.22(3B), 25A). */
const stay: readonly Kind[] = [Kind.VIRTUAL_HEAD, Kind.REVIEWING_OFFICER];
/** The posts of an authority that reach every child of the authority. */
const authorityOffices = [Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM] as const;

type Move = Pick<AuthorityMove, 'id' | 'childId' | 'fromAuthorityId'> & { readonly toAuthorityId: string };

/** The new authority is responsible from now on and knows the child. Null when somebody changed the child meanwhile. */
export async function handOverChild({ id: moveId, childId, fromAuthorityId, toAuthorityId }: Move, tools: Tools): Promise<{ child: Child; handover: AuthorityHandover } | null> {
  const { tx, viewer, today, find } = tools;
  await taking(tx.connection, childId);
  const child = await find(childPolicy, childId);
  const moved = child && child.authorityId === fromAuthorityId ? await tx.change(childPolicy, child, { authorityId: toAuthorityId }) : null;
  if (!moved) return null;
  const handover = await tx.insert(authorityHandoverPolicy, { childId, moveId, fromAuthorityId, toAuthorityId, handedOverOn: today });
  const right = { childId, personId: null, actingFor: toAuthorityId, source: 'AuthorityHandover', sourceId: handover.id, reason: 'the responsible authority' };
  await grant(tx.connection, viewer, authorityOffices.map((kind) => ({ ...right, kind })));
  return { child: moved, handover };
}

/**
 * Ends all by which those of the old authority know the child: as the responsible authority, by the team, by having been asked. It comes
 * last in a deed, for whoever does it stands by this themself.
 */
export async function endRightsOfAuthority({ childId, fromAuthorityId }: Pick<AuthorityMove, 'childId' | 'fromAuthorityId'>, otherSources: readonly string[], tools: Tools): Promise<void> {
  const { tx, today, find, emit } = tools;
  const members = await tx.connection.query<{ id: string }>(
    'SELECT id FROM team_member WHERE child_id = $1 AND organisation_id = $2 AND kind <> ALL ($3) AND (until_on IS NULL OR until_on > $4)', [childId, fromAuthorityId, stay, today]);
  for (const { id } of members) {
    const member = await find(teamMemberPolicy, id);
    const left = member && (await tx.change(teamMemberPolicy, member, { untilOn: today }));
    if (left) emit(TeamLeft, left);
  }
  const earlier = await tx.connection.query<{ id: string }>('SELECT id FROM authority_handover WHERE child_id = $1 AND to_authority_id = $2', [childId, fromAuthorityId]);
  const sources = [childId, ...earlier.map(({ id }) => id), ...members.map(({ id }) => id), ...otherSources];
  await endRights(tx.connection, { childId, sources, holders: [fromAuthorityId] });
}
