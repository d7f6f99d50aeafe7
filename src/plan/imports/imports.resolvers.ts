import { ChangeOfImportResolver, ImportedPieceResolver, ImportsOfPlanResolver, PlanImportResolver } from './plan-import.resolver';

export const importResolvers = [PlanImportResolver, ImportedPieceResolver, ImportsOfPlanResolver, ChangeOfImportResolver] as const;
