import { type MoveOfPhase, movingCohorts } from './phase-moves';

/** The school year in which a day lies, by the year in which it begins: 2026 for the year 2026/27. */
const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The national curriculum year of somebody born then, in the school year that begins in that year: Reception is 0, Year 11 is 11. */
export function curriculumYearIn(schoolYear: number, dateOfBirth: string): number {
  const bornIn = Number(dateOfBirth.slice(0, 4)) + (dateOfBirth.slice(5) >= '09-01' ? 1 : 0);
  return schoolYear - bornIn - 4;
}

export interface MovingChild {
  readonly dateOfBirth: string;
  readonly today: string;
  readonly setting: { readonly name: string; readonly phase: string | null } | null;
  /** The curriculum year that the child is taught in now, where that is not the one of the date of birth. */
  readonly taughtInYear?: number | null;
}
export interface ExpectedMove {
  readonly move: MoveOfPhase;
  /** The first day of the next school year. */
  readonly movesOn: string;
}

const saysOneOf = (name: string, words: readonly string[]): boolean => new RegExp(`\\b(${words.join('|')})\\b`, 'i').test(name);

/** The move that a child makes at the end of the present school year, as far as date of birth and setting tell; nothing where they tell none. */
export function expectedMove({ dateOfBirth, today, setting, taughtInYear }: MovingChild): ExpectedMove | undefined {
  const schoolYear = schoolYearOf(today);
  const year = taughtInYear ?? curriculumYearIn(schoolYear, dateOfBirth);
  const fits = movingCohorts.entries.find(({ leavesYear, phases, named }) =>
    leavesYear === year && (!phases || phases.includes(setting?.phase ?? '')) && (!named || saysOneOf(setting?.name ?? '', named)));
  return fits && { move: fits.move, movesOn: `${schoolYear + 1}-09-01` };
}
