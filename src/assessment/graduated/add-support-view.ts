import { deed } from '../../access';
import { ViewAdded } from './graduated.events';
import { addSupportViewShape, type AddSupportViewInput } from './graduated.inputs';
import { senSupportPolicy, supportViewPolicy } from './graduated.policies';
import { whyNotCycle, whyNotOnDay } from './part-of-support';
import type { SenSupport } from './sen-support.entity';
import type { SupportView } from './support-view.entity';
import { whyNotOpen } from './support-course';

/** Adds what the child or the family thinks: by the family itself, or written down by the school. */
export const addSupportView = deed<AddSupportViewInput, SenSupport, SupportView>({
  may: senSupportPolicy.may.addView,
  input: addSupportViewShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { cycleId, whose, text, saidOn, howGathered }, tools) {
    const refused = whyNotOpen(support) ?? whyNotOnDay('saidOn', saidOn, { today: tools.today, support }) ?? (await whyNotCycle(cycleId, support, tools));
    if (refused) return refused;
    const view = await tools.tx.insert(supportViewPolicy, {
      childId: support.childId, supportId: support.id, cycleId: cycleId ?? null, whose, text: text.trim(), saidOn, howGathered: howGathered?.trim() || null,
    });
    tools.emit(ViewAdded, view, { senSupportId: support.id });
    return view;
  },
});
