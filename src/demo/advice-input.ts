import { NeedArea, Section, SessionsPer, WhoseWords, type ProvisionFieldsInput } from '../plan';
import type { DemoAdvice, DemoAspiration, DemoNeed, DemoOutcome, DemoProvision } from './demo-stories';

const shared = { sharedWithFamily: true, notSharedReason: null };
const marks = ({ brief, neededInClass }: { readonly brief?: string; readonly neededInClass?: boolean }) => ({
  brief: brief ?? null,
  neededInClass: neededInClass ?? false,
});

/** Words of the enums, as the files write them. */
export const sectionOf = (section: string): Section => Section[section as keyof typeof Section];

/** The answers to the ten questions. The programme is part of what is done, and is said with it. */
export const termsOf = (line: DemoProvision): ProvisionFieldsInput => ({
  what: line.programme ? `${line.what} Programme: ${line.programme}.` : line.what,
  deliveredBy: line.deliveredBy,
  qualification: line.qualification,
  sessions: line.sessions?.count ?? null,
  per: line.sessions ? SessionsPer[line.sessions.per as keyof typeof SessionsPer] : null,
  minutesPerSession: line.minutesPerSession,
  weeksPerYear: line.weeksPerYear,
  groupSize: line.groupSize,
  adults: line.adults,
  place: line.where,
  indirectHoursPerYear: line.indirectHoursPerYear,
  reviewedHow: line.reviewedHow,
  reviewedBy: line.reviewedBy,
  absenceCover: line.coverForAbsence,
});

export const needFields = (line: DemoNeed) => ({
  section: sectionOf(line.section),
  text: line.text,
  area: NeedArea[line.area as keyof typeof NeedArea],
  senType: line.senType ?? null,
  isStrength: false,
  ...marks(line),
});
export const outcomeFields = (line: DemoOutcome) => ({
  text: line.text,
  byWhen: line.byWhen,
  byWhenInWords: null,
  measure: line.measure,
  baseline: line.baseline,
  ...marks(line),
});
const aspiration = ({ by, text, howGathered }: DemoAspiration, at: number) => ({
  key: aspirationKey(at),
  text,
  whoseWords: WhoseWords[by],
  howGathered,
  ...marks({}),
  ...shared,
});
const need = (line: DemoNeed) => ({ key: line.key, ...needFields(line), ...shared });
const outcome = (line: DemoOutcome) => ({ key: line.key, ...outcomeFields(line), meets: [...line.needs], ...shared });
const provision = (line: DemoProvision) => ({
  key: line.key,
  section: sectionOf(line.section),
  text: null,
  terms: termsOf(line),
  meets: [...line.needs, ...line.outcomes],
  ...marks(line),
  ...shared,
});

const aspirationKey = (at: number): string => `hope-${at + 1}`;

/** An advice as it is given, and the keys of its lines in the order in which they stand in it. */
export function adviceInput({ statement, needs, outcomes, provision: provided }: DemoAdvice, hopes: readonly DemoAspiration[]) {
  const blocks = {
    aspirations: hopes.map(aspiration),
    needs: needs.map(need),
    outcomes: outcomes.map(outcome),
    provision: provided.map(provision),
  };
  const keys = Object.values(blocks).flatMap((block) => block.map(({ key }) => key));
  return { input: { summary: statement, ...blocks, ...shared }, keys };
}
