import { resultOf } from '../../platform/graphql/problem';
import { ImportedPiece } from './imported-piece.entity';
import { PlanImport } from './plan-import.entity';

export const PlanImportResult = resultOf('PlanImportResult', 'What is being brought in, or what stands in the way.', PlanImport);
export const ImportedPieceResult = resultOf('ImportedPieceResult', 'The piece, or what stands in the way.', ImportedPiece);
