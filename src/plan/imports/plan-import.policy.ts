import { asRead, noField, personally, policyFor } from '../../access';
import { planKeepers } from '../audiences';
import { ImportedPiece } from './imported-piece.entity';
import { PlanImport } from './plan-import.entity';

/** A whole plan, before anybody has said which of it is for whom: it is shown to whoever had it in hand already, and to nobody else. */
const whoeverBroughtIt = [personally('recordedBy', ...planKeepers)];

export const planImportPolicy = policyFor(PlanImport, {
  read: whoeverBroughtIt,
  write: whoeverBroughtIt,
  may: { start: planKeepers, fill: whoeverBroughtIt },
  fields: { planId: asRead, fileName: asRead, readAt: asRead, fileHash: asRead, pieceCount: asRead },
});

export const importedPiecePolicy = policyFor(ImportedPiece, {
  read: whoeverBroughtIt,
  write: whoeverBroughtIt,
  may: { map: whoeverBroughtIt },
  fields: { importId: asRead, position: noField, kind: asRead, section: asRead, text: asRead, state: asRead, lineType: asRead, lineId: asRead, reason: asRead },
});
