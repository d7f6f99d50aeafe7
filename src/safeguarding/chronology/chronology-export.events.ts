import { event } from '../../platform/events/event';

export const ChronologyExported = event('ChronologyExport.made');
