import { byForeignKey, byId, entryById } from '../access';
import { Child } from './child.entity';
import { childFactPolicy } from './child-fact.policy';
import { childIdentifierPolicy } from './child-identifier.policy';
import { childPolicy } from './child.policy';
import { enrolmentPolicy } from './enrolment.policy';
import { familyMemberPolicy } from './family-member.policy';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { teamMemberPolicy } from './team-member.policy';

export const childById = byId<Child>(childPolicy);
export const factsOfChild = byForeignKey(childFactPolicy, 'childId', { by: 't.key, t.said_on, t.id' });
export const identifiersOfChild = byForeignKey(childIdentifierPolicy, 'childId');
export const enrolmentsOfChild = byForeignKey(enrolmentPolicy, 'childId');
export const familyOfChild = byForeignKey(familyMemberPolicy, 'childId');
export const teamOfChild = byForeignKey(teamMemberPolicy, 'childId');
export const organisationById = entryById(Organisation);
export const personById = entryById(Person);
