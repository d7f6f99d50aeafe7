// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { Patterns, type Labels } from './pattern';
import { Break, type Token } from './tokens';

/** What a sentence can say that answers a question, by patterns of words. The order matters: what comes later may use the names before it. */
const numbers = new Set(
  ('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ' +
    'seventy eighty ninety hundred').split(' '),
);
const isNumber = ({ isNumber: digits, word }: Token): boolean => digits || numbers.has(word);

const joins = new Set(['to', 'or', 'and', '/', 'point', 'x']);
/** Stretches of words that are one number: `20`, `forty five`, `2 to 3`, `one and a half`. */
function numberStretches(tokens: readonly Token[]): Map<number, number> {
  const found = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (!isNumber(token)) return;
    let end = at + 1;
    for (let joined = 0; joined < 3 && end < tokens.length && tokens[end]!.breakBefore === Break.NONE; joined += 1) {
      if (isNumber(tokens[end]!)) end += 1;
      else if (tokens[end]!.word === 'and' && tokens[end + 1]?.word === 'a' && tokens[end + 2]?.word === 'half') end += 3;
      else if (joins.has(tokens[end]!.word) && tokens[end]!.word !== 'and' && tokens[end]!.word !== 'x' && tokens[end + 1] && isNumber(tokens[end + 1]!)) end += 2;
      else break;
    }
    found.set(at, end);
  });
  return found;
}

const period = '(day*|night|nights|week*|wk|wks|fortnight*|month*|term|terms|year*|yr|annum)';
const occasion =
  '(day|days|night|week|weeks|wk|fortnight|month|months|term|terms|year|yr|lesson|lessons|session|sessions|morning|mornings|afternoon|afternoons|evening|playtime|playtimes|break|breaks|breaktime|breaktimes|' +
  'lunch|lunchtime|lunchtimes|mealtime|mealtimes|meal|transition|transitions|assembly|assemblies|weekend|registration|class|journey|arrival|departure|hour)';
const counted = '(minute*|min|mins|hour|hours|hr|hrs|time|times|session*|night|nights|visit*|lesson*|day|days|once|twice|x|meeting*|half|occasion*)';

const roleNoun =
  '(teacher*|ta|tas|hlta*|lsa|lsas|salt|salts|slt|slts|slta|ot|ots|therapist*|physiotherapist*|physio|psychologist*|psychotherapist*|psychiatrist*|nurse|nurses|senco*|sendco*|mentor*|elsa|elsas|counsellor*|' +
  'tutor*|instructor*|practitioner*|doctor*|gp|paediatrician*|dietitian*|dietician*|audiologist*|orthoptist*|orthotist*|interpreter*|intervenor*|qtvi*|qtod*|qtmsi*|tod|ep|eps|' +
  'headteacher*|librarian*|coach|coaches|keyworker*|caseworker*|clinician*|technician*|specialist|specialists|advisor*|adviser*|signer*|escort*|supervisor*|pa|pas|portage|consultant*|sensei|chaplain*|carer*|childminder*|habilitationist*|rehabilitationist*)';

