// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { amount, stays, type Entry } from './entry';

const howMuch = '[Role] will [do what] [number] times a [week, term], [number] minutes each time.';
const time = '(minute*|min|mins|hour*|hr|hrs|session*|time|times|day|days|week*|lesson*|visit*|night*|occasion*|term*|month*)';

/** Wordings that leave open how often, how long or how much. */
export const amountWordings: readonly Entry[] = [
  {
    number: 4, phrase: 'regular', severity: 'H', asks: ['HOW_OFTEN'],
    patterns: ['(regular|regularly|regularity)', '(on|at) a regular basis', 'at regular intervals', '(routine|routinely)', '(as|on) (a)? (matter of)? routine', '(a|on a) (consistent|rolling|repeated) basis', '(consistently|repeatedly|habitually)', 'high frequency', 'frequency', 'little and often', 'over time', 'over learning opportunities'],
    message: 'Once a year is regular too.', rewrite: howMuch,
  },
  {
    number: 9, phrase: 'up to n hours', severity: 'H', asks: ['HOW_LONG'], answeredBy: [['MINIMUM']], answered: 'L',
    patterns: [`up to ..2 <n> ..2 ${time}`, 'up to (<n>)?', 'up to (a|an|half|two|three|one) (maximum|hour|half|day|hours|sessions)', 'up to half an hour', `(maximum|max) (allocation|amount|total|limit)? (of)? <n> ..1 ${time}`, `<n> ${time} (maximum|max)`, `(no|not) more than <n> (hour*|session*|visit*|times) ..2`, `not exceed* <n> ..1 ${time}`, 'not to exceed', 'not exceeding', 'capped at', `(limited|restricted) to <n> ..1 ${time}`, 'a (cap|ceiling|limit) of', 'maximum of', `at most <n> ..1 ${time}`, 'anything (up|from)', 'between (zero|nought|0) and', '(limited|capped) at', 'upper limit'],
    message: 'None at all satisfies “up to”: a minimum is missing.', rewrite: 'At least [number] minutes [how often]; up to [number] when [what is seen].',
  },
  {
    number: 22, phrase: 'high level of support', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG', 'GROUP_SIZE'], answeredBy: [['HOW_OFTEN', 'HOW_LONG', 'GROUP_SIZE']], eased: { by: ['HOW_OFTEN', 'HOW_LONG'], to: 'L' },
    patterns: ['(high|higher|increased|enhanced|greater|maximum|intense|intensive|elevated|close|constant) (level|levels|degree|amount|ratio*) of ..3 (support|supervision|help|assistance|intervention|care|input|guidance|staffing|adult*|structure|attention)', '(high|higher|increased|enhanced|greater|intense|intensive|constant|close|maximum|comprehensive|robust|heavy|maximal) (adult|staff|staffing|ratio|individual|targeted|teaching|learning|classroom|one)? (to|and)? (one)? (support|supervision|help|assistance|input|guidance|staffing|ratio*)', '(high|low|higher|good|favourable) (staff|adult|staffing|pupil) ..3 ratio*', '(level|levels|degree) of (adult|staff)? ..1 (support|supervision)', 'intensive* ..2 (support*|teach*|therapy|programme|intervention*|input|help|work)', 'intensively', 'wrap around (support|care)?', 'extensive (support|help|input)?', 'maximum support', 'close (supervision|monitoring)'],
    message: 'How high, how often and with how many adults is left open.', rewrite: '[Number] adult(s) to [number] children for [number] hours a week, given by [role].',
  },
  {
    number: 23, phrase: 'significant support', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'],
    patterns: ['(significant|substantial|considerable|extensive|large|generous|great|good) (amount|amounts|level|levels|degree|deal|quantity) of', '(significant|substantial|considerable) ..2 (support|help|input|time|intervention*|adjustment*|adaptation*|assistance|supervision|adult|scaffolding|provision|guidance|differentiation|teaching|reinforcement|repetition)', '(considerable|considerably|substantially|significantly)', 'a (great|good) deal (of)?'],
    message: 'How much is significant is left open.', rewrite: howMuch,
  },
  {
    number: 24, phrase: 'some, a few, several, many', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], ...stays, eased: { by: ['MINIMUM'], to: 'L' },
    patterns: ['some', 'a little', 'a (small|limited|large)? (few|number|handful|couple|bit|degree|element|amount|proportion) (of)?', '(several|many|numerous|multiple|various times|plenty)', '(lots|loads) of?', 'a lot (of)?', '(majority|most|much|part|portion|bulk) of ..2', '(usually|normally|generally|typically|mostly|mainly|largely|predominantly|primarily|commonly)', 'most (lessons|sessions|subjects|of|activities|situations)', '(certain|selected|particular) (lessons|sessions|times|days|activities|subjects)', 'as (much|many|often) as', '(extra|more|further|limited|minimal|additional) (time|attention|sessions|hours|input|opportunities|tuition|teaching)', '(more|extra)', 'a while', 'for (a)? (short|brief|limited|reasonable|set|agreed|fixed|extended) (time|period*|spell*|while|amount)', '(short|brief|longer|extended) (sessions|bursts|periods|amounts|time)', 'few', 'a block of', 'blocks of (therapy|sessions|support|intervention|input|work)'],
    message: 'No number is said: one would satisfy it.', rewrite: 'Say the number: “[number] [what] every [week, term], [number] minutes each time.”',
  },
  {
    number: 25, phrase: 'frequent, often', severity: 'H', asks: ['HOW_OFTEN'],
    patterns: ['(frequent|frequently|often|oftentimes)', 'time and again', 'as (often|frequently) as', '(in) general', 'for the most part', 'on the whole', 'almost (always|every|all|daily)', '(nearly|virtually) (always|every|all|daily)', 'as a rule', 'most of the time', 'much of the (time|day|week)', '(on average|average of)'],
    message: 'How often is left open.', rewrite: howMuch,
  },
  {
    number: 26, phrase: 'occasional, sometimes', severity: 'H', asks: ['HOW_OFTEN'],
    patterns: ['(occasional|occasionally|sometimes|intermittent|intermittently|sporadic|sporadically|rarely|seldom)', 'from time to time', 'at times', 'on (some)? (occasion|occasions)', '(now|every now) and (then|again)', 'once in a while', 'every so often', 'every few ..1', 'at (other|certain|various|key|particular|different|some|specific|relevant|busy|difficult|tricky|unstructured) (times|points|moments|stages)', 'at key (times|points|moments)', '(some|most|certain|many) (days|weeks|mornings|afternoons|evenings|lessons|terms|weekends)', 'a few times', 'several times', 'a couple of (times|sessions|days|weeks|hours)', 'odd (day|session|lesson)', 'as and when', 'here and there'],
    message: 'How often is left open: once might do.', rewrite: howMuch,
  },
  {
    number: 27, phrase: 'periodic, at intervals', severity: 'H', asks: ['HOW_OFTEN'],
    patterns: ['(periodic|periodically|periodical)', 'at ..2 intervals', 'at (appropriate|suitable|agreed|set|planned|regular) (times|points|intervals)', '(throughout|over|across|during) the (year|term|week|course)', 'termly or as', 'in due course', 'at some (point|stage)', '(cyclical|cyclically|rolling programme)'],
    message: 'How often is left open.', rewrite: howMuch,
  },
  {
    number: 28, phrase: 'ongoing, continued', severity: 'M', asks: ['HOW_OFTEN', 'HOW_LONG'], ...amount,
    patterns: ['(ongoing|continued|continuous|continuously|continual|continually)', 'on going', '(continue|continues|continuing) (to|with)?', '(maintain|maintained|sustained|sustain|remain|remains|long term|longer term)', 'carry on', 'long term', 'as (at)? present', 'as (now|before|currently|usual|previously)', '(existing|current) (support|provision|arrangements|level*|package|programme)', 'on an ongoing basis', '(until|for as long as) (further|no)'],
    message: 'What goes on, how often, and until when, is left open.', rewrite: `${howMuch} Until [date], then reviewed by [role].`,
  },
  {
    number: 29, phrase: 'daily support', severity: 'M', asks: ['HOW_LONG'],
    patterns: ['daily ..2 (support*|input|session*|help|practice|work|reading|phonics|intervention*|teaching|programme|time|slot|therapy|exercise*|activit*|physio*|contact|tuition|group*|adult|supervision|breaks|mentoring|nurture|handwriting|maths|literacy|speech|sensory|fine)', '(support*|input|help|practice|session*|intervention*|therapy|exercises|programme) (daily|every day|each day|every school day|each school day)', 'day to day (support|basis|help)', 'daily basis'],
    message: 'How long each day is left open: a minute would do.', rewrite: '[Role] will [do what] for [number] minutes each school day.',
  },
  {
    number: 30, phrase: 'weekly input', severity: 'M', asks: ['HOW_LONG'],
    patterns: ['(weekly|fortnightly|monthly|termly) ..2 (support*|input|session*|help|practice|work|intervention*|teaching|programme|time|slot|therapy|exercise*|activit*|contact|tuition|group*|visit*|mentoring|supervision|appointment*|counselling|lesson*)', '(support*|input|help|session*|intervention*|therapy|sessions|visits) (weekly|fortnightly|monthly|termly)', '(weekly|fortnightly|monthly|termly) basis'],
    message: 'How long each time is left open.', rewrite: '[Role] will [do what] for [number] minutes each [week, fortnight, term].',
  },
  {
    number: 31, phrase: 'throughout the day', severity: 'M', asks: ['HOW_LONG', 'WHO'], answeredBy: [['WHO', 'HOW_LONG']],
    patterns: ['(throughout|across|during|over|through) (the|his|her|their|each|every|all)? (whole|entire|full)? (of)? (the|his|her|their)? (school|learning|working|teaching|college|nursery)? (day|week|curriculum|setting*|school|timetable|lessons|environment*|activities)', '(in|across|within) (all|every) (areas|aspects|settings|subjects|contexts|environments|situations|lessons)', 'at (all|any) (times|time)', '(all|whole) (day|of the time) (long)?', 'across (the)? (curriculum|settings|school|contexts)', 'in and out of (class|lessons|school)', 'whenever ..2 (wants|chooses)', 'embedded ..3 (day|curriculum|routine*|practice)', 'school wide', 'round the clock', '(whole|consistent) school approach', 'as part of (his|her|their|the)? (daily|normal|usual|everyday) (routine*|timetable|day)'],
    message: 'How many hours that is, and who gives it, is left open.', rewrite: '[Role] will [do what] for [number] hours of each school day.',
  },
  {
    number: 32, phrase: 'movement breaks, short breaks', severity: 'M', asks: ['HOW_OFTEN', 'HOW_LONG'], ...amount,
    patterns: ['(short|movement|sensory|brain|rest|regulation|calming|exercise|time|physical|activity|learning|processing|attention|planned|scheduled|wellbeing|respite|comfort|toilet|reading|screen|focus|concentration) (and)? (break|breaks)', 'breaks', 'time out*', 'respite', '(movement|sensory) (breaks|circuits|diet|circuit)', 'sensory diet*', 'calm down time', '(rest) (periods|time)', 'short break (provision|service)?'],
    message: 'How many and how long is left open.', rewrite: '[Number] breaks of [number] minutes each [morning, lesson], [where], with [role].',
  },
  {
    number: 49, phrase: 'therapy without hours', severity: 'H', asks: ['WHO', 'HOW_OFTEN', 'HOW_LONG'], ...amount,
    patterns: ['(speech|language|occupational|physio|music|art|drama|play|equine|family|hydro|talking|cognitive|behavioural|psychological|sensory|integration|movement|drawing|sandplay|dance|animal|counselling|group|individual|specialist|direct|mental|health|cbt|dbt|dyadic|filial)? (and)? (speech|language|integration|behavioural|communication|developmental|psycho)? (therapy|therapies|physiotherapy|hydrotherapy|psychotherapy|counselling|physio|therapeutic) (intervention*|input|support|sessions|session|work|services|provision)?', '(salt|slt|ot|camhs|cbt|elsa) (input|support|sessions|session|therapy|service|services|provision|intervention*|involvement|work|programme)', '(psychological|psychology|nursing|physio) (input|support|service|services)'],
    message: 'Who gives it, how often and how long is left open.', rewrite: 'A [kind of therapist] ([registration]) will give [kind of therapy] [number] times a [week, term], [number] minutes each time.',
  },
  {
    number: 70, phrase: 'adequate, sufficient, enough, reasonable', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG'], ...stays, eased: { by: ['HOW_LONG', 'HOW_OFTEN'], to: 'L' },
    patterns: ['(adequate|adequately|sufficient|sufficiently|enough|reasonable|reasonably|ample|ample|satisfactory|acceptable|decent|manageable|optimal|optimum|maximum amount|proper|properly|realistic)'],
    message: 'How much is enough is left open.', rewrite: 'Say how much: “[number] minutes”, “[number] times a [week]”, “[number] children”.',
  },
  {
    number: 71, phrase: 'timely, promptly, as soon as possible', severity: 'M', asks: ['HOW_OFTEN'], answeredBy: [['DEADLINE']],
    patterns: ['(timely|promptly|prompt response|swiftly|quickly|speedily|urgently|asap|soon|shortly)', '(as|so) soon as (is)? (reasonably)? (possible|practicable|practical|feasible|able)?', '(in) (a)? (timely|good|due) (manner|time|fashion|course)', 'without (undue)? delay', 'at the earliest (opportunity|convenience|possible)', 'as quickly as', 'early opportunity', 'within a reasonable', 'in the near future', 'prompt (action|response|referral|attention|intervention)'],
    message: 'By when is left open.', rewrite: 'Say by when: “within [number] school days of [what].”',
  },
  {
    number: 75, phrase: 'minimum of, without a length', severity: 'M', asks: ['HOW_LONG'],
    patterns: ['(minimum of|at) (least)? <n> (sessions|session|times|visits|lessons|meetings|appointments|days|x|occasions|blocks)', 'minimum of', 'at least <n> ..2 (sessions|session|times|visits|lessons|meetings|appointments|x|occasions|blocks|contacts)', 'at least (once|twice|weekly|daily|fortnightly|monthly|termly)', '(no|not) (less|fewer) than <n> ..2 (sessions|session|times|visits|lessons|appointments)', '(a|the)? minimum <n> ..2 (sessions|session|times|visits|lessons)'],
    message: 'How long each time is left open.', rewrite: 'At least [number] sessions of [number] minutes each [week, term].',
  },
  {
    number: 76, phrase: 'approximately n hours', severity: 'H', asks: ['HOW_LONG'], ...stays, eased: { by: ['MINIMUM'], to: 'L' },
    patterns: ['(approximately|approx|roughly|circa|ca|c|around|about|nearly|almost|approximate|estimated|~|say) <n>', '(approximately|approx|roughly|circa|estimated|approximate)', '(around|about|approximately|roughly|nearly|almost) (half|an|a) (an|hour|day|a|half|quarter|term|week)', '(in|of) (the region|the order) of', 'region of <n>', 'order of <n>', '<n> ..2 or (so|thereabouts|more or less)', '<n> ish', '<n> odd', 'give or take', 'more or less', 'or thereabouts', 'plus or minus', 'an average of <n>', 'averaging <n>', 'average <n>', 'on average <n>', 'nominally <n>', 'between <n> and <n>', 'anywhere between', 'anything between', 'somewhere between', 'estimated at', '<n> ..1 (minutes|hours|min|mins) or (less|under)'],
    message: 'An amount that is not exact cannot be held to: say the exact amount, or the least.', rewrite: 'At least [number] minutes [how often].',
  },
  {
    number: 77, phrase: 'the equivalent of n hours', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(the|an|or|and|its|to)? (the|an|its|broadly|roughly)? (equivalent|equivalents|equivalence)', '(equivalent|equating|equates|equal|amounting|amounts|comparable) to', 'or (a|an|another|other|any)? (similar|comparable|alternative|like|equal|substitute|other suitable|replacement|related|corresponding|analogous|such)', 'or (other|another|alternative|alternatively|something|equivalently) ..2', 'or (any|some) other', '(similar|comparable) (programme*|intervention*|approach*|scheme*|equipment|product*|package*|person|staff|resource*|tool*|role)', 'in lieu', 'instead of (this|these|it)', '(may|can|could|might|will|to) be (replaced|substituted|swapped|exchanged|varied|altered|changed) (by|for|with)?', 'interchangeabl*', 'in place of', 'whichever', 'or whatever'],
    message: 'Something else may take its place: what, is left open.', rewrite: 'Say which: “[named programme or role], [how often], for [how long].”',
  },
  {
    number: 78, phrase: 'n hours of support', severity: 'M', asks: ['WHAT', 'WHO', 'GROUP_SIZE'], answeredBy: [['WHO', 'GROUP_SIZE']],
    patterns: ['<n> (hours|hour|hrs|hr|days) ..4 (support|help|assistance|supervision|input|provision|staffing)', '<n> (hours|hour|hrs|hr) (of)? (a)? (ta|adult|lsa|hlta|staff|assistant|teaching|additional|individual|direct|1)? (assistant)? (time|cover)', '(support|help|assistance|supervision|input) (of|for|totalling|-)? <n> (hours|hour|hrs|hr|days) ..2'],
    message: 'What happens in these hours, with whom and in what group, is left open.', rewrite: '[Number] hours a week of [what] from [role], [number] adult(s) to [number] children.',
  },
];
