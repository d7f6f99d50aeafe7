import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byId, type Request } from '../../access';
import { Child, childById, Person, personById } from '../../people';
import { resultOf } from '../../platform/graphql/problem';
import { ChronologyExport } from './chronology-export.entity';
import { ExportChronologyInput, ExportPreviewArgs } from './chronology-export.inputs';
import { chronologyExportPolicy } from './chronology-export.policy';
import { exportChronology } from './export-chronology';
import { ExportLine } from './export-line';
import { previewExport } from './preview-export';

const ChronologyExportResult = resultOf('ChronologyExportResult', 'What left, or what stands in the way.', ChronologyExport);
const exportById = byId(chronologyExportPolicy);

@Resolver(() => ChronologyExport)
export class ChronologyExportResolver {
  @Query(() => [ExportLine], {
    description: 'How the chronology of a child would leave the hub: which lines go, and which are withheld and why. For safeguarding leads and social workers.',
  })
  chronologyExportPreview(@Args(() => ExportPreviewArgs) args: ExportPreviewArgs, @Ctx() request: Request) {
    return previewExport(request, args);
  }

  @Query(() => ChronologyExport, { nullable: true, description: 'A chronology that left the hub in your organisation’s name.' })
  chronologyExport(@Arg('id', () => ID, { description: 'The export.' }) id: string, @Ctx() { load }: Request) {
    return load(exportById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: ChronologyExport, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who made it, and decided what was withheld.' })
  madeBy(@Root() { recordedBy }: ChronologyExport, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @Mutation(() => ChronologyExportResult, { description: 'Makes a chronology that leaves the hub, and keeps what left and what was withheld.' })
  exportChronology(@Arg('input', { description: 'Of whom, for whom, what for, and what is withheld.' }) input: ExportChronologyInput, @Ctx() request: Request) {
    return exportChronology(request, input);
  }
}
alsoFields(chronologyExportPolicy, { child: asRead, madeBy: asRead });
answeredBy('Query', { chronologyExport: [exportById, 'id'] });
answeredBy('ChronologyExport', { child: [childById, 'childId'], madeBy: [personById, 'recordedBy'] });
