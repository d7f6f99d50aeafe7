// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { WordingContext } from './context';
import type { Finding } from './finding';
import { firstOfEach, foundBy, rulesOf, type OtherRule } from './other-rule';
import { Patterns } from './pattern';
import type { ReadText } from './read-text';

const asObserved = '[Name] [what is seen], [how often or how much], in [which situations]. [Measure and date].';
const trouble = '(difficulty|difficulties|problem|problems|issue|issues|challenge|challenges|delay|delays|concern|concerns|need|needs|weakness|weaknesses|gaps|trouble|barriers|anxiety|behaviour*)';

const hedges: OtherRule = {
  rule: 'NEED_HEDGES', severity: 'M', message: 'A need that is only hinted at has no provision that must meet it.', rewrite: asObserved,
  patterns: [
    `(some|certain|occasional|slight|minor|mild|few|possible|apparent|a|general|potential|suspected|intermittent|low) (few|number|degree|level)? (of)? ..2 ${trouble}`, 'can (find|be|become) ..4 (hard|difficult|challenging|tricky|overwhelming)', '(struggle|struggles|struggling) at times', `some (difficulties|problems|issues|challenges) (with|in)`, 'can (sometimes|often|also|occasionally|at|still|be|become|find|struggle|struggles|get|have|appear|seem|present|display|show|lose|experience|feel|lack|need|require|exhibit|demonstrate|tire|refuse|react|lash|avoid|misread|misinterpret|withdraw|act|take)',
    '(may|might|could) (sometimes|often|also|occasionally|be|become|find|struggle|get|have|appear|seem|present|display|show|lose|experience|feel|lack|need|require|benefit|exhibit|refuse|react|avoid|misinterpret|not)', '(sometimes|occasionally|somewhat|possibly|perhaps|maybe|slightly|mildly|fairly|rather|relatively)', 'at times', 'from time to time', 'on (some)? occasion*', 'now and (then|again)',
    '(struggle|struggles|struggling) (at|sometimes|somewhat|a|on|occasionally)', '(mild|slight|slightly|mildly|minor|borderline)', 'a (bit|little|touch|tad)', '(appear|appears|seem|seems|tend|tends|likely|liable|prone|inclined|thought|believed|reported|felt|said|suspected|considered) (to)', '(to)? (some|a) (certain)? (extent|degree)', '(be|is|was) (thought|believed|felt|suspected|considered|reported|said) to', 'not (always|necessarily|yet quite)', 'a (level|degree) of', 'more or less', '(bit|little) (behind|slow|delayed|anxious|immature|shy|reluctant)', 'would benefit from', 'a few', 'there (may|might|could) be', 'query', 'quite (anxious|shy|slow|hard|difficult|challenging|tricky)', 'emerging', 'low level',
  ],
};
const noNeed: OtherRule = {
  rule: 'NEED_NONE', severity: 'M', message: 'A section that says there is no need must agree with the advice (section K); where a report names one, it belongs here.', rewrite: 'Write the need that the report names: “[name] [what is seen] ([report], [date], page [number]).”',
  patterns: ['(no|nil|none|without) (known|identified|current|currently|specific|reported|significant|additional|apparent|obvious|further|other|particular|special)? ..2 (need|needs|concern|concerns|difficulties|issues|problems) (identified|known|reported|noted|at|have|were|are|was|been)?', '(none|nil) (identified|known|reported|noted|at)?', 'not (currently)? (known|applicable|assessed|involved|open) (to)?', 'n / a', '(nothing|no) (issues)? (identified|reported|noted|known|to report)', 'no (health|social|medical|care) ..3 (need|needs|concerns|involvement|issues)', 'not applicable', 'no involvement'],
};
const qualifiedStrength: OtherRule = {
  rule: 'NEED_STRENGTH_QUALIFIED', severity: 'M', message: 'A strength and a need in one: the need is lost behind “but”.', rewrite: 'Two lines: the strength as it is; the need: “[name] [what is seen], [how often or how much], in [which situations].”',
  patterns: ['(enjoy|enjoys|loves|likes|good|able|strong|strength|strengths|capable|confident|well|excels|keen|happy|bright|polite|popular|independent|talented|fluent|manages|copes|skilled|articulate|willing|progress|interested) ..12 (but|however|although|though|yet)', '(although|though|while|whilst|despite) ..3 (enjoy|enjoys|loves|likes|good|able|strong|capable|confident|excels|keen|happy|bright|polite|popular|independent|fluent|articulate|copes|manages) ..14'],
};
const diagnosisAlone: OtherRule = {
  rule: 'NEED_DIAGNOSIS_ALONE', severity: 'M', message: 'A diagnosis is not a need until its effect is described.', rewrite: '[Name] has [diagnosis]. Its effect: [what is seen], [how often or how much], in [which situations].',
  patterns: [
    '(autism|autistic|asd|asc|adhd|add|dyslexia|dyslexic|dyspraxia|dyspraxic|dyscalculia|dysgraphia|dcd|dld|slcn|semh|mld|sld|pmld|spld|epilepsy|asthma|diabetes|hemiplegia|quadriplegia|tourette|tourettes|pda|odd|ocd|ptsd|fasd|scoliosis|deaf|blind|hypermobility|fibrosis|dystrophy)', 'down (syndrome)', 'downs (syndrome)?', 'cerebral palsy', '(hearing|visual|vision|physical|learning|intellectual) (impairment|loss|disability|disabilities)', '(developmental) (language|coordination|delay) (disorder)?', 'attachment (disorder|difficulties)', '(global) (developmental) delay', 'sensory processing (disorder|difficulties)?', '(selective) mutism', '(diagnosis|diagnosed|diagnoses|syndrome)', 'muscular dystrophy', 'spina bifida', 'learning (disability|difficulties|difficulty)',
  ],
};
/** Words by which an effect is told. */
const effects = new Patterns<true>([[true, [
  '(which|so|means|meaning|because|affect|affects|affected|affecting|impact|impacts|impacting|causes|causing|result|results|resulting|leads|leading|makes|making|when|if|needs|cannot|unable|struggles|finds|misses|loses|hears|sees|reads|writes|walks|uses|speaks|understands|follows|avoids|refuses|tires|falls|drops|leaves|hits|bites|screams|cries|hides|runs|repeats|confuses|forgets|takes|scores|answers|requires|only|without|within|below|behind|sounds|words|minutes|steps|percentile|centile|seizure|seizures|sleeps|eats|shouts|copes|attends|manages|relies|depends|does|did|difficult|hard|less|more|fewer|cm|db|nor|not|no|difficulty|every|each|with|during|must)', '<n>', 'in (class|school|lessons|groups)',
]]]);
const needs = rulesOf([hedges, noNeed, qualifiedStrength]);
const diagnosis = rulesOf([diagnosisAlone]);

/** What a statement of need hides: hedges, diagnoses with no effect, strengths that swallow needs. A strength may be worded as anybody likes. */
export function needFindings(read: ReadText, { isStrength }: WordingContext): Finding[] {
  if (isStrength) return [];
  const found = [hedges, noNeed, qualifiedStrength].flatMap((rule) =>
    firstOfEach([...needs.matches(read.tokens, read.labels)].filter(({ of }) => of === rule)).filter((match) => !isMeasured(read, rule, match.from)).map((match) => foundBy(rule, read, match)),
  );
  const [first] = diagnosis.matches(read.tokens, read.labels);
  const hasEffect = !effects.matches(read.tokens, read.labels).next().done;
  return first && !hasEffect ? [...found, foundBy(diagnosisAlone, read, first)] : found;
}

/** `Sometimes (3 of 10 lessons)` is no hedge: it is counted. */
function isMeasured({ sentences, sentenceAt, labels }: ReadText, rule: OtherRule, at: number): boolean {
  if (rule !== hedges) return false;
  const { from, to } = sentences[sentenceAt[at]!]!;
  for (let each = from; each < to; each += 1) if (labels.get('n')!.has(each)) return true;
  return false;
}
