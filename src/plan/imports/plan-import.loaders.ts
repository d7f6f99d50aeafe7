import { byForeignKey, byId } from '../../access';
import type { ImportedPiece } from './imported-piece.entity';
import type { PlanImport } from './plan-import.entity';
import { importedPiecePolicy, planImportPolicy } from './plan-import.policy';

export const importById = byId<PlanImport>(planImportPolicy);
export const importsOfPlan = byForeignKey<PlanImport>(planImportPolicy, 'planId');
export const piecesOfImport = byForeignKey<ImportedPiece>(importedPiecePolicy, 'importId', { by: 't.position' });
