import { createHash } from 'node:crypto';
import { deed } from '../../access';
import { childPolicy, wholeChronology, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import { actingAs } from '../originator.audiences';
import type { ChronologyExport } from './chronology-export.entity';
import { ChronologyExported } from './chronology-export.events';
import { exportChronologyShape, type ExportChronologyInput } from './chronology-export.inputs';
import { chronologyExportPolicy, exporters } from './chronology-export.policy';
import { linesThatLeave } from './export-line';

/** Makes a chronology that leaves the hub, from what stands there at this moment, and keeps what left. */
export const exportChronology = deed<ExportChronologyInput, Child, ChronologyExport>({
  may: chronologyExportPolicy.may.make,
  input: exportChronologyShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { forWhom, purpose, withhold, fromOn, untilOn, of }, tools) {
    const { tx, viewer, today, emit } = tools;
    const rows = await wholeChronology(tx.connection, { childId: child.id, ...(fromOn && { fromOn }), ...(untilOn && { untilOn }), ...(of && { of }) });
    const byHand = new Map(withhold.map(({ recordId, reason }) => [recordId.toLowerCase(), reason.trim()]));
    const unknown = withhold.findIndex(({ recordId }) => rows.every((row) => row.recordId !== recordId.toLowerCase()));
    if (unknown >= 0) return invalid(`withhold.${unknown}.recordId`, 'no line of this chronology is of this record');
    const lines = linesThatLeave(rows, viewer.actingFor, byHand);
    const made = await tx.insert(chronologyExportPolicy, {
      childId: child.id, recordedAs: await actingAs(child.id, exporters, tools), forWhom: forWhom.trim(), purpose: purpose.trim(), madeOn: today, lines,
      contentHash: createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
    });
    emit(ChronologyExported, made);
    return made;
  },
});
