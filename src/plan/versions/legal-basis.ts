import { registerEnumType } from 'type-graphql';
import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit } from '../../platform/calendar/limit';
import { PlanKind } from '../kinds/plan-kind';

export enum LegalBasis {
  ASSESSMENT = 'ASSESSMENT',
  REVIEW = 'REVIEW',
  AMENDMENT_WITHOUT_REVIEW = 'AMENDMENT_WITHOUT_REVIEW',
  REASSESSMENT = 'REASSESSMENT',
  TRIBUNAL_ORDER = 'TRIBUNAL_ORDER',
  CONCEDED_APPEAL = 'CONCEDED_APPEAL',
  MEDIATION_AGREEMENT = 'MEDIATION_AGREEMENT',
  REVIEW_WITH_FAMILY = 'REVIEW_WITH_FAMILY',
  FAMILY_AGREEMENT = 'FAMILY_AGREEMENT',
}

/** What an edition of a plan rests on in law: a fact with its source and its version. */
export interface LegalRoute {
  readonly basis: LegalBasis;
  readonly title: string;
  readonly authority: string;
  readonly kinds: readonly PlanKind[];
  /** Whether provision that was agreed can be made less by it. */
  readonly letsShrink: boolean;
  /** How long the family has from the notice on before anything is less; none where the law gives no time. */
  readonly familyTime: Limit | null;
  readonly version: string;
  /** False where the wording was not read again in its source. */
  readonly verified: boolean;
}

const regulations = (which: string): string => `Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), ${which}`;
const fifteenDays = (id: string, authority: string): Limit => ({
  id, length: 15, unit: DayUnit.CALENDAR_DAY, counts: Counting.FIRST_DAY_IS_DAY_ONE, authority, version: '2014-09-01', verified: true,
});
const ehc = { kinds: [PlanKind.EHC_PLAN], version: '2014-09-01', verified: true } as const;
const atSchool = { kinds: [PlanKind.SEN_SUPPORT, PlanKind.INDIVIDUAL_SUPPORT], version: '2015', verified: false } as const;

/** The ways in law by which an edition comes about. A new one, or a new edition of the law, is a new row. */
const legalRoutes: readonly LegalRoute[] = [
  { ...ehc, basis: LegalBasis.ASSESSMENT, title: 'The assessment', authority: 'Children and Families Act 2014 s.37', letsShrink: false, familyTime: null },
  {
    ...ehc, basis: LegalBasis.REVIEW, title: 'A review', authority: `Children and Families Act 2014 s.44; ${regulations('regulations 18 to 22')}`, letsShrink: true,
    familyTime: fifteenDays('REDUCTION_AFTER_REVIEW', regulations('regulation 22(2)(c)')),
  },
  {
    ...ehc, basis: LegalBasis.AMENDMENT_WITHOUT_REVIEW, title: 'An amendment without a review', authority: regulations('regulation 28'), letsShrink: true,
    familyTime: fifteenDays('REDUCTION_WITHOUT_REVIEW', regulations('regulations 28 and 22(2)(c)')),
  },
  {
    ...ehc, basis: LegalBasis.REASSESSMENT, title: 'A re-assessment', authority: `Children and Families Act 2014 s.44; ${regulations('regulations 23 to 27')}`, letsShrink: true,
    familyTime: fifteenDays('REDUCTION_AFTER_REASSESSMENT', regulations('regulation 13(1)')),
  },
  { ...ehc, basis: LegalBasis.TRIBUNAL_ORDER, title: 'An order of the tribunal', authority: regulations('regulation 44'), letsShrink: true, familyTime: null },
  { ...ehc, basis: LegalBasis.CONCEDED_APPEAL, title: 'An appeal that the authority does not oppose', authority: regulations('regulation 45'), letsShrink: true, familyTime: null },
  { ...ehc, basis: LegalBasis.MEDIATION_AGREEMENT, title: 'An agreement in mediation', authority: regulations('regulation 42'), letsShrink: true, familyTime: null },
  {
    ...atSchool, basis: LegalBasis.REVIEW_WITH_FAMILY, title: 'A review with the family', authority: 'SEND Code of Practice: 0 to 25 years (2015), 6.65 (from memory)', letsShrink: true,
    familyTime: null,
  },
  {
    ...atSchool, basis: LegalBasis.FAMILY_AGREEMENT, title: 'What the family has agreed to', authority: 'SEND Code of Practice: 0 to 25 years (2015), 6.48 (from memory)', letsShrink: true,
    familyTime: null,
  },
];
registerEnumType(LegalBasis, {
  name: 'LegalBasis',
  description: 'What an edition of a plan rests on in law.',
  valuesConfig: Object.fromEntries(legalRoutes.map(({ basis, title, authority }) => [basis, { description: `${title} (${authority}).` }])),
});

/** What a plan of a kind can rest on. A kind with no route of its own is not bound by law to keep what it gives. */
export const routesOf = (kind: PlanKind): LegalRoute[] => legalRoutes.filter(({ kinds }) => kinds.includes(kind));
/** The ways by which provision of a kind of plan can be made less. */
export const waysToShrink = (kind: PlanKind): LegalRoute[] => routesOf(kind).filter(({ letsShrink }) => letsShrink);
