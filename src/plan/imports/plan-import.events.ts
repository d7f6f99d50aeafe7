import { event } from '../../platform/events/event';

export const ImportStarted = event('PlanImport.started');
export const ImportRead = event('PlanImport.read');
export const PieceMapped = event('ImportedPiece.mapped');
