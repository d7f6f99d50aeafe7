import { event } from '../platform/events/event';

export const ChildRegistered = event('Child.registered');
export const ChildEnrolled = event('Child.enrolled');
export const FactsDelivered = event('ChildFact.delivered');
export const TeamJoined = event('TeamMember.joined');
export const TeamLeft = event('TeamMember.left');
export const FamilyMemberAdded = event('FamilyMember.added');
export const IdentifierAdded = event('ChildIdentifier.added');
export const AgencyKnown = event('KnownAgency.known');
