import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { kindsOfLine } from '../lines';
import { ImportedPieceState, type ImportedPiece } from './imported-piece.entity';
import { PieceMapped } from './plan-import.events';
import { mapImportedPieceShape, type MapImportedPieceInput } from './plan-import.inputs';
import { importedPiecePolicy, planImportPolicy } from './plan-import.policy';

/** Says of a piece which line of the child says it now, or that it is left out. Said again, the last word counts. */
export const mapImportedPiece = deed<MapImportedPieceInput, ImportedPiece, ImportedPiece>({
  may: importedPiecePolicy.may.map,
  input: mapImportedPieceShape,
  about: [importedPiecePolicy, ({ importedPieceId }) => importedPieceId],
  async act(piece, { version, lineType = null, lineId = null, reason }, { tx, find, emit }) {
    if (lineType && lineId && (await find(kindsOfLine[lineType].policy, lineId))?.childId !== piece.childId) return invalid('lineId', 'no line of this child');
    const state = lineId ? ImportedPieceState.MAPPED : ImportedPieceState.LEFT_OUT;
    const mapped = await tx.change(importedPiecePolicy, { id: piece.id, version }, { state, lineType, lineId, reason: lineId ? null : reason?.trim() || null });
    if (!mapped) return new ChangedMeanwhile(piece);
    const within = await find(planImportPolicy, piece.importId);
    emit(PieceMapped, mapped, within ? { planId: within.planId, planImportId: within.id } : {});
    return mapped;
  },
});
