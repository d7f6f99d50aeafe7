import { noteIncident, tellFamilyOfIncident, type NoteIncidentInput } from '../pastoral';
import { counts, plainCalendars } from '../platform/calendar/calendars';
import { DayUnit } from '../platform/calendar/day-unit';
import { recordSessions, SchoolSession } from '../progress';
import { demoFile } from './demo-files';
import { atSchool, dayAfter, keyOf, type Scene } from './scene';
import { done } from './stage';

interface DemoIncident extends Omit<NoteIncidentInput, 'childId' | 'happenedOn' | 'idempotencyKey'> {
  readonly daysAgo: number;
  readonly toldFamily?: string;
}
interface DemoSchoolDays {
  readonly child: string;
  readonly by: string;
  /** Of the last days of school, the code of each that the child missed, by its number from the first; present otherwise. */
  readonly register: { readonly days: number; readonly codes: Readonly<Record<string, string>> };
  readonly incidents: readonly DemoIncident[];
}
const schoolDays = (): readonly DemoSchoolDays[] => demoFile('school-days.json');

/** The last working days before the demo began, in their order. */
function lastDays(scene: Scene, count: number): string[] {
  const days: string[] = [];
  for (let back = 1; days.length < count; back += 1) {
    const day = dayAfter(scene, -back);
    if (counts(day, DayUnit.WORKING_DAY, plainCalendars)) days.unshift(day);
  }
  return days;
}

async function takeRegister(scene: Scene, { by, register }: DemoSchoolDays): Promise<void> {
  const marks = lastDays(scene, register.days).flatMap((day, at) => [
    { day, session: SchoolSession.AM, code: register.codes[at] ?? '/' },
    { day, session: SchoolSession.PM, code: register.codes[at] ?? '\\' },
  ]);
  await done(`take the register of ${scene.child.key}`, recordSessions(atSchool(scene, by), { childId: scene.childId, marks, idempotencyKey: keyOf(scene, 'register') }));
}

async function note(scene: Scene, { by, incidents }: DemoSchoolDays): Promise<void> {
  for (const [at, { daysAgo, toldFamily, ...what }] of incidents.entries()) {
    const of = { ...what, childId: scene.childId, happenedOn: dayAfter(scene, -daysAgo), idempotencyKey: keyOf(scene, `incident/${at}`) };
    const { id: incidentId } = await done(`note what happened with ${scene.child.key}`, noteIncident(atSchool(scene, by), of));
    if (!toldFamily) continue;
    const told = { incidentId, version: 1, words: toldFamily, on: dayAfter(scene, -daysAgo), idempotencyKey: keyOf(scene, `incident/${at}/told`) };
    await done(`tell the family of ${scene.child.key}`, tellFamilyOfIncident(atSchool(scene, by), told));
  }
}

/** What a child's days at school have been of late: the register, and what happened in them. */
export async function playSchoolDays(scene: Scene): Promise<void> {
  const told = schoolDays().find(({ child }) => child === scene.child.key);
  if (!told) return;
  await takeRegister(scene, told);
  await note(scene, told);
}
