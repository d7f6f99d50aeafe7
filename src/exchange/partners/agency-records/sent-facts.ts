import { FactCategory, type FactInput } from '../../../people';
import { refusal, type Finding } from '../../reading/finding';
import type { AgencyDelivery, AgencyFact, NotHeld } from './agency-fact';
import { comparableForm } from './comparable-form';
import { factLabel, factRule } from './fact-table';

const LONGEST_VALUE = 20_000;
const LONGEST_SOURCE = 300;

/** The record's own name, as its file bears it. */
export const recordName = ({ record, recordVersion }: Pick<AgencyDelivery, 'record' | 'recordVersion'>): string =>
  `${record}V${recordVersion}`;

/** What stands empty counts as an answer only where another agency's answer would change how the child is met. */
const gapsMatter: readonly string[] = [FactCategory.COMMUNICATION, FactCategory.ADDRESS];

/** Of a yes or no, nothing held says what no says; of an address it differs from any. */
const comparedAsGap = ({ key }: NotHeld): string => (factRule(key)?.comparable === 'yes-no' ? 'no' : '');

const about = (delivery: AgencyDelivery, { key, category, path }: NotHeld) => ({
  category: FactCategory[category],
  key,
  label: factLabel(key),
  source: `${recordName(delivery)} ${path}`,
});
const heldFact = (delivery: AgencyDelivery, fact: AgencyFact): FactInput => ({
  ...about(delivery, fact),
  isHeld: true,
  value: fact.value,
  comparedBy: comparableForm(fact) ?? null,
});
const gap = (delivery: AgencyDelivery, notHeld: NotHeld): FactInput => ({
  ...about(delivery, notHeld),
  isHeld: false,
  value: null,
  comparedBy: comparedAsGap(notHeld),
});

function tooLong({ path, value }: AgencyFact, { source }: FactInput): Finding | undefined {
  if (source.length > LONGEST_SOURCE)
    {return refusal('OVERSIZE', 'The names of the fields here are too long.', { path: path.slice(0, LONGEST_SOURCE) });}
  const isLong = JSON.stringify(value).length > LONGEST_VALUE;
  return isLong ? refusal('OVERSIZE', 'This is longer than 20,000 characters.', { path }) : undefined;
}

/** What a file says, as the hub's own deed takes it, and what of it is too long to take. */
export function sentFacts(delivery: AgencyDelivery): { readonly facts: readonly FactInput[]; readonly findings: readonly Finding[] } {
  const judged = delivery.facts.map((fact) => {
    const sent = heldFact(delivery, fact);
    return { sent, refused: tooLong(fact, sent) };
  });
  const gaps = delivery.notHeld.filter(({ key, category }) => gapsMatter.includes(category) && factRule(key)?.comparable);
  return {
    facts: [...judged.filter(({ refused }) => !refused).map(({ sent }) => sent), ...gaps.map((each) => gap(delivery, each))],
    findings: judged.flatMap(({ refused }) => refused ?? []),
  };
}
