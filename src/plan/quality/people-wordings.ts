// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import { stays, whoAndAmount, type Entry } from './entry';

const role = '(teacher|ta|assistant|therapist|psychologist|nurse|senco|mentor|counsellor|practitioner|hlta|lsa|salt|ot|worker|tutor|adult|staff|professional|person|instructor|elsa)';
const thing = '(environment*|atmosphere|setting|settings|ethos|classroom|classrooms|climate|surroundings|context|routine|routines|culture|placement|day|lessons|teaching|learning environment)';

/** Wordings that leave open who does it, what they can do, what they do besides, or what it is for. */
export const peopleWordings: readonly Entry[] = [
  {
    number: 45, phrase: 'input from, advice from', severity: 'M', asks: ['HOW_OFTEN', 'HOW_LONG'],
    patterns: ['(input|advice|consultation|consultations|involvement|contribution*|oversight|assistance|help|expertise|support|information|guidance) (from|by|of|with|via|for) ..3 (a|an|the|his|her|their|<role>|specialist*|team|service*|outreach|professional*|salt|camhs|therapist*|agencies|experts|school|psychologist*|nurse*)', '(input|consult|consults|consulting|advise|advises|outreach)', '(salt|ot|slt|ep|physio|camhs|medical|therapy|specialist|professional|expert|external|outreach|advisory|therapist|multi agency|agency|ep|direct|outside|teacher) (input|advice|involvement|consultation|oversight|assessment and advice|guidance|outreach)', '(consultation|consultations|outreach) (with|from|to|service*|model|support)?'],
    message: 'How often, how long and what comes of it is left open.', rewrite: '[Role] will give [what, with what result] [number] times a [term], [number] hours each time.',
  },
  {
    number: 46, phrase: 'liaison with', severity: 'M', asks: ['INDIRECT_TIME'], answeredBy: [['INDIRECT_TIME'], ['HOW_LONG'], ['WHO', 'HOW_OFTEN']],
    patterns: ['(will|to|and|close)? (liaison|liaise|liaises|liaising|liaised) (with|between)?', '(work|works|working|collaborate|collaborates|collaboration|coordinate|communicate) (closely|jointly|together|collaboratively|in partnership) (with|between)?', '(collaborate|collaborates|collaboration|coordination|communication|contact|partnership|link|links) (with|between) ..4 (home|parent*|family|families|school|staff|agenc*|professional*|service*|therapist*|team*|mother|father|carer*|provider*|college|setting*|outside|<role>)', '(home school|home to school|multi agency|joined up|multi disciplinary) (communication|liaison|links|working|approach|contact|partnership|book)', '(share|sharing) (of)? (information|strategies|practice|advice)', '(good|close|open|clear) (communication|links|relationship*|contact)', 'team around the', 'multi (agency|disciplinary) (working|approach|meeting*|team|support|liaison)', 'joint working', 'keep* in touch'],
    message: 'How much time goes into it, and who does it, is left open.', rewrite: '[Role] will [meet, write to whom] for [number] hours a [term] to [settle what].',
  },
  {
    number: 47, phrase: 'monitoring', severity: 'M', asks: ['REVIEW'], answeredBy: [['REVIEW'], ['WHO', 'HOW_OFTEN']],
    patterns: ['(will|to|be|is|close|careful|carefully|closely|continually|regularly|progress|continuous)? (be)? (carefully|closely|regularly|continually)? (monitor|monitors|monitored|monitoring|tracked|tracking|observed|watched|overseen closely)', 'kept (under)? (observation|watch|an eye)', 'keep* an eye', 'check (in|ins) (with|on)?', 'checked on', 'careful observation', '(evaluate|evaluated|evaluation)', 'data (collection|collected)'],
    message: 'How, when, by whom and by what measure is left open.', rewrite: '[Role] will measure [what] with [measure] every [number] weeks and tell [whom].',
  },
  {
    number: 48, phrase: 'review as appropriate, reviewed regularly', severity: 'H', asks: ['REVIEW'],
    answeredBy: [['REVIEW'], ['HOW_OFTEN']],
    patterns: ['(review|reviews|reviewed|reviewing|updated|evaluated|reassessed|assessed|monitored and reviewed|adjusted|revised) (and)? (on)? (a|an)? (regularly|regular|periodically|frequently|often|routinely|continually|continuously|constantly)', '(review|reviews|reviewed|updated|evaluated|reassessed|adjusted|amended|revised|changed|altered) (and)? (as|when|where|if) (and)? (when|where|if)? (it)? (is|are)? (appropriate|necessary|required|needed|possible|applicable|relevant)', '(regular|regularly|periodic|frequent|ongoing|continuous|constant|timely|appropriate|routine|periodically|frequently) (reviews|review|reviewed|evaluation|reviewing)', '(kept|keep|remain|remains|be|under) (constant|regular|ongoing|close)? (under)? (constant|regular|close|ongoing|continual)? review', 'on (a|an) (regular|ongoing|continual) (review|basis and reviewed)', '(subject)? (to|for)? ongoing review', '(will|to) be reviewed', 'under review', 'reviewed (on a|at) (regular|ongoing|appropriate|agreed) (basis|intervals|times|points)', 'reviewed (with|by) ..4', '(reviewed|review)'],
    message: 'When, by whom and by what measure it is reviewed is left open.', rewrite: 'Reviewed every [number] weeks by [role] against [measure].',
  },
  {
    number: 50, phrase: 'a therapist or trained assistant', severity: 'M', asks: ['WHO'], ...stays,
    patterns: ['<role> (or|/) ..3 <role>', '<role> (or|/) (by)? (a|an|the|his|her|other|another)? (suitably|appropriately|specially|specifically|well|fully)? (trained|qualified|experienced|other|another|another|similar|assistant|therapy|specialist|teaching|support|named|key|class|learning|equivalent|alternative)? (trained|qualified)? ' + role, '(teacher|therapist|ta|adult|nurse) (or|/) (trained|therapy|an|a|other|suitably|another) ..2 (assistant|ta|teacher|adult|staff|therapist|practitioner|worker|professional|person|member)', '(either) (a|the|an)? <role> or'],
    message: 'Which of them, and when, is left open.', rewrite: '[One role] will [do what]; [other role] will [do what else], [how often] for [how long].',
  },
  {
    number: 51, phrase: 'under the guidance of', severity: 'M', asks: ['INDIRECT_TIME'],
    patterns: ['(under|with|through|following) (the)? (close|direct|indirect|clinical|specialist)? (guidance|direction|supervision|oversight|leadership|instruction|mentorship) (of|from|by)', '(directed|overseen|supervised|guided|managed|led and overseen|coordinated|informed|advised|supported) by (the|a|an|his|her|their|<role>|specialist|advice)', '(oversight|supervision) (from|by|of) ..2 <role>', '(oversee|oversees|overseeing|oversight)', 'under supervision'],
    message: 'How many hours of guidance are given is left open.', rewrite: '[Role] will supervise [role] for [number] hours a [term].',
  },
  {
    number: 52, phrase: 'trained staff', severity: 'H', asks: ['QUALIFICATION'],
    patterns: ['(a|an|the|by|from|with)? (suitably|appropriately|properly|adequately|fully|specially|specifically|highly|well|relevantly|sufficiently|correctly|duly|specialist|specialised|autism|sen|send|skilled|knowledgeable)? (and)? (trained|skilled|knowledgeable|competent) (and)? (and)? (member|members|staff|adult|adults|person|persons|people|practitioner*|professional*|personnel|individual*|ta|tas|teaching assistant*|teaching|teacher*|assistant*|support|lsa*|key|hlta*|worker*|mentor*|school|classroom|learning|workforce|team|supporter*|facilitator*|educator*) (of staff)?', '(suitably|appropriately|properly|adequately|fully|relevantly|sufficiently|correctly|duly|specially|highly|well) (and)? (trained|skilled|supported|prepared|upskilled)', '(appropriate|suitable|relevant|necessary|adequate|sufficient|proper|specialist|specific|the required|additional|ongoing|further|up to date|regular|autism) (training|cpd)', 'training (to|for) (staff|all|school|adults|those|teachers)', '(staff|adults|teachers|tas|everyone|all) ..4 (trained|training|upskilled)', 'receive (training|cpd)', 'staff training', '(relevant|appropriate|necessary|required) (skills|knowledge|expertise|skill)', 'with (the)? (relevant|appropriate|necessary|right|specialist) (training|skills|knowledge|expertise|skill|qualifications)', 'trained'],
    message: 'Trained in what, by whom and to what level is left open.', rewrite: 'A [role] who holds [named training or qualification] will [do what].',
  },
  {
    number: 53, phrase: 'experienced staff', severity: 'M', asks: ['QUALIFICATION'],
    patterns: ['(a|an|suitably|appropriately|highly|very|more|most|well|by|relevantly)? (suitably|appropriately)? (experienced) (and)? (staff|adult|adults|member*|ta|tas|teacher*|teaching|practitioner*|professional*|person|therapist*|in|with|of|specialist|assistant*|worker*|mentor*|tutor*)?', '(staff|adults|teachers|tas|people|practitioners|someone|teacher|ta|assistant|adult|who) (with|who|have|has|having) (have|has)? (significant|relevant|appropriate|extensive|suitable|good|some|proven|previous|prior)? (experience|expertise|knowledge|understanding) (of|in|with|working)?', '(relevant|appropriate|extensive|suitable|significant|previous|prior|sufficient) (experience|expertise)', '(expertise|experience|specialism) (in|with|of)', 'familiar with'],
    message: 'How much experience, and of what, is left open.', rewrite: 'A [role] with at least [number] years’ experience of [what].',
  },
  {
    number: 54, phrase: 'suitably qualified', severity: 'H', asks: ['QUALIFICATION'],
    patterns: ['(suitably|appropriately|properly|adequately|relevantly|sufficiently|fully|well|duly|highly|professionally) (trained|experienced|skilled)? (and|or|/)? (or)? (qualified|credentialed|accredited)', '(appropriate|suitable|relevant|necessary|right|required|recognised|additional) (qualification|qualifications|accreditation|credentials)', '(qualified) (staff|adult|adults|person|professional*|practitioner*|member*|ta|individual*|teacher*|therapist*|teaching)?', '(suitably|appropriately) (trained|experienced) (and|or) (experienced|qualified|trained|skilled)', 'with qualifications'],
    message: 'Which qualification is left open.', rewrite: 'A [role] who holds [named qualification or registration] will [do what].',
  },
  {
    number: 55, phrase: 'specialist', severity: 'M', asks: ['QUALIFICATION'],
    patterns: ['(specialist|specialists|specialised|specialized|expert|experts|specialism)', '(specialist|specialised|expert) (teacher*|teaching|support|input|advice|staff|help|service*|ta|tuition|intervention*|professional*|therapist*|adviser*|advisor*|practitioner*|provision|programme*|assessment|knowledge|strategies|team*|training|autism|dyslexia|literacy|resources|equipment|therapy|teaching assistant*)'],
    message: 'With what qualification is left open.', rewrite: 'A [role] who holds [named qualification] will [do what].',
  },
  {
    number: 56, phrase: 'staff will, the school will', severity: 'M', asks: ['WHO'], answeredBy: [['WHO']],
    patterns: ['(all|the|school|teaching|support|class|classroom|key|members of|nursery|college|his|her|their|any|pastoral|setting|other|these|those|a)? (of)? (the)? (school|teaching|support|class|key|pastoral)? (staff|school|setting|college|nursery|preschool|academy|placement|provider|provision|team|department|adults|teaching team|professionals|practitioners|educators|member of staff|member|everyone|people|service) ..4 (will|shall|must|to)', '(we|they) will', 'by (the|all|school|class|support|teaching|a)? (members of|member of)? (staff|school|setting|team|adults)', 'from (the|school|class|support|teaching|a)? (staff|school|setting|team)', '(a)? member (of)? (the|school)? (staff|team)', '(school|class|support|teaching|pastoral|key|all|college|nursery) staff', 'members of (the)? (school)? (staff|team)', '(the)? staff (use|give|provide|deliver|run|support|work|offer|teach|help|read|do|take|lead|are|have)'],
    message: 'Which person, by role, is left open.', rewrite: '[Role] will [do what] [how often] for [how long].',
  },
  {
    number: 57, phrase: 'school to provide, school to arrange', severity: 'M', asks: ['WHO'], answeredBy: [['WHO']],
    patterns: ['(school|setting|college|nursery|staff|provider|academy|placement|la|lea|health|nhs|parents|team|authority|ccg|icb) to (provide|arrange|ensure|offer|deliver|organise|organize|make|source|implement|support|put|consider|plan|fund|monitor|identify|set|review|liaise|give|use|facilitate|purchase|develop|allocate|run|work|help|continue|allow|refer|seek|request|commission|secure|supply|train|teach|create|share|send|appoint|recruit|look|find|buy)', '(responsibility of|provided by|arranged by|delivered by|organised by|overseen by|met by|funded by) (the)? (school|setting|college|nursery|staff|provider|academy|team)', '(provided|arranged|delivered|organised|supplied|put in place|implemented|run|led|given|offered|met) (in place)? by (the|all|his|her)? (school|setting|college|nursery|staff|provider|academy|team)', 'to be (provided|arranged|delivered|organised|supplied|put|set|made|implemented|purchased|given)'],
    message: 'Which person, by role, is left open.', rewrite: '[Role] will [do what] [how often] for [how long].',
  },
  {
    number: 58, phrase: 'encourage', severity: 'H', asks: ['WHAT', 'WHO'], answeredBy: [['WHO', 'HOW_OFTEN', 'HOW_LONG']], answered: 'L', eased: { by: ['WHO', 'HOW_OFTEN'], to: 'M' },
    patterns: ['(to|be|is|will|needs|should|must|lots of|plenty of|positive|gentle|gently|actively)? (to|be)? (be)? (gently|actively|positively)? (encourage|encourages|encouraged|encouraging|encouragement) ..1 (to)?', '(motivate|motivated|motivating|urge|urged|persuade|persuaded|coaxed|inspire|inspired|prompted)', '(praise|praised|praising|reassure|reassured|reassuring|reassurance|celebrate|celebrated)', 'positive (reinforcement|feedback|praise)'],
    message: 'Who does what to encourage is left open.', rewrite: '[Role] will [do what exactly, with which prompts] [how often] for [how long].',
  },
  {
    number: 59, phrase: 'help, assist', severity: 'M', asks: ['WHAT', 'WHO', 'HOW_OFTEN'], answeredBy: [['WHO', 'HOW_OFTEN']],
    patterns: ['(to|will|be|extra|additional|is|get|receive|given)? (be)? (help|helps|helped|helping|assist|assists|assisted|assisting|assistance|aid|aids|aided|aiding) ..1 (to|with|in)?', '(will|to) guide (him|her|them)?'],
    message: 'What is done, by whom and how often is left open.', rewrite: '[Role] will [do what exactly] [how often] for [how long].',
  },
  {
    number: 60, phrase: 'promote, foster, facilitate, enable', severity: 'M', asks: ['WHAT'], ...whoAndAmount,
    patterns: ['(promote|promotes|promoted|promoting|promotion|foster|fosters|fostered|fostering|facilitate|facilitates|facilitated|facilitating|facilitation|enable|enables|enabled|enabling|empower|empowers|empowered|empowering|nurture|nurtures|nurturing|stimulate|enhance|enhances|enhanced|enhancing|strengthen|strengthens|strengthening|reinforce|reinforces|reinforced|cultivate|ensure|ensures|ensuring|allow|allows|allowing|address|addresses|addressing|boost|boosts|boosting)', '(maximise|maximises|maximising|optimise|improve|improves|improving|increase|increases|increasing)'],
    message: 'It says what is hoped for and not what is done.', rewrite: '[Role] will [do what exactly] [how often] for [how long], so that [what changes].',
  },
  {
    number: 61, phrase: 'develop, work on', severity: 'M', asks: ['WHAT'], ...whoAndAmount,
    patterns: ['(develop|develops|developed|developing|development) (of)? (his|her|their)? (skills)? (in)?', '(work|works|working|worked|worked|focus|focuses|focusing|focussing|concentrate|concentrating|building|build|builds|target|targets|targeting|extend|extends|extending|practise|practises|practising|learn|learns|learning how|explore|explores|exploring|rehearse) (on|upon|around|at|towards)', '(build|builds|building) (up|upon|on|his|her|their|confidence|self|skills|resilience|trust|relationships)', '(teach|taught|learn|learning) (skills|about|how|strategies)', '(skill|skills) (building|development)'],
    message: 'What is taught, and how, is left open.', rewrite: '[Role] will teach [which skill] with [named programme or method] [how often] for [how long].',
  },
  {
    number: 62, phrase: 'be aware of, understanding of', severity: 'M', asks: ['QUALIFICATION', 'INDIRECT_TIME'], answeredBy: [['QUALIFICATION'], ['INDIRECT_TIME']],
    patterns: ['(made|be|are|is|being|fully|become|kept|well)? (be)? (made|fully)? (aware|conscious|mindful|sensitive|alert|informed|cognisant|sympathetic|attuned|vigilant|knowledgeable|familiar) (of|to|that|about|with)', '(staff|adults|teachers|peers|everyone|all|school|team|tas|people|others|those|colleagues|practitioners) ..6 (awareness|understanding|understand|understands|recognise|recognize|appreciate|know|acknowledge|empathy)', '(awareness|understanding|appreciation|recognition|knowledge|acknowledgement|acceptance) (of|about|that|raising|training)', 'awareness', '(understanding|empathic|empathetic|sympathetic|sensitive|caring|patient) (staff|adult*|teacher*|approach|peers|manner|environment)', 'raise* awareness', 'use of an understanding', 'a (shared|good|clear|common|deep|thorough|full|sound|better) understanding'],
    message: 'By what training they know it, is left open.', rewrite: '[Role] will train [whom] in [what], [number] hours a [term].',
  },
  {
    number: 63, phrase: 'a calm, safe, nurturing, structured environment', severity: 'M', asks: ['WHAT', 'WHERE'], answeredBy: [['LISTED'], ['GROUP_SIZE', 'WHERE']],
    patterns: [`(calm|calming|safe|nurturing|structured|supportive|quiet|low|arousal|predictable|stimulating|stimulus|distraction|free|inclusive|positive|welcoming|caring|secure|consistent|communication|friendly|language|rich|stable|relaxed|adapted|suitable|appropriate|uncluttered|orderly|warm|therapeutic|specialist|accessible|enabling|familiar|sensitive|total|small|reduced|peaceful|happy|autism|understanding|happy|settled|conducive|learning|sensory|well|ordered|clear) (and|,|yet|but|with)? ..2 ${thing}`, '(environment|ethos|atmosphere) (that|which|where|with|conducive|free|of)', '(clear|consistent|firm|predictable|structured|set|familiar|daily|established|visual) (and)? (routine|routines|structure|structures|boundaries|expectations|rules|consequences)', '(routine|structure|predictability|consistency|boundaries)'],
    message: 'What makes it so, and where it is, is left open.', rewrite: '[Where]: [number] children, [which concrete features: light, sound, layout, timetable].',
  },
  {
    number: 64, phrase: 'a quiet space, a safe space', severity: 'M', asks: ['WHERE', 'HOW_OFTEN', 'WHO'], answeredBy: [['WHO', 'HOW_OFTEN'], ['HOW_OFTEN', 'HOW_LONG']],
    patterns: ['(a|an|the|designated|low|own|dedicated)? (quiet|quieter|safe|sensory|calm|calming|chill|chillout|withdrawal|low|stimulus|arousal|regulation|nurture|distraction|free|secure|private|time|out|breakout|work|individual|separate|reflection|soothing|comfortable|personal|sensory) ..1 (space|spaces|area|areas|place|places|room|rooms|corner|corners|zone|zones|haven|base|den|tent|station|workstation|spot)', '(workstation|work station|safe haven|bolthole|quiet place|time out card)'],
    message: 'Where it is, when it is used and with whom is left open.', rewrite: '[Which room], used [how often] for [how long] with [role].',
  },
  {
    number: 65, phrase: 'visual supports', severity: 'L', asks: ['WHO', 'REVIEW'], answeredBy: [['WHO'], ['REVIEW']],
    patterns: ['(visual|visuals|picture|pictorial|symbol|now and next|first then|now|first) (and|then)? (next)? (support|supports|timetable|timetables|schedule|schedules|aid|aids|prompt|prompts|cue|cues|reminder|reminders|checklist*|board|boards|resources|structure|timer|timers|instructions|symbols|cards|clues|strip|communication)', 'visuals', '(task|word|phoneme) (management)? (board|boards|mat|mats)', 'social stor*', '(checklist|checklists|timers|writing frames|word banks|sentence starters)'],
    message: 'Who makes it, and when it is brought up to date, is left open.', rewrite: '[Role] will make [which visual support], use it [when], and bring it up to date every [number] weeks.',
  },
  {
    number: 66, phrase: 'use of ICT, assistive technology', severity: 'M', asks: ['WHAT', 'QUALIFICATION', 'INDIRECT_TIME'], answeredBy: [['NAME', 'INDIRECT_TIME'], ['NAME', 'WHO'], ['NAME', 'QUALIFICATION'], ['WHO', 'HOW_OFTEN', 'HOW_LONG']],
    patterns: ['(use|using) (of)? (a|an|the|his|her)? ..2 (ict|it|technology|technologies|computer*|laptop*|tablet*|ipad*|device*|software|chromebook*|keyboard*)', '(assistive|adaptive|supportive|access|communication|alternative|digital|educational) (technology|technologies|software|device*|ict|tech|aids)', '(ict|technology|software|apps|laptop|ipad|tablet|computer|chromebook|device|aac|voice output|text to speech|speech to text|dictation)', 'high tech (aid*|aac)', '(communication) (aid|aids|device*)'],
    message: 'Which device, which software, and who is trained in it, is left open.', rewrite: 'A [named device] with [named software]; [role] will teach its use [how often] for [how long].',
  },
  {
    number: 67, phrase: 'equipment as recommended', severity: 'H', asks: ['WHAT'], answeredBy: [['LISTED']], eased: { by: ['NAME', 'WHO'], to: 'L' },
    patterns: ['(any|all|the|specialist|appropriate|suitable|adapted|adaptive|necessary|relevant|other|additional|specialised|mobility|seating|sensory|required|recommended|special|certain)? (equipment|resources|aids|adaptations|apparatus|materials|furniture|seating) (and)? (that|which)? (is|are|have been|as|has)? (been)? (recommended|advised|required|identified|specified|outlined|suggested|needed|appropriate|necessary|prescribed|deemed)', '(specialist|adapted|adaptive|specialised|special|required|recommended|additional|any|mobility|sensory) (equipment|aids|materials|seating|furniture|apparatus|adaptations|tools)', '(equipment|aids|adaptations) (that|as)'],
    message: 'Which equipment is left open.', rewrite: 'List it: “[named item], [named item]; supplied by [whom] by [date], checked by [role] every [number] weeks.”',
  },
  {
    number: 68, phrase: 'reasonable adjustments', severity: 'M', asks: ['WHAT'], answeredBy: [['LISTED']],
    patterns: ['(all|any|the|other)? (reasonable|required|all|access|exam|examination|classroom|environmental|minor) (adjustment|adjustments|accommodation|accommodations|adaptations|concessions|modifications|arrangements) (that|to|for|as|in|which|will)?', '(adjustments|accommodations|concessions) (to|for|in)?', '(reasonable) (adjustment|adjustments|accommodation|accommodations|steps)', 'access arrangements', 'allowances'],
    message: 'Which adjustments is left open.', rewrite: 'List them: “[first], [second] and [third]”, each with [role] and [when].',
  },
  {
    number: 69, phrase: 'appropriate provision, suitable support', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['(an|a|the|most|more|appropriate|any)? (appropriate|suitable|relevant|right|correct|proper|necessary|fitting|best|meaningful|effective|good|apt) (level|levels|amount|degree|type|kind|form|range)? (of)? ..2 (provision|support|help|assistance|intervention*|resources|programme*|curriculum|strategies|strategy|arrangements|activities|opportunities|targets|input|therapy|care|services|placement|learning|work|tasks|materials|approach*|staff|staffing|adult*|people|person|peers|place|setting|education|teaching|measures|methods|guidance|techniques|tools|role*|professional*|sanctions|rewards|action*|steps|time*|pace|language|challenge|furniture)', '(appropriate|appropriately|suitable|suitably|relevant|effective|effectively|meaningful|successfully|inappropriate)', '(his|her|their|all|any|individual|identified|specific|additional|special|complex) ..2 needs (are|will|to|is) (be)? (fully|appropriately|adequately)? (met|addressed|supported|catered)', 'meet (his|her|their) ..2 needs', '(cater|caters|catering|catered) (for|to)', 'to meet need*'],
    message: 'What is appropriate is left open.', rewrite: `Say what it is: “[named programme, approach or equipment], given by [role] [how often] for [how long].”`,
  },
  {
    number: 79, phrase: 'band, funding, £ instead of provision', severity: 'H', asks: ['WHAT'], ...stays, eased: { by: ['WHO', 'HOW_OFTEN', 'HOW_LONG'], to: 'L' },
    patterns: ['(funding|high|top|needs|matrix|level|sen|resource|banding)? (funding)? (band|banding|tier|matrix level|range) (of|level|at|<n>|a|b|c|d|e|f|g|allocation)?', '(funded|funding|fund) (at|of|for|to|through|via|from|is|will|level|band|by|equivalent|allocated|and)?', '£ <n> ..3', '<n> (pounds|gbp)', '(top) up', '(element) (1|2|3|one|two|three)', '(high needs|additional|notional|sen|exceptional|block|top up) (funding|block|budget)', '(a|the|an) (personal|individual|annual) budget', 'resourced at', '(resource|resources) (allocation|level|ladder)', 'financial (support|contribution|resource*)', 'pupil premium', 'budget of', '(e3|hnb|epf|aen|isb)'],
    message: 'Money is not provision.', rewrite: 'Say what the money buys: “[role] will [do what] [how often] for [how long].”',
  },
  {
    number: 80, phrase: 'from existing resources, from the delegated budget', severity: 'H', asks: [], ...stays, negatable: true,
    patterns: ['(via|through|from|within|using|by|out|met|using|utilising|drawing|under) (of|on|within|from)? (the|its|their|a|any|all)? ..2 (existing|delegated|notional|own|ordinarily|current|normal|available|usual|core|devolved|general|local|present|budget|element|sen) ..2 (resource|resources|budget|budgets|funding|provision|staffing|staff|allocation|arrangements|capacity|funds|means|monies|offer)', '(existing|delegated|notional|available|devolved) (school|sen|staffing|staff|budget)? (resources|resource|budget|budgets|funding|staffing|funds|capacity|allocation|means)', '(school|setting|sen|college|schools)? (own|sen|delegated|notional) (budget|resources|funding|funds)', 'element (2|two|1|one) (funding|budget)?', 'at no (additional|extra) cost', 'within budget', 'no additional (funding|resource*|cost*)', '(the school|schools|school|college) (budget|resources)'],
    message: 'What it is paid from is no part of provision, and must not limit it.', rewrite: 'Delete it, and say what is done: “[role] will [do what] [how often] for [how long].”',
  },
  {
    number: 81, phrase: 'see attached report, as per report', severity: 'H', asks: ['WHAT'], answeredBy: [['WHO', 'HOW_OFTEN', 'HOW_LONG']], answered: 'L',
    patterns: [
      '(see|refer|as|per|in|accordance|follow|implement|implementing|using|use|outlined|detailed|described|set|contained|identified|specified|listed|recommended|stated|found|suggested|advised|indicated) (to|per|with|out|in|from|by|within)? ..6 (report|reports|appendix|appendices|attached|attachment|annex|advice|assessment|assessments|programme|recommendations|care plan|letter|document|documents|documentation|guidelines|schedule|recommendation|section k|toolkit|handbook|policy|provision map|ipp|iep|healthcare plan|protocol)',
      '(see|refer to|cf) (attached|above|below|section|salt|ep|ot|report|appendix|page|over|overleaf|separate|also)', 'as per', '(as|see) (attached|above|below|overleaf|appended|enclosed)', '(the)? (recommendations|strategies|targets|suggestions|programme|outcomes) (made|given|in|from|of|set|outlined|contained|provided|within|by) ..5 (report*|advice|assessment*|appendix|plan|programme|therapist*|psychologist*|ep|salt|slt|ot|camhs|service|professional*|paediatrician|letter|nurse|physiotherapist*|teacher*|team|specialist*)', 'as (outlined|described|detailed|specified|set|recommended|advised|stated|suggested|directed|indicated|identified|prescribed|instructed|agreed) (out)? (in|by|above|below|within|elsewhere|earlier|previously)', 'in (accordance|line|keeping|compliance|conformity) with ..6 (report*|advice|recommendations|guidance|assessment*|policy|plan|programme|guidelines|protocol)', 'on the advice of', '(recommended|advised|suggested|prescribed|set|devised|identified) by ..3 <role>', 'separate (document|plan|programme|sheet)',
    ],
    message: 'What is only in another paper binds nobody: it must stand here.', rewrite: 'Write it out: “[what the report says], given by [role] [how often] for [how long].”',
  },
  {
    number: 82, phrase: 'to be confirmed, to be assessed', severity: 'H', asks: ['WHAT'], ...stays,
    patterns: ['to be (confirmed|advised|arranged|agreed|assessed|decided|determined|announced|discussed|identified|allocated|appointed|finalised|finalized|negotiated|recruited|established|completed|reviewed|clarified|considered|explored|defined|specified|set|notified|known|planned|sourced|scheduled|resolved)', '(yet|still|remain|remains) to be ..1', '(tbc|tbd|tba|tbcs)', '(not|yet) (yet|to)? (been|be)? (known|decided|agreed|confirmed|allocated|appointed|available|clear|finalised|recruited|specified)', '(awaiting|awaited)', '(x|xx|xxx|xxxx) (hours|hour|minutes|mins|times|weeks|sessions|per|school|number|name)', '(xx|xxx|xxxx)', '? ?', '? (hours|minutes|times|sessions)', '<n> ?', '_ _', '[ (insert|name|names|number|hours|x|xx|role|date|amount|school|to|tbc|child|add|details|minutes|blank) ..4', '(insert|delete) (name|number|hours|as|here|details|school|role)', 'delete as', 'to follow', 'as yet', '(details|hours|frequency|duration|amount|number|names) (to follow|not known|not yet|not agreed|unknown)', 'lorem ipsum', 'n / k', 'not (specified|known|stated)', 'will be (confirmed|advised|arranged|agreed|decided|determined|identified|finalised|discussed|established|clarified)', 'pending'],
    message: 'It is not finished: a plan says what is decided.', rewrite: 'Finish it: “[role] will [do what] [how often] for [how long].”',
  },
  {
    number: 83, phrase: 'following assessment by', severity: 'H', asks: ['WHAT'], ...stays, negatable: true,
    patterns: ['(following|after|subject|pending|upon|on|once|dependent|depending|based|awaiting|until|informed|result|outcome|determined|await) (to|on|upon|by|of|completion)? (of)? (a|an|any|the|his|her|full|completion|another|new|an)? ..3 (assessment|assessments|evaluation|observation|referral|screening|triage|assessed|reassessment|referred|diagnosis)', '(will|to) be (assessed|referred|screened|reassessed|evaluated) (by|for|to|as)', '(specialist|full|detailed|additional|updated|comprehensive|initial|baseline|an) ..1 (assessment|assessments) (will|to|is|by|of|for|should|needs)', '(refer|referral|referred|rereferral) (to|will|made|for) ..2', '(assess|assesses|reassess) (whether|if|his|her|their|need*|the need)', '(assessment|referral) (by|to|from) ..3 <role>', 'undergo ..3 assessment', '(will|to) (complete|undertake|carry out|conduct) ..3 (assessment|assessments)'],
    message: 'The assessment belongs before the plan, not into it.', rewrite: 'Assess now and write what was found: “[role] will [do what] [how often] for [how long].”',
  },
];
