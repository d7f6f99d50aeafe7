import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../../access';
import { Line } from '../line.entity';
import { lineById, lineNamedBy } from '../lines-of-plan';
import { Plan } from '../plan.entity';
import { planById } from '../plan.loaders';
import { planPolicy } from '../plan.policy';
import { importPlanText } from './import-plan-text';
import { ImportedPiece, ImportedPieceState } from './imported-piece.entity';
import { mapImportedPiece } from './map-imported-piece';
import { PlanImport } from './plan-import.entity';
import { ImportPlanTextInput, MapImportedPieceInput } from './plan-import.inputs';
import { importById, importsOfPlan, piecesOfImport } from './plan-import.loaders';
import { importedPiecePolicy, planImportPolicy } from './plan-import.policy';
import { ImportedPieceResult, PlanImportResult } from './plan-import.results';

@Resolver(() => PlanImport)
export class PlanImportResolver {
  @Query(() => PlanImport, { nullable: true, description: 'A plan that you have brought in from elsewhere.' })
  planImport(@Arg('id', () => ID, { description: 'What was brought in.' }) id: string, @Ctx() { load }: Request) {
    return load(importById, id);
  }

  @FieldResolver(() => Plan, { nullable: true, description: 'The plan that it is for.' })
  plan(@Root() { planId }: PlanImport, @Ctx() { load }: Request) {
    return load(planById, planId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the file is sent, as it is, by PUT and with your token, while it is awaited.' })
  address(@Root() { id, readAt }: PlanImport, @Ctx() { ground }: Request) {
    return readAt ? null : `${ground.publicUrl ?? ''}/imports/${id}`;
  }

  @FieldResolver(() => [ImportedPiece], { description: 'Its pieces, in the order of the document.' })
  async pieces(
    @Arg('state', () => ImportedPieceState, { nullable: true, description: 'Only those of which this is so.' }) state: ImportedPieceState | undefined,
    @Root() { id }: PlanImport, @Ctx() { load }: Request,
  ) {
    return (await load(piecesOfImport, id)).filter((piece) => !state || piece.state === state);
  }

  @FieldResolver(() => Int, { description: 'Of how many pieces nobody has said yet what they are.' })
  async waiting(@Root() { id }: PlanImport, @Ctx() { load }: Request) {
    return (await load(piecesOfImport, id)).filter((piece) => piece.state === ImportedPieceState.WAITING).length;
  }

  @Mutation(() => PlanImportResult, { description: 'Makes ready to bring in a plan that was written elsewhere. Send the Word file (docx) to the address of the answer.' })
  importPlanText(@Arg('input', { description: 'For which plan.' }) input: ImportPlanTextInput, @Ctx() request: Request) {
    return importPlanText(request, input);
  }
}
alsoFields(planImportPolicy, { plan: asRead, address: asRead, pieces: asRead, waiting: asRead });
answeredBy('Query', { planImport: [importById, 'id'] });
answeredBy('PlanImport', { plan: [planById, 'planId'], pieces: [piecesOfImport, 'id'], waiting: [piecesOfImport, 'id'] });

@Resolver(() => ImportedPiece)
export class ImportedPieceResolver {
  @FieldResolver(() => Line, { nullable: true, description: 'The line that says it now.' })
  line(@Root() { lineType, lineId }: ImportedPiece, @Ctx() request: Request) {
    return lineType && lineId ? lineById(request, lineType, lineId) : null;
  }

  @Mutation(() => ImportedPieceResult, { description: 'Says which line says a piece now, or that it is left out. The line itself is added like any other: nothing gets into a plan by itself.' })
  mapImportedPiece(@Arg('input', { description: 'Which piece, and which line.' }) input: MapImportedPieceInput, @Ctx() request: Request) {
    return mapImportedPiece(request, input);
  }
}
alsoFields(importedPiecePolicy, { line: asRead });
answeredBy('ImportedPiece', { line: lineNamedBy('lineId') });

@Resolver(() => Plan)
export class ImportsOfPlanResolver {
  @FieldResolver(() => [PlanImport], { description: 'The plans from elsewhere that you have brought in for it.' })
  imports(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(importsOfPlan, id);
  }
}
alsoFields(planPolicy, { imports: asRead });
answeredBy('Plan', { imports: [importsOfPlan, 'id'] });

@Resolver(() => Change)
export class ChangeOfImportResolver {
  @FieldResolver(() => PlanImport, { nullable: true, description: 'What was brought in from elsewhere that it is about.' })
  planImport(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PlanImport');
    return id ? load(importById, id) : null;
  }
}
