import { event } from '../platform/events/event';

export const ChildRegistered = event('Child.registered');
export const ChildEnrolled = event('Child.enrolled');
export const EnrolmentEnded = event('Enrolment.ended');
export const FactsDelivered = event('ChildFact.delivered');
export const TeamJoined = event('TeamMember.joined');
export const TeamLeft = event('TeamMember.left');
export const FamilyMemberAdded = event('FamilyMember.added');
export const FamilyPartEnded = event('FamilyMember.ended');
export const MattersOpened = event('OpenedMatters.opened');
export const MattersClosed = event('OpenedMatters.closed');
export const IdentifierAdded = event('ChildIdentifier.added');
export const AgencyKnown = event('KnownAgency.known');
export const AgencyClosed = event('KnownAgency.closed');
