import { deed, endRights, type Tools } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import type { FamilyMember } from './family-member.entity';
import { familyPart } from './family-part';
import { familyMemberPolicy } from './family-member.policy';
import { openedMattersPolicy } from './matters/opened-matters.policy';
import { FamilyPartEnded, MattersClosed } from './people.events';
import { endFamilyPartShape, type EndFamilyPartInput } from './people.inputs';

/** Those who speak for the family by this one’s consent, which ends with their part. */
async function endAdvocacy({ childId }: FamilyMember, advocates: readonly string[], { tx, today, find, emit }: Tools): Promise<void> {
  for (const each of advocates) {
    const advocate = await find(familyMemberPolicy, each);
    const ended = advocate && (await tx.change(familyMemberPolicy, advocate, { untilOn: today, endedReason: 'The consent ended with the part of whoever gave it.' }));
    if (ended) emit(FamilyPartEnded, ended);
  }
  await endRights(tx.connection, { childId, sources: advocates });
}

/** What was opened to them of a young person’s matters. */
async function closeTheirMatters({ id, childId }: FamilyMember, { tx, today, find, emit }: Tools): Promise<void> {
  const rows = await tx.connection.query<{ id: string }>('SELECT id FROM opened_matters WHERE child_id = $1 AND family_member_id = $2 AND closed_on IS NULL', [childId, id]);
  for (const row of rows) {
    const opened = await find(openedMattersPolicy, row.id);
    const closed = opened && (await tx.change(openedMattersPolicy, opened, { closedOn: today, closedReason: 'Their part in the family ended.' }));
    if (closed) emit(MattersClosed, closed);
  }
}

/** Ends somebody’s part in the family: whatever gave them a right to the child ends at once, and that they were of the family stays. */
export const endFamilyPart = deed<EndFamilyPartInput, FamilyMember, FamilyMember>({
  may: familyMemberPolicy.may.end,
  input: endFamilyPartShape,
  about: [familyMemberPolicy, (input) => input.familyMemberId],
  async act(member, { version, reason }, tools) {
    const { tx, today, emit } = tools;
    const part = await familyPart(tx.connection, member.id, today);
    if (!part || part.hasEnded) return new NotNow(`Their part ended on ${member.untilOn}.`, 'ENDED');
    const ended = await tx.change(familyMemberPolicy, { id: member.id, version }, { untilOn: today, endedReason: reason.trim() });
    if (!ended) return new ChangedMeanwhile(member);
    emit(FamilyPartEnded, ended);
    await endAdvocacy(ended, part.advocates, tools);
    await closeTheirMatters(ended, tools);
    const { id, childId } = ended;
    const { personId } = part;
    // Not by this source alone: they act for themself, and nothing of theirs outlives their part.
    await endRights(tx.connection, personId ? { childId, holders: [personId] } : { childId, sources: [id] });
    return ended;
  },
});
