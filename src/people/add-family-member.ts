import { deed, grant, Kind } from '../access';
import { invalid } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import type { FamilyMember } from './family-member.entity';
import { familyMemberPolicy } from './family-member.policy';
import { FamilyMemberAdded } from './people.events';
import { addFamilyMemberShape, type AddFamilyMemberInput } from './people.inputs';

/** Adds somebody of the family. Parental responsibility and an account together open the child's record to them. */
export const addFamilyMember = deed<AddFamilyMemberInput, Child, FamilyMember>({
  may: childPolicy.may.addFamilyMember,
  input: addFamilyMemberShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { name, relation, parentalResponsibility, personId }, { tx, viewer, emit }) {
    if (personId && !isUuid(personId)) return invalid('personId', 'there is no such account');
    const member = await tx.insert(familyMemberPolicy, {
      childId: child.id, name: name.trim(), relation: relation.trim(), parentalResponsibility, personId: personId ?? null,
    });
    if (personId && parentalResponsibility) {
      await grant(tx.connection, viewer, [{ childId: child.id, personId, actingFor: personId, kind: Kind.PARENT, source: 'FamilyMember', sourceId: member.id, reason: relation }]);
    }
    emit(FamilyMemberAdded, member);
    return member;
  },
});
