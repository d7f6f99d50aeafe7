import type { Request } from '../../access';
import { childById, lookThroughChronology } from '../../people';
import { noSuchRecord, notAllowed } from '../../platform/graphql/errors';
import type { ExportPreviewArgs } from './chronology-export.inputs';
import { chronologyExportPolicy, exporters } from './chronology-export.policy';
import { linesThatLeave, type ExportLine } from './export-line';

/** How a chronology would leave, for whoever may let it: what they would withhold by hand comes on top. */
export async function previewExport(request: Request, { childId, ...narrowed }: ExportPreviewArgs): Promise<ExportLine[]> {
  const child = await request.load(childById, childId);
  if (!child) throw noSuchRecord();
  if (!request.isAmong(exporters, child)) throw notAllowed(chronologyExportPolicy.may.make.name);
  const { actingFor } = await request.viewer();
  return linesThatLeave(await lookThroughChronology(request, { childId: child.id, ...narrowed }), actingFor!, new Map());
}