const labelled: readonly (readonly [string, readonly string[]])[] = [
  ['claimed', ['every <n> (minute*|min|mins|hour*|hr|hrs)', 'within ..2 <n> (working|school|calendar)? (minute*|min|mins|hour*|day*|week*)', '<n> (minute*|min|mins|hour*) ..1 (before|after|later|earlier)', '<n> (hour|hours|hr) (notice|turnaround)', 'after ..1 <n> (minute*|min|mins|hour*|week*|day*|month*)']],
  [
    'long',
    [
      '<n> (more|extra|further|full|continuous|uninterrupted|individual|supported|taught|direct|teaching|whole)? (minute*|min|mins|hour*|hr|hrs|h|night|nights)', '(half|quarter) (of)? (a|an) hour', '(half|quarter) hour*', '(a|an) (half|quarter|full|whole) (hour|day)',
      '(a|an|one) (hour|night)', 'three quarters of an hour', '(half|full|whole) (a)? (day|days)', 'half days', 'full time', 'fulltime', '(overnight|overnights)', 'all day',
      '(each|every|whole|entire|full) ..3 (lesson|lessons)', '<n> (day|days) (of|in|at)', 'throughout ..2 (lesson|lessons|session|assembly|assemblies|playtime*|break*|lunch*|transition*)',
    ],
  ],
  [
    'often',
    [
      '(daily|weekly|fortnightly|monthly|termly|hourly|nightly|annual|annually|yearly|quarterly|biweekly|pw|pd|ppw)', 'half termly', '(once|twice|thrice) ..4 (a|an|per|each|every|in|/|p) ..2 ' + period,
      '(each|every|per|p|/) (and)? (every)? (other|second|third|alternate|<n>)? ..1 ' + occasion, 'every <n> ..1 ' + period, 'every <n> (minute*|min|mins|hour*|lesson*)', '/ (w|wk|d)', 'p / (w|wk|d|a|hw)', 'p (w|wk)',
      counted + ' (a|an|in) ..2 ' + period, '<n> ..3 (a|an|in|of) (week|wk|fortnight|month|term|year|day|half)', '<n> (times|x)', 'x <n>', 'alternate ' + period,
      '(mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|weekdays|weekends)', '(start|end|beginning) of (the|each|every)? ..1 (day|lesson|session|week|morning|afternoon|term|year)',
      '(all|both|throughout|during) ..3 (lessons|sessions|transitions|mealtimes|playtimes|lunchtimes|assemblies|swimming|breaktimes)', 'full time', 'fulltime', 'at all times', '<n> ..3 (sessions|visits|lessons|meetings|appointments|workshops)',
      'once', 'a one off', 'one off', '(first|last) <n> (minute*|min|mins) of', '<n> (week|day|session) (block*|course|programme)', 'block* of <n>', '<n> (per|/) (cent)? (day|week|term|year|annum)', '(half|each|per|every) (term|terms)',
      'in ..1 (each|every|all) ..3 (lesson|lessons|subject|subjects)', 'for the (duration|whole) of', '<n> (hour*|minute*|min|mins|hr|hrs) (daily|weekly|termly|yearly|annually)', 'school holidays',
    ],
  ],
  ['rate', ['(hour*|hr|hrs|minute*|min|mins|night|nights|overnight*) ..2 (a|an|per|each|every|/|p|daily|weekly|fortnightly|monthly|termly|annually|yearly) ..2 ' + period, '(hour*|hr|hrs|minute*|min|mins|night|nights) (daily|weekly|fortnightly|monthly|termly|annually|yearly|pw)']],
  [
    'role',
    [
      roleNoun, '(teaching|classroom|learning) (support)? assistant*', 'higher level teaching assistant*', '(support|key|social|youth|family|care|outreach|play|health|help|intervention|link|children|welfare|nursery|lead|early) (support)? (worker*|assistant*|practitioner*|professional|officer*|nurse*)',
      'teacher* of the deaf', '(mr|mrs|ms|miss|dr|mx) <capital>', '(passenger|personal|transport) assistant*', 'key person', '(head|deputy|assistant) (of|head) ..1', 'learning (mentor*|coach)', '(grandparent*|driver*)', 'nursery nurse*', 'foster (carer*|parent*)',
      'job coach*', 'emotional literacy support assistant*', 'virtual school', 'mobility officer*', 'communication support worker*', '(speech|occupational|music|art|play|drama|family|sensory) (and)? (language|integration)? therapist*', '(educational|clinical) psychologist*',
    ],
  ],
  [
    'group',
    [
      '<n> : <n>', '(one|1|two|2) (to|2) (one|1|two|2)', '1 1', '(individual|individually|alone|solo)', 'group* of ..6 <n>', '(pair|pairs|paired|dyad)', '<n> (other|matched|chosen|same)? ..1 (children|child|pupil*|peer|peers|student*|learner*|young|classmate*)',
      'class* of ..4 <n>', '(max|maximum|no) (of|more|size)? (than|of)? <n> (in|per|to)', '(size|ratio) (of)? ..3 <n>', 'whole class', '<n> (adult|adults|staff) (to|per|for|between) ..1 <n>', '<n> in (the|a|each) (group|class)', '<n> or (fewer|less)',
      'group* ..2 (max|maximum) (of)? <n>', 'class* ..2 (max|maximum) (of)? <n>', 'groups* <n>', 'group* (max|maximum) (of)? <n>', '(fewer|less|more) than <n> (children|child|pupil*|peer*|student*|others)', 'with one adult',
    ],
  ],
  [
    'qualified',
    [
      '(hcpc|nmc|qts|qtvi*|qtod*|qtmsi|rcslt|amdba|ambda|apc|cpt3a|elsa|hlta|msi|mqvi|mqhi|gsgd|bps|bacp|sra|phonological|makaton|teacch|picc|babcp|ukcp|gdc|gmc|gtc|senco|senso)', '(registered|chartered|accredited|certified|certificated|licensed)', '(mandatory|postgraduate|specific|national|recognised) (qualification|certificate|diploma|award)',
      '(degree|diploma|certificate|masters|doctorate|qualification|nasenco)', 'level <n>', '(trained|training|qualified|qualification*|certificate*|experience|experienced) (in|on|by|as|of|with) ..2 <capital>', 'trained (in|on|by)', '(completed|completing|attended|holds|holding|received) ..5 (training|course|award|module)',
      '<n> ..3 (year*|month*) ..3 (experience|experienced)', '(training|course) (in|on) ..1 <capital>', '<capital> trained', '(makaton|elsa|pecs|teacch|lego|intervenor|epilepsy|bsl|signalong) trained', '<n> (day|days|hour|hours) ..4 (training|course)', 'qualified (in|as)', 'team teach', '<capital> (training|certificate|award|accreditation)',
    ],
  ],
  ['indirect', ['(train*|liais*|plan|planning|coach*|supervis*|updat*|report|reports|consult*|meet|meeting*|model*|monitor*|advise*|advice|review*|oversee*|demonstrat*|prepar*|email*|phone*|speak*|discuss*|handover|guidance|direct*) ..14 <long>', '<long> ..14 (train*|liais*|plan|planning|coach*|supervis*|updat*|report|reports|consult*|meet|meeting*|model*|monitor*|advise*|advice|guidance|review*|oversee*|demonstrat*|prepar*|handover|direct*)']],
  ['review', ['(review*|monitor*|re|measured|assess*|reassess*|evaluat*|checked|check|record*|report*|score*|logged|track*|data) ..9 <often>', '<often> ..8 (review*|monitor*|report*|assess*|re|measure*|data|score*)', '(review*|monitor*|assess*|measur*|evaluat*|reassess*|checked) ..6 (by|on|in|before) ..3 (january|february|march|april|may|june|july|august|september|october|november|december|<n>)']],
  ['minimum', ['at least', 'minimum', 'no (less|fewer) than', 'not (less|fewer) than', 'at a minimum', '<n> or more', 'never (less|fewer) than']],
  ['trigger', ['(if|when|whenever|where|once|each|every) ..1 (he|she|they|sam|child|pupil|<capital>|score*|his|her|their) ..12 (score*|below|above|more|miss*|refus*|leaves|reach*|fall*|report*|ask*|point*|shows|hits|<n>)', '(below|above|fewer|more|less) than <n>', '(below|above) <n>', '(triggered|criterion|criteria|threshold)']],
  ['decider', ['(decided|decides|agreed|judged|determined|authorised|approved) by (the|his|her|their|a|an)? ..3 <role>', '<role> (will|to|shall)? (decide*|judge*|authorise*|determine*|approve*)', '(senco|sendco|therapist|psychologist|teacher) (decides|decide)']],
  ['deadline', ['within ..3 <n>', '(by|before|no later than|until|from) (the)? (end|start|first|<n>|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december)', 'the same day', 'same (school)? day', 'on the day', 'next (school|working) day', 'immediately']],
  ['listed', ['these (are|include)', 'the following', 'namely', 'that is', 'ie', 'consisting of', 'comprising', 'made up of', 'consists of', 'are as follows']],
  ['vague', ['(staff|adult|adults|school|setting|college|nursery|provider|team|teams|service|people|someone|somebody|professional*|practitioners|tbc|tbd|various|whoever)']],
];

