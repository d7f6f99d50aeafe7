import { grant, Kind, type Tools } from '../../access';
import { endOfDay } from '../../platform/clock';
import { invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import type { Child } from '../child.entity';
import type { FamilyMember } from '../family-member.entity';
import { familyMemberPolicy } from '../family-member.policy';
import { familyPart } from '../family-part';
import { parenthoodCounts, parents } from '../family-standing';
import { MattersOpened } from '../people.events';
import { Matter, type OpenedMatters } from './opened-matters.entity';
import { openedMattersPolicy } from './opened-matters.policy';

const kinds: Record<Matter, Kind> = {
  [Matter.EDUCATION]: Kind.PARENT_FOR_EDUCATION,
  [Matter.HEALTH]: Kind.PARENT_FOR_HEALTH,
  [Matter.CARE]: Kind.PARENT_FOR_CARE,
};
/** The parent of a young person to whom something can be opened; or why not. */
export async function parentOf(child: Child, familyMemberId: string, { find, tx, today }: Tools): Promise<(FamilyMember & { personId: string }) | InvalidInput | NotNow> {
  if (parenthoodCounts(today, child.dateOfBirth)) return new NotNow('The young person’s own rights have not begun: a parent’s rights are their own until then.', 'CHILD');
  const member = await find(familyMemberPolicy, familyMemberId);
  if (member?.childId !== child.id || member.untilOn || !member.standsAs || !parents.includes(member.standsAs)) {
    return invalid('familyMemberId', 'this is no parent or carer of the young person');
  }
  const personId = (await familyPart(tx.connection, member.id, today))?.personId;
  return personId ? { ...member, personId } : invalid('familyMemberId', 'they have no account that it could be opened to');
}

type Opening = Pick<OpenedMatters, 'openedBy' | 'assessedOn' | 'assessedBy' | 'finding' | 'untilOn'> & { readonly matters: readonly Matter[]; readonly reason: string };

/** Opens these matters to the parent, in the transaction that records why, until the day that was named. */
export async function openTo(member: FamilyMember & { personId: string }, { reason, ...opening }: Opening, { tx, viewer, emit }: Tools): Promise<OpenedMatters> {
  const { id, childId, personId } = member;
  const matters = [...new Set(opening.matters)];
  const opened = await tx.insert(openedMattersPolicy, { childId, familyMemberId: id, parentId: personId, ...opening, matters, closedOn: null, closedReason: null });
  const right = { childId, personId, actingFor: personId, source: 'OpenedMatters', sourceId: opened.id, reason };
  const until = opened.untilOn ? { until: endOfDay(opened.untilOn) } : {};
  await grant(tx.connection, viewer, matters.map((matter) => ({ ...right, ...until, kind: kinds[matter] })));
  emit(MattersOpened, opened);
  return opened;
}
