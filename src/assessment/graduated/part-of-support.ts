import type { Tools } from '../../access';
import { kindsOfLine, Section } from '../../plan';
import { invalid, type InvalidInput } from '../../platform/graphql/problem';
import type { NoteProgressInput } from './graduated.inputs';
import { supportCyclePolicy, supportInterventionPolicy } from './graduated.policies';
import type { SenSupport } from './sen-support.entity';

/** Why a day cannot be one of this support; nothing where it can. */
export function whyNotOnDay(field: string, on: string, { today, support }: { readonly today: string; readonly support: Pick<SenSupport, 'startedOn'> }): InvalidInput | undefined {
  if (on > today) return invalid(field, 'this day is still to come');
  return on < support.startedOn ? invalid(field, `SEN support began on ${support.startedOn}`) : undefined;
}

export async function whyNotCycle(cycleId: string | undefined, support: SenSupport, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!cycleId) return undefined;
  return (await find(supportCyclePolicy, cycleId))?.supportId === support.id ? undefined : invalid('cycleId', 'there is no such cycle in this support');
}

export async function whyNotIntervention(interventionId: string | undefined, support: SenSupport, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!interventionId) return undefined;
  const found = await find(supportInterventionPolicy, interventionId);
  return found?.supportId === support.id ? undefined : invalid('interventionId', 'there is no such intervention in this support');
}

/** What a note says of a line is read by whoever reads of the support; so it is of lines that all of these may read. */
const sectionsOfSchool: readonly Section[] = [Section.A, Section.B, Section.E, Section.F];
export async function whyNotLine({ lineType, lineId }: NoteProgressInput, { childId }: SenSupport, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!lineType || !lineId) return undefined;
  const line = await find(kindsOfLine[lineType].policy, lineId);
  return line?.childId === childId && sectionsOfSchool.includes(line.section) ? undefined : invalid('lineId', 'there is no such line in sections A, B, E and F of this child’s');
}
