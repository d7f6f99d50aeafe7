import { byForeignKey, byId, entryById, listOf, readable, seenAs } from '../access';
import type { Child } from './child.entity';
import { childFactPolicy } from './child-fact.policy';
import { childIdentifierPolicy } from './child-identifier.policy';
import { childPolicy } from './child.policy';
import { enrolmentPolicy } from './enrolment.policy';
import { familyMemberPolicy } from './family-member.policy';
import { knownAgencyPolicy } from './known-agency.policy';
import { authorityHandoverPolicy } from './moving/authority-move.policy';
import { openedMattersPolicy } from './matters/opened-matters.policy';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { asKept } from './read-identifiers';
import { teamMemberPolicy } from './team-member.policy';

export const childById = byId<Child>(childPolicy);
/** The children whom the viewer may know of, or those whose given or family name begins so. */
export const childrenByName = listOf<Child>(childPolicy, {
  orderBy: 'familyName',
  where({ named }, bind) {
    if (!named) return undefined;
    const begins = bind(named);
    return `(starts_with(lower(t.given_name), lower(${begins}::text)) OR starts_with(lower(t.family_name), lower(${begins}::text)))`;
  },
});
/** The one child with this number. Two children with one number is a mistake in somebody's file: neither is guessed at. */
export const childrenByNumber = listOf<Child>(childPolicy, {
  orderBy: 'familyName',
  ways: () => [],
  where: ({ scheme, value }, bind) =>
    `t.id = (SELECT CASE WHEN count(DISTINCT i.child_id) = 1 THEN min(i.child_id::text)::uuid END FROM "${seenAs(childIdentifierPolicy)}" i
      WHERE i.scheme = ${bind(scheme)}::text AND i.value = ${bind(asKept(String(value)))}::text AND ${readable(childIdentifierPolicy, 'i')})`,
});
export const factsOfChild = byForeignKey(childFactPolicy, 'childId', { by: 't.key, t.said_on, t.id' });
export const identifiersOfChild = byForeignKey(childIdentifierPolicy, 'childId');
export const enrolmentsOfChild = byForeignKey(enrolmentPolicy, 'childId');
export const familyOfChild = byForeignKey(familyMemberPolicy, 'childId');
export const teamOfChild = byForeignKey(teamMemberPolicy, 'childId');
export const agenciesOfChild = byForeignKey(knownAgencyPolicy, 'childId');
export const openedMattersOfChild = byForeignKey(openedMattersPolicy, 'childId');
export const organisationById = entryById(Organisation);
export const personById = entryById(Person);
/** The hand-overs of a child from one authority to another, the latest last. */
export const authorityMovesInto = byForeignKey(authorityHandoverPolicy, 'childId', { by: 't.handed_over_on, t.id' });
