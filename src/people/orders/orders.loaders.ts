import { byForeignKey, byId } from '../../access';
import { familyMemberPolicy } from '../family-member.policy';
import { conflictOfInterestPolicy } from './conflict-of-interest.policy';
import { courtOrderPolicy } from './court-order.policy';

export const courtOrderById = byId(courtOrderPolicy);
export const courtOrdersOfChild = byForeignKey(courtOrderPolicy, 'childId');
export const conflictById = byId(conflictOfInterestPolicy);
export const conflictsOfChild = byForeignKey(conflictOfInterestPolicy, 'childId');
export const familyMemberById = byId(familyMemberPolicy);