const conditions = new Set(
  ('autism autistic asd asc adhd dyslexia dyspraxia dcd dld slcn epilepsy diabetes visual hearing deaf vision trauma attachment anxiety downs down cerebral palsy learning language communication complex severe profound physical sensory ' +
    'speech semh mutism stammering dysphagia medical aac feeding developmental selective').split(' '),
);

const compiled = labelled.map(([name, sources]) => [name, new Patterns([[name, sources]])] as const);

/** Gives names to stretches of the words: numbers, lengths of time, roles, whatever answers a question. */
export function labelsOf(tokens: readonly Token[]): Labels {
  const labels = new Map<string, Map<number, number>>([['n', numberStretches(tokens)]]);
  labels.set('capital', new Map(tokens.flatMap((token, at) => (token.isCapital && token.breakBefore < Break.SENTENCE && at > 0 ? [[at, at + 1] as const] : []))));
  labels.set('condition', new Map(tokens.flatMap((token, at) => (conditions.has(token.word) ? [[at, at + 1] as const] : []))));
  for (const [name, patterns] of compiled) {
    const found = new Map<number, number>();
    for (const { from, to } of patterns.matches(tokens, labels)) {
      if (name === 'long' && isClaimed(labels.get('claimed')!, from)) continue;
      found.set(from, to);
    }
    labels.set(name, found);
  }
  return labels;
}

const CLAIM_REACH = 4;
/** Whether a length of time says when, and not how long: `every 30 minutes`, `within 2 hours`. */
function isClaimed(claimed: ReadonlyMap<number, number>, from: number): boolean {
  for (let at = from; at >= from - CLAIM_REACH; at -= 1) if ((claimed.get(at) ?? -1) > from) return true;
  return false;
}
