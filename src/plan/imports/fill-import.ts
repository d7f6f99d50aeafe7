import { createHash } from 'node:crypto';
import { deed, type New } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { plansByKind } from '../kinds/kinds';
import { planPolicy } from '../plan.policy';
import { ImportedPieceKind, ImportedPieceState, type ImportedPiece } from './imported-piece.entity';
import type { PlanImport } from './plan-import.entity';
import { ImportRead } from './plan-import.events';
import { importedPiecePolicy, planImportPolicy } from './plan-import.policy';
import type { PieceRead } from './read-word';
import { recogniseSections } from './recognise-sections';

interface Filling {
  readonly planImportId: string;
  readonly file: Buffer;
  readonly pieces: readonly PieceRead[];
  readonly idempotencyKey?: never;
}
/** So many in one statement, whose values PostgreSQL counts. */
const AT_ONCE = 500;

/** Keeps the pieces of a file that was awaited, each under the section whose heading stands above it. */
export const fillImport = deed<Filling, PlanImport, PlanImport>({
  may: planImportPolicy.may.fill,
  about: [planImportPolicy, ({ planImportId }) => planImportId],
  async act(started, { file, pieces }, { tx, find, emit, now }) {
    const plan = await find(planPolicy, started.planId);
    if (!plan || started.readAt) return new NotNow('A file has been read for this already: begin anew for another.', 'READ');
    const rows = recogniseSections(pieces, plansByKind[plan.kind]).map(({ kind, section, text }, position): New<ImportedPiece> => ({
      childId: started.childId, importId: started.id, position, kind: ImportedPieceKind[kind], section, text, state: ImportedPieceState.WAITING, lineType: null, lineId: null, reason: null,
    }));
    for (let from = 0; from < rows.length; from += AT_ONCE) await tx.insertAll(importedPiecePolicy, rows.slice(from, from + AT_ONCE));
    const fileHash = createHash('sha256').update(file).digest('hex');
    const filled = await tx.change(planImportPolicy, started, { readAt: now, fileHash, pieceCount: rows.length });
    if (!filled) return new ChangedMeanwhile(started);
    emit(ImportRead, filled, { planId: plan.id });
    return filled;
  },
});
