import { deed, grant, Kind } from '../access';
import { invalid } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import { isYoungPersonOn } from './compulsory-school-age';
import type { FamilyMember } from './family-member.entity';
import { familyMemberPolicy } from './family-member.policy';
import { FamilyMemberAdded } from './people.events';
import { addFamilyMemberShape, type AddFamilyMemberInput } from './people.inputs';

/** How they stand to the child for education, if at all. */
function standingOf({ parentalResponsibility, hasCare, isYoungPerson }: AddFamilyMemberInput): Kind | undefined {
  if (isYoungPerson) return Kind.YOUNG_PERSON;
  return parentalResponsibility || hasCare ? Kind.PARENT : undefined;
}

/** Adds somebody of the family. An account opens the child's record to a parent (by responsibility or by care), and to the young person. */
export const addFamilyMember = deed<AddFamilyMemberInput, Child, FamilyMember>({
  may: childPolicy.may.addFamilyMember,
  input: addFamilyMemberShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, { tx, viewer, today, emit }) {
    const { name, relation, parentalResponsibility, hasCare, isYoungPerson, personId } = input;
    if (personId && !isUuid(personId)) return invalid('personId', 'there is no such account');
    if (isYoungPerson && !isYoungPersonOn(today, child.dateOfBirth))
      {return invalid('isYoungPerson', 'the child is not over compulsory school age yet');}
    const member = await tx.insert(familyMemberPolicy, {
      childId: child.id,
      name: name.trim(),
      relation: relation.trim(),
      parentalResponsibility,
      hasCare: hasCare ?? false,
      personId: personId ?? null,
    });
    const kind = standingOf(input);
    if (personId && kind) {
      await grant(tx.connection, viewer, [
        { childId: child.id, personId, actingFor: personId, kind, source: 'FamilyMember', sourceId: member.id, reason: relation },
      ]);
    }
    emit(FamilyMemberAdded, member);
    return member;
  },
});
