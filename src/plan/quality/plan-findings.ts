import { LineType } from '../line-type';
import { PlanKind } from '../kinds/plan-kind';
import type { Provision } from '../provision.entity';
import { Section } from '../section';
import { UnsupportedCode, type Unsupported } from '../unsupported';
import { Question, Severity } from './finding';
import { lineFindings, type LineFinding, type TypedLine } from './line-findings';
import { readText } from './read-text';
import { Patterns } from './pattern';

/** A finding about a plan: about the wording of a line, about a line as a whole, or about none. */
export interface PlanFindingSaid extends Omit<LineFinding, 'start' | 'end' | 'words' | 'field' | 'rewrite' | 'lineType' | 'lineId'> {
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string | null;
  readonly field: string | null;
  readonly rewrite: string | null;
  readonly lineType: LineType | null;
  readonly lineId: string | null;
}
export interface PlanAsSeen {
  readonly kind: PlanKind;
  readonly lines: readonly TypedLine[];
  readonly unsupported: readonly Unsupported[];
  /** None where the reader does not know it. */
  readonly dateOfBirth: string | null;
  readonly today: string;
}

const asksOf: Partial<Readonly<Record<UnsupportedCode, readonly Question[]>>> = {
  [UnsupportedCode.OUTCOME_WITHOUT_NEED]: [Question.WHICH_NEED],
  [UnsupportedCode.PROVISION_WITHOUT_NEED_OR_OUTCOME]: [Question.WHICH_NEED],
};
const ofNoWords = { start: null, end: null, words: null, field: null } as const;

const asFinding = ({ code, message, lineType, lineId }: Unsupported): PlanFindingSaid => ({
  rule: code, severity: Severity.M, ...ofNoWords, asks: asksOf[code] ?? [], message, rewrite: null, lineType, lineId,
});

/** In words or in its own field, a line of section F says where it happens. */
const places = new Patterns<true>([[true, [
  '(in|at|outside|from|to|around) ..4 (class|classroom|classrooms|school|college|room|clinic|home|library|hall|playground|lesson|lessons|base|unit|nursery|hub|office|pool|community|hospital|canteen|gym|kitchen|workplace|setting|stable|stables|transit|taxi|club)', '(withdrawn|withdrawal|online|remotely|outdoors|poolside)', '(maths|english|science|pe|every|each|all) (lesson|lessons)',
]]]);
function withoutPlace({ line, lineType }: TypedLine): PlanFindingSaid[] {
  if (lineType !== LineType.PROVISION || line.section !== Section.F || line.text === null || (line as Provision).place?.trim()) return [];
  const { tokens, labels } = readText(line.text);
  if (!places.matches(tokens, labels).next().done) return [];
  return [{ rule: 'PROVISION_WITHOUT_PLACE', severity: Severity.L, ...ofNoWords, asks: [Question.WHERE], message: 'It does not say where it happens.', rewrite: 'In [which room, clinic or place].', lineType, lineId: line.id }];
}

/** What prepares for adult life, in any line of provision. */
const adulthood = new Patterns<true>([[true, [
  '(employment|employability|apprenticeship*|internship*|adulthood|adult|vocational|workplace|careers|career|college|university|tenancy|housing|voting|volunteer*|budgeting|independence)', '(work) (experience|placement)', '(independent|independently|supported) (living|travel|travelling)', '(travel) (training|trainer)', '(travel|shop|cook|bank|live) (alone|independently)', '(money|cooking|shopping|life|independence|self|social) (care|management)? (skills)', '(preparing|preparation|prepare) for (adult*|adulthood|work|independence)', '(further|higher) education', '(community) (participation|inclusion|activities)',
]]]);
const YEAR_NINE_AGE = 13;
/** Whether the child is in Year 9 or beyond: thirteen by the last day of August before the school year. */
function isYearNine(dateOfBirth: string, today: string): boolean {
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= '09-01' ? 0 : 1);
  return year - Number(dateOfBirth.slice(0, 4)) - (dateOfBirth.slice(5) > '08-31' ? 1 : 0) >= YEAR_NINE_AGE;
}
function withoutAdulthood({ kind, lines, dateOfBirth, today }: PlanAsSeen): PlanFindingSaid[] {
  if (kind !== PlanKind.EHC_PLAN || !dateOfBirth || !isYearNine(dateOfBirth, today)) return [];
  const provided = lines.filter(({ lineType }) => lineType === LineType.PROVISION);
  const prepares = ({ line }: TypedLine): boolean => {
    const { tokens, labels } = readText(`${line.text ?? ''}. ${line.brief ?? ''}`);
    return !adulthood.matches(tokens, labels).next().done;
  };
  if (provided.some(prepares)) return [];
  return [{
    rule: 'ADULTHOOD_WITHOUT_PROVISION', severity: Severity.M, ...ofNoWords, asks: [Question.WHAT], lineType: null, lineId: null,
    message: 'From Year 9 a plan holds provision that prepares for adulthood and independent living (SI 2014/1530, regulation 12(3)). None is here.',
    rewrite: '[Role] will [prepare for work, living independently, being part of the community or health, how] [how often] for [how long].',
  }];
}

/** Everything that the rules find about a plan, as far as somebody sees it. */
export const planFindings = (plan: PlanAsSeen): PlanFindingSaid[] => [
  ...lineFindings(plan.lines),
  ...plan.unsupported.map(asFinding),
  ...plan.lines.flatMap(withoutPlace),
  ...withoutAdulthood(plan),
];
