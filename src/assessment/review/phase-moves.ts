import { registerEnumType } from 'type-graphql';
import { PhaseMove } from '../statutory/clock';

export enum MoveOfPhase {
  EARLY_YEARS_TO_SCHOOL = 'EARLY_YEARS_TO_SCHOOL',
  INFANT_TO_JUNIOR = 'INFANT_TO_JUNIOR',
  PRIMARY_TO_MIDDLE = 'PRIMARY_TO_MIDDLE',
  PRIMARY_TO_SECONDARY = 'PRIMARY_TO_SECONDARY',
  MIDDLE_TO_SECONDARY = 'MIDDLE_TO_SECONDARY',
  SECONDARY_TO_POST_16 = 'SECONDARY_TO_POST_16',
  POST_16_TO_POST_16 = 'POST_16_TO_POST_16',
}
registerEnumType(MoveOfPhase, {
  name: 'MoveOfPhase',
  description: 'From which phase of education to which.',
  valuesConfig: {
    EARLY_YEARS_TO_SCHOOL: { description: 'From early years to school: before 15 February.' },
    INFANT_TO_JUNIOR: { description: 'From infant to junior school: before 15 February.' },
    PRIMARY_TO_MIDDLE: { description: 'From primary or first to middle school: before 15 February.' },
    PRIMARY_TO_SECONDARY: { description: 'From primary to secondary school: before 15 February.' },
    MIDDLE_TO_SECONDARY: { description: 'From middle to secondary school: before 15 February.' },
    SECONDARY_TO_POST_16: { description: 'From secondary school to a post-16 institution: before 31 March.' },
    POST_16_TO_POST_16: { description: 'From one post-16 institution to another: at least five months before the move.' },
  },
});

/** A cohort that moves, by the national curriculum year that it leaves. Reception is 0, the years before it are below nought. */
export interface MovingCohort {
  readonly move: MoveOfPhase;
  readonly leavesYear: number;
  /** Phases of the register of schools in which the cohort moves; all where none are named. */
  readonly phases?: readonly string[];
  /** What a school's name must say, where its phase does not tell. */
  readonly named?: readonly string[];
}

export const movingCohorts: { readonly name: string; readonly version: string; readonly source: string; readonly entries: readonly MovingCohort[] } = {
  name: 'Cohorts that move from one phase of education to the next',
  version: '2014',
  source: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 18(1); Education (Middle School) (England) Regulations 2002 for middle schools; ' +
    'where the register of schools tells an infant or a first school from a primary school by its name only, so does this',
  entries: [
    { move: MoveOfPhase.EARLY_YEARS_TO_SCHOOL, leavesYear: -1 },
    { move: MoveOfPhase.INFANT_TO_JUNIOR, leavesYear: 2, phases: ['Primary'], named: ['infant', 'infants'] },
    { move: MoveOfPhase.PRIMARY_TO_MIDDLE, leavesYear: 4, phases: ['Primary'], named: ['first school'] },
    { move: MoveOfPhase.PRIMARY_TO_SECONDARY, leavesYear: 6, phases: ['Primary'] },
    { move: MoveOfPhase.MIDDLE_TO_SECONDARY, leavesYear: 7, phases: ['Middle deemed primary'] },
    { move: MoveOfPhase.MIDDLE_TO_SECONDARY, leavesYear: 8, phases: ['Middle deemed secondary'] },
    { move: MoveOfPhase.SECONDARY_TO_POST_16, leavesYear: 11 },
  ],
};

/** Which of the three limits of regulation 18 a move falls under, as the rules of the clock name them. */
export const limitOfMove: Readonly<Record<MoveOfPhase, PhaseMove>> = {
  [MoveOfPhase.EARLY_YEARS_TO_SCHOOL]: PhaseMove.TO_OR_BETWEEN_SCHOOLS,
  [MoveOfPhase.INFANT_TO_JUNIOR]: PhaseMove.TO_OR_BETWEEN_SCHOOLS,
  [MoveOfPhase.PRIMARY_TO_MIDDLE]: PhaseMove.TO_OR_BETWEEN_SCHOOLS,
  [MoveOfPhase.PRIMARY_TO_SECONDARY]: PhaseMove.TO_OR_BETWEEN_SCHOOLS,
  [MoveOfPhase.MIDDLE_TO_SECONDARY]: PhaseMove.TO_OR_BETWEEN_SCHOOLS,
  [MoveOfPhase.SECONDARY_TO_POST_16]: PhaseMove.TO_POST_16,
  [MoveOfPhase.POST_16_TO_POST_16]: PhaseMove.BETWEEN_POST_16,
};

/** The rule of each of the three limits. */
export const ruleOfLimit: Readonly<Record<PhaseMove, string>> = { [PhaseMove.TO_OR_BETWEEN_SCHOOLS]: 'P1', [PhaseMove.TO_POST_16]: 'P2', [PhaseMove.BETWEEN_POST_16]: 'P3' };
