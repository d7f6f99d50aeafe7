import { deed, grant, Kind, type Tools } from '../access';
import { endOfDay } from '../platform/clock';
import { invalid, type InvalidInput } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import { isYoungPersonOn } from './compulsory-school-age';
import type { FamilyMember } from './family-member.entity';
import { familyMemberPolicy } from './family-member.policy';
import { partInFamily } from './family-part';
import { parenthoodCounts, parenthoodEnds, parents, standingOf } from './family-standing';
import { FamilyMemberAdded } from './people.events';
import { addFamilyMemberShape, type AddFamilyMemberInput } from './people.inputs';

/** Until when an account opens the child’s record to somebody of the family: for good, until a moment, or not at all. */
type Term = { readonly until?: string } | undefined;

function termOf({ standsAs, untilOn }: FamilyMember, { dateOfBirth }: Child, today: string): Term {
  if (standsAs === Kind.YOUNG_PERSON) return {};
  const parenthood = parenthoodCounts(today, dateOfBirth) ? { until: parenthoodEnds(dateOfBirth) } : undefined;
  if (parents.includes(standsAs as Kind)) return parenthood;
  if (standsAs !== Kind.ADVOCATE || !untilOn) return undefined;
  const last = endOfDay(untilOn);
  // A parent’s consent carries no further than what the parent may decide.
  return { until: parenthood && parenthood.until < last ? parenthood.until : last };
}

/** Why nobody may speak for the family on these terms; nothing where they may. The consent is a parent’s, and later the young person’s own. */
async function complaintAboutAdvocate(child: Child, input: AddFamilyMemberInput, { find, today }: Tools): Promise<InvalidInput | undefined> {
  const { advocate } = input;
  if (!advocate) return undefined;
  if (input.parentalResponsibility || input.hasCare || input.fosters || input.isYoungPerson) return invalid('advocate', 'an advocate is neither the young person nor a parent or carer');
  if (advocate.untilOn < today) return invalid('advocate.untilOn', 'that day is past');
  const consenting = await find(familyMemberPolicy, advocate.consentBy);
  const whose = parenthoodCounts(today, child.dateOfBirth) ? Kind.PARENT : Kind.YOUNG_PERSON;
  if (consenting?.childId === child.id && !consenting.untilOn && consenting.standsAs === whose) return undefined;
  return invalid('advocate.consentBy', whose === Kind.PARENT ? 'this is nobody with parental responsibility for the child' : 'the young person’s own consent is needed');
}

async function complaintAbout(child: Child, input: AddFamilyMemberInput, tools: Tools): Promise<InvalidInput | undefined> {
  const { isYoungPerson, personId } = input;
  if (personId && !isUuid(personId)) return invalid('personId', 'there is no such account');
  if (isYoungPerson && !isYoungPersonOn(tools.today, child.dateOfBirth)) return invalid('isYoungPerson', 'the child is not over compulsory school age yet');
  return complaintAboutAdvocate(child, input, tools);
}

/** The part that this account has in the family already; there is one for each, so that ending it ends all of it. */
async function partOf(childId: string, personId: string | null | undefined, { tx, today, find }: Tools): Promise<FamilyMember | null> {
  const there = personId && (await partInFamily(tx.connection, { childId, personId, today }));
  return there ? find(familyMemberPolicy, there) : null;
}

/**
 * Adds somebody of the family. An account opens the child’s record to the young person, and to a parent (by responsibility or by care) until
 * the young person’s own rights begin; and to an advocate as far as the consent goes.
 */
export const addFamilyMember = deed<AddFamilyMemberInput, Child, FamilyMember>({
  may: childPolicy.may.addFamilyMember,
  input: addFamilyMemberShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const { name, relation, parentalResponsibility, hasCare = false, fosters = false, isYoungPerson, advocate, personId } = input;
    const { tx, viewer, today, emit } = tools;
    const complaint = await complaintAbout(child, input, tools);
    if (complaint) return complaint;
    const standsAs = standingOf({ parentalResponsibility, hasCare, fosters, isYoungPerson, isAdvocate: Boolean(advocate) });
    const there = await partOf(child.id, personId, tools);
    if (there) return there.standsAs === standsAs && !advocate ? there : invalid('personId', 'this account has a part in the family already: end that one first');
    const member = await tx.insert(familyMemberPolicy, {
      childId: child.id, name: name.trim(), relation: relation.trim(), parentalResponsibility, hasCare, fosters, personId: personId ?? null,
      standsAs, consentBy: advocate?.consentBy ?? null, reason: advocate?.reason.trim() ?? null, untilOn: advocate?.untilOn ?? null, endedReason: null,
    });
    const term = termOf(member, child, today);
    if (personId && term) {
      await grant(tx.connection, viewer, [
        { childId: child.id, personId, actingFor: personId, kind: member.standsAs!, source: 'FamilyMember', sourceId: member.id, reason: relation.trim(), ...term },
      ]);
    }
    emit(FamilyMemberAdded, member);
    return member;
  },
});
