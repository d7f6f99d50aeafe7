import { event } from '../../platform/events/event';

export const AddressProtected = event('AddressProtection.begun');
export const AddressProtectionEnded = event('AddressProtection.ended');
