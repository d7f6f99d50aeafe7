import { event } from '../../platform/events/event';

export const Suspended = event('Suspension.decided');
export const ToldOfSuspension = event('Suspension.told');
export const EducationArranged = event('Suspension.educationArranged');
export const SuspensionRepresented = event('Suspension.represented');
export const SuspensionCancelled = event('Suspension.cancelled');
export const BoardDecided = event('Suspension.boardDecided');
export const PanelAskedFor = event('Suspension.panelAskedFor');
export const PanelDecided = event('Suspension.panelDecided');
