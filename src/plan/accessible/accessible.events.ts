import { event } from '../../platform/events/event';

export const Rendered = event('AccessibleText.written');
export const ProfileWritten = event('OnePageProfile.written');
