import { deed } from '../../access';
import { ProgressNoted } from './graduated.events';
import { noteProgressShape, type NoteProgressInput } from './graduated.inputs';
import { progressNotePolicy, senSupportPolicy } from './graduated.policies';
import { whyNotCycle, whyNotIntervention, whyNotLine, whyNotOnDay } from './part-of-support';
import type { ProgressNote } from './progress-note.entity';
import type { SenSupport } from './sen-support.entity';
import { whyNotOpen } from './support-course';

/** Notes what was seen of the child’s progress, and which line of a plan it is about. */
export const noteProgress = deed<NoteProgressInput, SenSupport, ProgressNote>({
  may: senSupportPolicy.may.noteProgress,
  input: noteProgressShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, input, tools) {
    const refused =
      whyNotOpen(support) ?? whyNotOnDay('notedOn', input.notedOn, { today: tools.today, support }) ?? (await whyNotCycle(input.cycleId, support, tools)) ??
      (await whyNotIntervention(input.interventionId, support, tools)) ?? (await whyNotLine(input, support, tools));
    if (refused) return refused;
    const noted = await tools.tx.insert(progressNotePolicy, {
      childId: support.childId, supportId: support.id, cycleId: input.cycleId ?? null, interventionId: input.interventionId ?? null, lineType: input.lineType ?? null,
      lineId: input.lineId ?? null, notedOn: input.notedOn, text: input.text.trim(), measured: input.measured?.trim() || null,
    });
    tools.emit(ProgressNoted, noted, { senSupportId: support.id });
    return noted;
  },
});
