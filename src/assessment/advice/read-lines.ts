import { LineType, Section, termNames, threadSteps, type ProvisionFieldsInput } from '../../plan';
import { InvalidInput, type InvalidField } from '../../platform/graphql/problem';
import { newId } from '../../platform/uuid';
import type { AdviceLine } from './advice-line.entity';
import type { AdvisedAspirationInput, AdvisedLineInput, AdvisedNeedInput, AdvisedOutcomeInput, AdvisedProvisionInput, GiveAdviceInput } from './advice.inputs';
import type { AdvisedProvision, Terms } from './advised';

/** A line as it was sent, and where in the input. */
interface Sent {
  readonly at: string;
  readonly lineType: LineType;
  readonly section: Section;
  readonly text: string;
  readonly terms: Terms;
  readonly meets: readonly string[];
  readonly said: AdvisedLineInput;
}
type LinesToRead = Pick<GiveAdviceInput, 'aspirations' | 'needs' | 'outcomes' | 'provision' | 'sharedWithFamily' | 'notSharedReason'>;
export type LineOfAdvice = Pick<
  AdviceLine,
  | 'id'
  | 'lineType'
  | 'section'
  | 'position'
  | 'text'
  | 'brief'
  | 'neededInClass'
  | 'sharedWithFamily'
  | 'notSharedReason'
  | 'terms'
  | 'meetsIds'
>;

const answersOf = (sent: ProvisionFieldsInput): AdvisedProvision =>
  Object.fromEntries(termNames.map((name) => [name, sent[name] ?? null])) as unknown as AdvisedProvision;

const sentAspiration = (said: AdvisedAspirationInput, n: number): Sent => ({
  at: `aspirations.${n}`,
  lineType: LineType.ASPIRATION,
  section: Section.A,
  text: said.text,
  meets: [],
  said,
  terms: { whoseWords: said.whoseWords, howGathered: said.howGathered ?? null },
});
const sentNeed = (said: AdvisedNeedInput, n: number): Sent => ({
  at: `needs.${n}`,
  lineType: LineType.NEED,
  section: said.section,
  text: said.text,
  meets: [],
  said,
  terms: { area: said.area, senType: said.senType?.trim().toUpperCase() || null, isStrength: said.isStrength },
});
const sentOutcome = (said: AdvisedOutcomeInput, n: number): Sent => ({
  at: `outcomes.${n}`,
  lineType: LineType.OUTCOME,
  section: Section.E,
  text: said.text,
  meets: said.meets,
  said,
  terms: { byWhen: said.byWhen ?? null, byWhenInWords: said.byWhenInWords ?? null, measure: said.measure ?? null, baseline: said.baseline ?? null },
});
const sentProvision = (said: AdvisedProvisionInput, n: number): Sent => ({
  at: `provision.${n}`,
  lineType: LineType.PROVISION,
  section: said.section,
  text: said.text?.trim() ? said.text : said.terms.what,
  meets: said.meets,
  said,
  terms: answersOf(said.terms),
});
const sentLines = ({ aspirations, needs, outcomes, provision }: LinesToRead): Sent[] => [
  ...aspirations.map(sentAspiration),
  ...needs.map(sentNeed),
  ...outcomes.map(sentOutcome),
  ...provision.map(sentProvision),
];

const leadsTo = (from: LineType, to: LineType): boolean => threadSteps.some(([earlier, later]) => earlier === from && later === to);

/** What is wrong with the keys: each names one line, and a line answers only what comes before it in the thread. */
function* faultsOf(lines: readonly Sent[]): Generator<InvalidField> {
  const byKey = new Map<string, Sent>();
  for (const line of lines) {
    if (byKey.has(line.said.key)) yield { field: `${line.at}.key`, reason: `another line of this advice has the key "${line.said.key}"` };
    byKey.set(line.said.key, line);
  }
  for (const line of lines) {
    for (const [n, key] of line.meets.entries()) {
      const met = byKey.get(key);
      if (!met) yield { field: `${line.at}.meets.${n}`, reason: `no line of this advice has the key "${key}"` };
      else if (!leadsTo(met.lineType, line.lineType)) yield { field: `${line.at}.meets.${n}`, reason: `"${key}" is nothing that this can answer` };
    }
  }
}

/** The lines of an advice as they are kept, with ids in place of keys; or what is wrong with the keys. */
export function readLines(input: LinesToRead): readonly LineOfAdvice[] | InvalidInput {
  const lines = sentLines(input);
  const faults = [...faultsOf(lines)];
  if (faults.length > 0) return new InvalidInput(faults);
  const ids = new Map(lines.map(({ said }) => [said.key, newId()]));
  return lines.map(({ lineType, section, text, terms, meets, said }, at) => ({
    id: ids.get(said.key)!,
    lineType,
    section,
    position: at + 1,
    text,
    terms,
    brief: said.brief?.trim() || null,
    neededInClass: said.neededInClass,
    sharedWithFamily: input.sharedWithFamily && said.sharedWithFamily,
    notSharedReason: said.sharedWithFamily ? input.notSharedReason?.trim() || null : said.notSharedReason!.trim(),
    meetsIds: [...new Set(meets)].map((key) => ids.get(key)!),
  }));
}
