// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { WordingContext } from './context';
import type { Finding } from './finding';
import { firstOfEach, foundBy, rulesOf, type OtherRule } from './other-rule';
import { Patterns } from './pattern';
import type { ReadText } from './read-text';
import { tokensOf } from './tokens';

const smart = 'By [date or phase], [name] will [observable action] in [context] with [support] on [n of m] occasions, so that [what the child hopes for].';
const service =
  '(therapy|therapies|salt|slt|physiotherapy|hydrotherapy|psychotherapy|counselling|camhs|ot|elsa|tuition|mentoring|support|help|intervention|interventions|programme|programmes|sessions|session|input|provision|assessment|placement|ta|respite|assistance|equipment|referral|service|services|transport|ehcp|package|adult|interventionist|curriculum|1|teaching|breaks|one)';

const namesService: OtherRule = {
  rule: 'OUTCOME_NAMES_SERVICE', severity: 'M', message: 'To be given a service is not an outcome: the difference that it makes is.', rewrite: smart,
  patterns: [`(have|has|having|receive|receives|receiving|access|accesses|accessing|attend|attends|attending|get|gets|engage|engages|engaging|undertake|complete|join|participate) (in|with|to)? ..5 ${service}`, `(be|been|is|being) (given|offered|provided|supported|seen|referred|assessed|taught|helped|monitored|placed|allocated) (with|by|to|in|at)? ..4`, '(have|receive|be|get|see) ..3 <role>', 'work with ..3 <role>'],
};
const provisionInside: OtherRule = {
  rule: 'OUTCOME_HOLDS_PROVISION', severity: 'M', message: 'Provision inside an outcome binds nobody: it belongs in section F, G or H.', rewrite: `Move what is done to a line of provision, and say here what changes: “${smart}”`,
  patterns: [
    '(through|via|by|following|using|after) (the)? (means|use)? (of)? (receiving|having|attending|accessing|being|providing|taking|weekly|daily|regular|1|individual|specialist|direct|targeted|intensive|small|a|an|the)? ..4 (therapy|therapies|session|sessions|support|intervention|interventions|programme|tuition|input|sessions|counselling|provision|teaching|mentoring)', '(delivered|provided|given|run|led|supported|taught) by ..4', '(delivered|provided|given|run|led|taught) by', '<long> ..6 (daily|weekly|fortnightly|monthly|termly|therapy|support|intervention|session|sessions|1)', '<rate>', '(with|from) ..4 (therapy|session|sessions|intervention|interventions|programme|input|tuition)', '(the|school|staff|<role>|parents|setting|he) (school|staff|team)? will (provide|deliver|ensure|support|arrange|give|offer|put|teach|make|monitor|liaise|continue|work|review|help|use|set)', '(staff|school|adults|teachers|setting|<role>) (will|to) ..3',
  ],
};
const aspirationCopied: OtherRule = {
  rule: 'OUTCOME_COPIES_ASPIRATION', severity: 'M', message: 'A hope is not an outcome: nobody is held to it (section A). An outcome is a step towards it.', rewrite: smart,
  patterns: ['(want|wants|wish|wishes|hope|hopes|hoping|dream|dreams|aspire|aspires|longs|ambition|aspiration) (to|that|of|is|for)', '(would) (like|love) (to|for)', '(i|we) (want|would|hope|will|wish|like|dream)', 'when (i|he|she|they) (grow|grows|is|am) (up|older|an)', '(be) (happy|famous|rich)', '(his|her|their|my|our) (dream|ambition|hope|wish|goal|aspiration) (is|of|for)'],
};
const vague: OtherRule = {
  rule: 'OUTCOME_VAGUE', severity: 'M', message: 'Nobody can tell when this has been reached.', rewrite: smart,
  patterns: [
    '(improve|improves|improved|improving|improvement|improvements|better|increase|increases|increased|increasing|enhance|enhanced|enhancing|strengthen|progress|progresses|progressing|develop|develops|developed|developing|development|raise|raised|grow|build|builds|building|continue|continues|maximise|optimise|extend|deepen|boost|broaden|widen|reduce|reduced|minimise|decrease|manage|cope|understand|appreciate|learn|explore|begin|try|strive|work)', '(full|fullest|her|his|their) potential', 'as (independent|independently|well|much|far|confident) as', '(more|less) (confident|independent|independently|confidently|resilient|engaged|anxious|able|often|positive|settled)', '(feel|feels|be|become) (more)? (happy|happier|safe|safer|confident|settled|included|valued|independent|resilient|positive)',
    '(make|makes|making|show) (good|better|expected|some|steady|appropriate|sustained|accelerated)? ..2 progress', '(appropriate|appropriately|effectively|successfully|meaningfully|suitable|confidently)',
  ],
};
const conditional: OtherRule = {
  rule: 'OUTCOME_HEDGES', severity: 'M', message: 'It may or may not be so: an outcome is reached or it is not.', rewrite: smart,
  patterns: ['(where|wherever|if|when|whenever) (possible|appropriate|necessary|needed|required|able|practicable|feasible)', 'as (appropriate|needed|required|necessary|possible)', 'as (far|much|often|independently|well) as possible', '(should|might|hopefully|ideally|usually|often|sometimes|occasionally|regularly|frequently|generally|mostly|several|many|some|most|etc)', 'a (few|number|range|variety) of?', 'at times', 'to be (confirmed|decided|agreed)', '(tbc|tbd)', 'and / or', 'such as'],
};
const severalInOne: OtherRule = {
  rule: 'OUTCOME_SEVERAL_IN_ONE', severity: 'M', message: 'Several outcomes in one: one may be reached and the other not.', rewrite: `One line for each: “${smart}”`,
  patterns: ['(and|also|;) ..2 will', 'as well as', '(and) (to|can|able|be) ..1 (to)?', 'in addition', 'will ..16 and (also)? will'],
};
const noDate: OtherRule = { rule: 'OUTCOME_NO_DATE', severity: 'M', message: 'It does not say by when.', rewrite: smart };
const noMeasure: OtherRule = { rule: 'OUTCOME_NO_MEASURE', severity: 'M', message: 'It does not say how anybody will know: how many of how many, over what time.', rewrite: smart };

