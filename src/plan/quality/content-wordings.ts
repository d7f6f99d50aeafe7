// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { amount, stays, whoAndAmount, type Entry } from './entry';

const named = '[Named programme, approach or equipment], given by [role] [how often] for [how long].';

/** Wordings that leave open what is done. */
export const contentWordings: readonly Entry[] = [
  {
    number: 1, phrase: 'access to', severity: 'H', asks: ['HOW_OFTEN', 'HOW_LONG', 'WHO'], answeredBy: [['HOW_OFTEN', 'HOW_LONG', 'WHO']], answered: 'L', negatable: true,
    patterns: ['(have|has|having|had|given|give|gain|gaining|provided|offered|allowed|receive|need*|require*|full|ready|easy|open|quick|supervised|daily|weekly)? (with)? (ready|easy|full|free|open|regular|unlimited|constant|supervised)? access to', '(access|accesses|accessing) (to|via|through|a|an|the|his|her|some|support|help|therapy|specialist|counselling|regular|weekly|daily|small|small|additional|appropriate)', '(available|accessible|at hand|on hand|on offer|offered|made available) (to|for|in|at|from|on|if|when|throughout)?', '(is|are|be|made|being|remain) (readily)? (available|accessible|on hand|at hand)', '(be|is|are)? able to access', 'availability of', '(signposted|signposting|referred|referral|directed) to', 'on offer', 'can call on', 'entitled to', 'entitlement to', 'eligible for'],
    message: 'To be available is not to be given.', rewrite: '[Role] will give [what] [number] times a [week], [number] minutes each time.',
  },
  {
    number: 2, phrase: 'opportunities for', severity: 'H', asks: ['WHAT', 'HOW_OFTEN', 'HOW_LONG'], answeredBy: [['HOW_OFTEN', 'HOW_LONG']], answered: 'L', negatable: true,
    patterns: ['(be)? (given|offered|provided|have|has|having|with|create|creating|plenty|daily|planned|structured|more)? (with|of)? (the|an|a|daily|planned|structured|plenty|repeated|ample|additional)? (of)? (opportunity|opportunities|chance|chances) (for|to|of)?', '(allowed|permitted|able|encouraged) to (access|join|take|choose|use|leave|practise|rehearse)', 'exposure to', 'exposed to'],
    message: 'An opportunity that nobody takes up satisfies it.', rewrite: '[Role] will [teach, practise what] with [name] [number] times a [week], [number] minutes each time.',
  },
  {
    number: 3, phrase: 'would benefit from', severity: 'H', asks: [], ...stays,
    patterns: ['(would|will|may|might|could|should|also|can|to|has|have|likely)? (also|greatly|really|therefore|continue|clearly|likely|significantly|most|still)? (to)? (also)? (benefit|benefits|benefited|benefitted|benefiting|profit|gain|thrive|flourish) (from|by|with|if)', 'benefit* (from)?', '(beneficial|helpful|useful|valuable|advantageous|worthwhile|desirable) (for|to|if)', 'be (of)? (beneficial|helpful|useful|benefit|value|advantageous)', 'respond* well to', 'responds (best|positively|better) to', 'learns best', 'would (be)? (help*|enjoy|like|appreciate|value|welcome|thrive|need|require)', 'work* (best|well) (with|when|if)', 'does best'],
    message: 'It says what would be good and not what is done.', rewrite: 'Say “requires” or “will receive”: “[name] will receive [what] from [role] [how often] for [how long].”',
  },
  {
    number: 17, phrase: 'support with, support to', severity: 'M', asks: ['WHAT', 'WHO', 'HOW_OFTEN', 'HOW_LONG'], ...whoAndAmount,
    patterns: ['(adult|additional|extra|emotional|academic|pastoral|behavioural|learning|social|targeted|specialist|close|practical|classroom|in class|1|personal)? (support|supports|supporting) (with|to|in|for|around|when|during|from|at|through|throughout|across)', '(will|to|be|is|are|being) (be|fully|well)? (supported|scaffolded|guided|assisted|coached) (with|to|in|by|through|at|when|during|throughout)?', '(support|supports|supporting) ..2 (with|to|in|for|through|when|during|at)', '(support|supported|supporting|guidance|scaffolding|prompting|reassurance|supervision)', 'guidance'],
    message: 'Support may be anything from a glance to a day.', rewrite: '[Role] will [do what exactly] [number] times a [week], [number] minutes each time.',
  },
  {
    number: 18, phrase: 'adult support', severity: 'M', asks: ['WHO', 'QUALIFICATION', 'HOW_OFTEN', 'HOW_LONG', 'GROUP_SIZE'], answeredBy: [['WHO', 'HOW_OFTEN', 'HOW_LONG']],
    patterns: ['(additional|key|extra|familiar|trusted|known|named|designated|identified|another|dedicated|nominated|allocated|supportive|safe|available|nearby|an|a|the|one)? (key|trusted|familiar|named)? (adult|adults) (support|supports|help|assistance|supervision|input|scaffolding|guidance|presence|attention|intervention|led|directed|prompting|prompts)?', '(someone|somebody) (to|who|with|will)?', 'key (person|people|staff)', 'emotionally available adult*', 'an (additional|extra) (pair|person|body)', 'staff support'],
    message: 'Which adult, with what training, how often and how long is left open.', rewrite: 'A [role] trained in [what] will [do what], [number] adult(s) to [number] children, [how often] for [how long].',
  },
  {
    number: 19, phrase: 'small group', severity: 'M', asks: ['GROUP_SIZE'],
    patterns: ['(small|smaller|little|tiny|reduced|focused|targeted|guided|nurture|booster|social|skills|intervention|withdrawal|friendship|lego|language|reading)? (and)? (small|smaller|reduced) (group|groups|grouping|groupings|numbers) (work|teaching|sessions|setting*|support|intervention*|tuition|instruction|activities|learning|basis)?', 'group (work|sessions|basis|teaching|tuition|setting*|intervention*|activities)', 'in (a)? (group|groups|groupings)', 'low (number|numbers) of (pupils|children|students)'],
    message: 'How many children are in the group is left open.', rewrite: 'In a group of no more than [number] children with [number] adult(s).',
  },
  {
    number: 20, phrase: 'small class', severity: 'M', asks: ['GROUP_SIZE'],
    patterns: ['(small|smaller|reduced|low|lower) (class|classes|classroom|classrooms|teaching|tutor|form|register|cohort*) (size|sizes|group*|setting*|environment)?', '(class|classes) (with|of) (fewer|a small|a low|small|reduced) (children|pupils|number*|students)?', 'small (setting|school|provision|specialist setting|environment)'],
    message: 'How many children are in the class is left open.', rewrite: 'A class of no more than [number] children with [number] adults.',
  },
  {
    number: 21, phrase: 'individual support, 1:1 as needed', severity: 'M', asks: ['HOW_OFTEN', 'HOW_LONG'], ...amount,
    patterns: ['(1 : 1|1 1) (as) (needed|required|necessary|appropriate)', '1 : 1 as (needed|required|necessary|appropriate)', '1 : 1 (support|help|time|work|attention|assistance|sessions|teaching|tuition|adult|ta|provision|input|basis|intervention*|supervision|care)', '1 1 (support|help|time|work|attention|as) (needed|required)?', '(one|1) (to|2) (one|1) (support|help|time|work|attention|assistance|sessions|teaching|tuition|adult|as|ta|provision|input|basis|intervention*|supervision|care) (needed|required|necessary|appropriate)?', '(individual|individually|individualised|personal|personalised) (support|help|attention|time|assistance|tuition|teaching|sessions|work|input|supervision|adult support)', 'individual (attention|help|support) as (needed|required)', '(undivided|individual) attention', '(2|two) : (1|one) (support|staffing)?', '1 : 1 basis'],
    message: 'How often and how long is left open.', rewrite: '[Role] will work 1:1 with [name] on [what], [number] times a [week], [number] minutes each time.',
  },
  {
    number: 33, phrase: 'a differentiated curriculum', severity: 'H', asks: ['WHAT', 'WHO'], answeredBy: [['WHO', 'HOW_OFTEN', 'HOW_LONG']], answered: 'L',
    patterns: ['(a|an|highly|suitably|appropriately|well|carefully|fully|significantly)? (highly|suitably|appropriately|well|carefully|fully)? (differentiated|differentiate|differentiation|differentiating|differentiates|scaffolded curriculum|differentiations) ..1 (curriculum|work|tasks|teaching|learning|activities|materials|resources|approach|timetable|targets|homework|instructions|planning|lessons)?', 'adaptive teaching'],
    message: 'Every child is owed differentiation: it is not additional or different.', rewrite: '[Role] will prepare [which materials] for [which subjects], [number] hours a week, using [named approach].',
  },
  {
    number: 34, phrase: 'quality first teaching', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(quality|high|good|excellent|effective|inclusive|strong) (quality)? (first)? (teaching|classroom practice|practice|pedagogy|first teaching)', 'quality first (teaching|inclusive|provision|practice|wave)?', '(qft|hqt|quality first)', 'wave (1|one|2|two)', '(universal|universally|ordinarily) (available|provision|offer|support|strategies|services)', 'ordinarily available', '(good|best|inclusive|usual|normal) (classroom|class|teaching|autism|practice|school) ..1 (practice|teaching|provision|strategies)', '(best|good) practice', '(normal|usual|everyday|standard) (classroom|school|class) (practice|provision|teaching|support|routine*)', '(core|universal|targeted) offer', 'wave one', 'normally available', 'mainstream (strategies|support|provision)'],
    message: 'It is what every child gets: it is not special educational provision.', rewrite: `Say what is additional or different: “${named}”`,
  },
  {
    number: 35, phrase: 'a broad and balanced curriculum', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(a|full|the)? (broad|balanced|rich|full|national|engaging|varied|wide|holistic) (and|,)? (balanced|broad|relevant|rich|engaging|varied|creative|national)? (and)? (balanced|relevant|varied)? curriculum', 'broad (and)? balanced (curriculum|education)?', 'national curriculum'],
    message: 'It is what every child gets: it is not special educational provision.', rewrite: `Say what is additional or different: “${named}”`,
  },
  {
    number: 36, phrase: 'a modified, adapted, personalised curriculum', severity: 'M', asks: ['WHAT', 'WHO', 'QUALIFICATION'], ...whoAndAmount,
    patterns: ['(a|an|highly|appropriately|suitably|individually|carefully)? (modified|adapted|personalised|personalized|individualised|individualized|tailored|bespoke|flexible|reduced|alternative|functional|developmental|specialist|sensory|vocational|life|accessible|simplified|adjusted|customised|specialised) (skills)? (curriculum|timetable|work|materials|tasks|learning|homework|lessons|targets|resources|instructions|planning|teaching|approach|learning plan|resources|activities)', '(curriculum|work|tasks|materials|lessons|teaching|activities|resources|instructions) (that|which|is|are|will)? (be|is|are)? (adapted|modified|personalised|tailored|simplified|adjusted|matched|pitched)', '(adapted|modified|adaptations|modifications|tailored|personalised|personalized) (to|for|of)?'],
    message: 'Modified how, by whom, and in which subjects is left open.', rewrite: '[Role, qualification] will adapt [which subjects and materials] in this way: [how], [number] hours a week.',
  },
  {
    number: 37, phrase: 'a multi-sensory approach', severity: 'M', asks: ['WHAT', 'HOW_OFTEN', 'HOW_LONG'], ...amount,
    patterns: ['(a|an|structured|cumulative|using)? (multi|multisensory) (sensory)? (approach*|teaching|learning|method*|activities|programme|techniques|strategies|curriculum|materials|resources|experiences|input)?', '(kinaesthetic|hands on|visual|practical|play based|child centred|child led|person centred|trauma informed|attachment aware|holistic|relational|total communication|low arousal|strengths based|structured|graduated|therapeutic|positive|nurturing|solution focused|sensory|eclectic|team) (behaviour)? (approach|approaches|techniques|methods|style)', '(hands|play|child|person|trauma|attachment|strengths|solution|total|low) (on|based|centred|led|informed|aware|focused|communication|arousal) (approach|approaches|teaching|learning|practice|strategies|techniques|style)', 'chunk* (of)? (information|instructions|tasks)'],
    message: 'What is done, how often and how long is left open.', rewrite: named,
  },
  {
    number: 38, phrase: 'a programme', severity: 'H', asks: ['WHAT', 'HOW_OFTEN', 'HOW_LONG', 'WHO'], answeredBy: [['NAME', 'HOW_OFTEN', 'HOW_LONG']], eased: { by: ['HOW_OFTEN', 'HOW_LONG', 'WHO'], to: 'M' },
    patterns: ['(a|an|any|one|structured|individual|individualised|tailored|bespoke|specific|targeted|daily|weekly|intensive|other|language|literacy|reading|spelling|numeracy|maths|social|skills|sensory|motor|therapy|exercise|speech|phonics|intervention|home|school|therapeutic|training|emotional|nurture|mentoring|catch|up|evidence|based|specialist|recognised|support|clear|cumulative|life|transition|behaviour) ..2 (programme|programmes|program|programs|scheme|schemes|course)', '(programmes|programs|schemes) (of|to|for|tailored|designed|that|which|and)?', '(programme|program) (of|to|for|tailored|that|designed)', '(set|series|package|suite|menu) of (activities|exercises|sessions|work|support|lessons|tasks)', '(a|an) ..3 (plan|profile) (of|to|for|will|that)', '(activities|exercises|tasks|work) (to|designed|aimed|targeting|that|which|focus*)', '(targeted|structured|specific|planned) (work|activities|teaching|sessions|learning)'],
    message: 'Which programme, by whom, how often and how long is left open.', rewrite: named,
  },
  {
    number: 39, phrase: 'a bespoke package', severity: 'H', asks: ['WHAT'], answeredBy: [['NAME', 'HOW_OFTEN', 'HOW_LONG']], eased: { by: ['HOW_OFTEN', 'HOW_LONG', 'WHO'], to: 'M' },
    patterns: ['(a|an|individual|individualised|individualized|bespoke|tailored|personalised|personalized|flexible|holistic|wraparound|comprehensive|specialist|full|complete|overall|enhanced|agreed|care|support|education|eotas|learning|therapy|alternative) ..2 (package|packages)', '(package|packages) (of|to|for)', 'package', '(bespoke|tailored|tailor made|individualised|individualized) (provision|offer|support|plan|arrangement*|intervention*|input|approach|sessions|help|pathway|education)?', 'tailor made', 'tailored support'],
    message: 'What is in the package is left open.', rewrite: `List what is in it, each on a line of its own: “${named}”`,
  },
  {
    number: 40, phrase: 'interventions', severity: 'H', asks: ['WHAT', 'HOW_OFTEN', 'HOW_LONG', 'GROUP_SIZE'], answeredBy: [['NAME', 'HOW_OFTEN', 'HOW_LONG']], eased: { by: ['HOW_OFTEN', 'HOW_LONG', 'WHO'], to: 'M' },
    patterns: ['(targeted|evidence|based|informed|specific|additional|individual|tailored|literacy|reading|phonics|maths|numeracy|language|speech|social|emotional|skills|group|small|therapeutic|daily|weekly|academic|behavioural|early|intensive|planned|structured|specialist|research|bespoke|sensory|motor|mental|health|wellbeing|catch|up|the|an|any|other|1)? ..1 (intervention|interventions) (programme*|session*|group*|work|package*|strateg*|support|plan|plans|time|to|for)?', '(catch up|booster|precision) (sessions|work|groups|classes|lessons|support)', 'evidence (based|informed) ..2 (approach*|practice|strateg*|teaching|methods|programme*|resources|support)', 'research based'],
    message: 'Which intervention, how often, how long and in what group is left open.', rewrite: named,
  },
  {
    number: 41, phrase: 'strategies', severity: 'M', asks: ['WHAT', 'WHO'], answeredBy: [['LISTED', 'WHO'], ['LISTED']],
    patterns: ['(a)? (range|variety|number|set|bank|toolkit|toolbox) (of)? ..3 strategies', '(agreed|specific|calming|coping|regulation|self|behaviour|learning|visual|sensory|positive|different|recommended|individual|clear|de escalation|use|using|of|and|implement|memory|communication|the|these|teaching|classroom)? (strategies|techniques|tactics|methods) (such|like|to|for|including|suggested|recommended|outlined|that)? (as)?', '(techniques|tools|approaches|methods) (such|like|to|for|including|that)? (as)?', '(tools|techniques) (to|for|such)'],
    message: 'Which strategies, and who uses them, is left open.', rewrite: '[Role] will use these strategies: [list them], [when].',
  },
  {
    number: 42, phrase: 'a variety of, a range of', severity: 'M', asks: ['WHAT'], answeredBy: [['LISTED']],
    patterns: ['(a|an|the|wide|whole|broad|full)? (wide|whole|broad|full|good|large|rich|different|mixed|growing)? (variety|range|mix|mixture|selection|array|combination|multitude|assortment|spectrum|choice|diversity|bank) of', '(various|varied|varying|diverse|differing|assorted|miscellaneous)', 'different (types|kinds|ways|activities|approaches|strategies|methods)', 'all (kinds|sorts|manner) of', 'whatever', 'any number of'],
    message: 'Of what, is left open.', rewrite: 'List them: “[first], [second] and [third].”',
  },
  {
    number: 43, phrase: 'such as, for example, including', severity: 'M', asks: ['WHAT'], ...stays, eased: { by: ['HOW_OFTEN', 'HOW_LONG', 'WHO', 'NAME'], to: 'L' },
    patterns: ['such as', 'for (example|instance)', '(eg|includes|including|include|included|inc|incl|like|notably|especially|particularly|primarily) (but)? (not)? (be)? (limited|exclusively|restricted)? (to)?', '(eg|includes|including|inc|incl)', 'include (but|activities|strategies|support|things)', 'may include', 'to include', '(things|something|activities|resources|programmes|strategies|approaches|somewhere|someone) like', 'along the lines of', 'and (or)? (other|similar)', '(not limited) to', 'but not limited to', 'not limited to', 'by way of example', 'in particular'],
    message: 'Examples leave open what is really given.', rewrite: 'A closed list: “[first], [second] and [third].”',
  },
  {
    number: 44, phrase: 'etc., and so on, and/or', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(etc|etcetera|...)', 'et cetera', 'and so (on|forth)', 'and / or', '& / or', 'and or', 'either or', '(and|or) (the like|suchlike|others|other things)', 'and more', 'and the like', 'among* other* (things)?', '(or|and) (such|something) like', 'and all that', 'and (others|more|suchlike|whatnot)', '+ more', 'and other (things|strategies|activities|resources|approaches|support|interventions|professionals|related)', 'to name a few', 'or both'],
    message: 'The list is open: nobody can say what is in it.', rewrite: 'A closed list: “[first], [second] and [third].”',
  },
];