const worded = [namesService, provisionInside, aspirationCopied, vague, conditional, severalInOne];
const wordings = rulesOf(worded);
const month = '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)';
const dates = new Patterns<true>([[true, [
  `(by|before|until|end|from) ..6 ${month}`, `${month} <n>`, `<n> ${month}`, '(by|before|at|until) ..4 (end|start|age|year|key|ks1|ks2|ks3|ks4|ks5|summer|autumn|spring|easter|christmas|half|time|transition|reception|annual)', 'by ..3 <n>', '(within|in|after|over) (the)? (next)? <n> ..1 (week|weeks|month|months|term|terms|year|years)', 'by the (next)? (annual)? review', 'before (he|she|they) (leaves|starts|moves|turns)', 'when (he|she|they) (leaves|is|turns|starts|moves) ..4', 'end of ..3 (year|stage|term|phase|school|ks1|ks2|ks3|ks4)', '(key|year) (stage)? <n>', '(this|next) (academic)? (year|term|summer)', 'age <n>', 'aged <n>',
]]]);
const measures = new Patterns<true>([[true, ['<n> (out)? (of)?', '(every|each|all|both|always|daily|never|once|twice|whole|full|entire|hundred|half)', '%', 'percent']]]);

/** What keeps an outcome from being one. A place or a lesson that the child has access to is part of the action, and not of the provision. */
export function outcomeFindings(read: ReadText, context: WordingContext): Finding[] {
  if (read.tokens.length === 0) return [];
  const found = [...wordings.matches(read.tokens, read.labels)];
  const measured = isMeasured(read, context);
  const findings = worded.filter((rule) => !(rule === vague && measured)).flatMap((rule) => {
    const [first] = firstOfEach(found.filter(({ of }) => of === rule));
    return first ? [foundBy(rule, read, first)] : [];
  });
  const whole = { from: 0, to: Math.min(read.tokens.length, read.sentences[0]!.to) };
  if (!findings.some(({ rule }) => rule === aspirationCopied.rule) && isCopied(read, context)) findings.push(foundBy(aspirationCopied, read, whole));
  if (!isDated(read, context)) findings.push(foundBy(noDate, read, whole));
  if (!measured) findings.push(foundBy(noMeasure, read, whole));
  return findings;
}

const says = (text: string | null | undefined): boolean => (text?.trim() ?? '') !== '';
const isDated = (read: ReadText, { outcome }: WordingContext): boolean =>
  says(outcome?.byWhen) || says(outcome?.byWhenInWords) || !dates.matches(read.tokens, read.labels).next().done;

/** A number that is no date measures; the date alone does not. */
function isMeasured({ tokens, labels }: ReadText, { outcome }: WordingContext): boolean {
  if (says(outcome?.measure)) return true;
  const inDates = new Set<number>();
  for (const { from, to } of dates.matches(tokens, labels)) for (let at = from; at < to; at += 1) inDates.add(at);
  for (const { from, to } of measures.matches(tokens, labels)) if (!Array.from({ length: to - from }, (_, at) => from + at).every((at) => inDates.has(at)) && !isYear(tokens[from]!.word)) return true;
  return false;
}
const isYear = (word: string): boolean => /^20\d\d$/.test(word);

const LEAST_COPIED = 3;
const wordsOf = (text: string): string => ` ${tokensOf(text).map(({ word }) => word).filter((word) => !fillers.has(word)).join(' ')} `;
const fillers = new Set('i we he she they my his her their a an the to will would like want wants wish wishes hope hopes be by and that so'.split(' '));

function isCopied({ text }: ReadText, { aspirations }: WordingContext): boolean {
  if (!aspirations?.length) return false;
  const own = wordsOf(text);
  return aspirations.map(wordsOf).some((hope) => hope.trim().split(' ').length >= LEAST_COPIED && own.includes(hope) && own.length < hope.length * 2);
}
